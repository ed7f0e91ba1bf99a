// `spillway edm build`: the columns of a CSV file become the asset for exact data match. What goes into the policy is
// printed; the values themselves are neither printed nor kept.
import { readFile, writeFile } from 'node:fs/promises';
import { readCsv } from '../own/csv.ts';
import { buildExactData } from '../own/exact-data-file.ts';
import { assetOf } from '../store/assets.ts';
import { printEntry } from './own-entry.ts';
import { failed, say } from './with-store.ts';
import type { Words } from './words.ts';

export async function buildEdm({ flags }: Words): Promise<number> {
  const { csv, columns, out } = flags;
  if (!csv || !columns || !out) return failed('"edm build" needs --csv, --columns and --out.', 2);
  const text = await readFile(csv, 'utf8').catch(() => null);
  if (text === null) return failed(`${csv} cannot be read.`);
  const picked = pick(readCsv(text), columns.split(','));
  if (!picked.ok) return failed(`${csv}: ${picked.message}`);
  const built = buildExactData(picked.columns);
  if (!built.ok) return failed(`${csv}: ${built.message}`);
  await writeFile(out, built.bytes, { mode: 0o600 });
  say(
    `${built.rows} rows, ${built.bytes.length} bytes; ${built.leftOut} values left out as empty or too short.`,
  );
  say(
    'The key that a browser needs is in the asset: whoever has a browser can test whether a value they guess is in',
  );
  say(
    'it. Choose columns whose values cannot be guessed. Next: spillway asset add, then name it under own.exactData.',
  );
  return printEntry(flags.id ?? 'exact-data', 'exactData', assetOf(built.bytes));
}

type Picked =
  | { readonly ok: true; readonly columns: { readonly name: string; readonly values: string[] }[] }
  | { readonly ok: false; readonly message: string };

/** By the names in the first row, in any case. */
function pick([header = [], ...rows]: string[][], names: readonly string[]): Picked {
  const known = header.map((name) => name.trim().toLowerCase());
  const missing = names.find((name) => !known.includes(name.trim().toLowerCase()));
  if (missing !== undefined) return { ok: false, message: `there is no column "${missing}".` };
  const columns = names.map((name) => {
    const at = known.indexOf(name.trim().toLowerCase());
    return { name, values: rows.map((row) => row[at] ?? '') };
  });
  return { ok: true, columns };
}
