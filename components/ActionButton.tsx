// A button for something that takes a moment: says that it works, then how it went.
import { useState } from 'preact/hooks';

export type ActionResult = { readonly ok: boolean; readonly says: string };

type Props = {
  readonly label: string;
  readonly working: string;
  readonly run: () => Promise<ActionResult>;
};

export function ActionButton({ label, working, run }: Props) {
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<ActionResult | null>(null);
  const start = async () => {
    setBusy(true);
    setResult(await run());
    setBusy(false);
  };
  return (
    <div>
      <button type="button" disabled={busy} onClick={start}>
        {busy ? working : label}
      </button>{' '}
      <span role="status" class={result && !result.ok ? 'bad' : 'quiet'}>
        {busy ? '' : result?.says}
      </span>
    </div>
  );
}
