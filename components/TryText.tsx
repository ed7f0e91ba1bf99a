// "Try a text": shows what inspection would find and what policy would do. The text lives in this component alone.
import { useMemo, useState } from 'preact/hooks';
import type { Class, Level, PolicyAction } from '../lib/contract/words.ts';
import type { Translate } from './words.ts';

export type TriedFinding = {
  readonly title: string;
  readonly class: Class;
  readonly level: Level;
  readonly action: PolicyAction;
  /** What was found, invisible characters written out. */
  readonly shown: string;
  readonly start: number;
  readonly end: number;
};
export type Trial = { readonly action: PolicyAction; readonly findings: readonly TriedFinding[] };
export type Tool = { readonly id: string; readonly name: string };

type Props = {
  readonly t: Translate;
  readonly tools: readonly Tool[];
  readonly tryText: (text: string, tool: string) => Trial;
};

export function TryText({ t, tools, tryText }: Props) {
  const [text, setText] = useState('');
  const [tool, setTool] = useState('generic');
  const trial = useMemo(() => tryText(text, tool), [text, tool, tryText]);
  return (
    <section class="card" aria-labelledby="try">
      <h2 id="try">{t('options_try')}</h2>
      <p class="quiet">{t('options_try_hint')}</p>
      <label>
        {t('options_try_label')}
        <textarea
          rows={5}
          value={text}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <label>
        {t('options_try_tool')}
        <select value={tool} onChange={(event) => setTool(event.currentTarget.value)}>
          {tools.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="generic">{t('options_try_other')}</option>
        </select>
      </label>
      {text !== '' && <TrialResult t={t} trial={trial} />}
    </section>
  );
}

type ResultProps = { readonly t: Translate; readonly trial: Trial };

function TrialResult({ t, trial }: ResultProps) {
  if (trial.findings.length === 0) return <p role="status">{t('options_try_nothing')}</p>;
  return (
    <>
      <p role="status">
        <strong>{t('options_try_found', t(`action_${trial.action}`))}</strong>
      </p>
      <FindingTable t={t} trial={trial} />
    </>
  );
}

function FindingTable({ t, trial }: ResultProps) {
  const columns = ['what', 'where', 'class', 'sure', 'action'];
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`options_col_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trial.findings.map(({ title, class: cls, level, action, shown, start }) => (
          <tr key={`${start} ${title}`}>
            <td>{title}</td>
            <td>
              <bdi>
                <code>{shown}</code>
              </bdi>
            </td>
            <td>{t(`class_${cls}`)}</td>
            <td>{t(`level_${level}`)}</td>
            <td>{t(`action_${action}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
