// Stands where a forbidden tool would have opened: says so kindly, and where to go instead. Reads nothing itself.
import type { Translate } from './words.ts';

export type ForbiddenProps = {
  readonly t: Translate;
  readonly tool: string;
  readonly organisation: string;
  readonly helpUrl: string | null;
  /** Tools that the organisation approves of, with an address each. */
  readonly instead: readonly { readonly name: string; readonly url: string }[];
};

export function ForbiddenView({ t, tool, organisation, helpUrl, instead }: ForbiddenProps) {
  return (
    <main class="forbidden">
      <section class="card wide">
        <h1>{t('forbidden_title', tool)}</h1>
        <p>{t('forbidden_lead', organisation, tool)}</p>
        {instead.length > 0 && (
          <>
            <h2>{t('forbidden_instead')}</h2>
            <ul>
              {instead.map(({ name, url }) => (
                <li key={url}>
                  <a href={url}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        {helpUrl && (
          <p>
            <a href={helpUrl}>{t('forbidden_help', organisation)}</a>
          </p>
        )}
      </section>
    </main>
  );
}
