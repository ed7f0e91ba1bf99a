// Splits a byte or text stream into lines: LF or CRLF, a leading BOM is dropped, UTF-8 may break anywhere.
// A line beyond the limit comes as null and is not kept in memory.
import { StringDecoder } from 'node:string_decoder';

export async function* linesOf(
  input: NodeJS.ReadableStream,
  maxLength: number,
): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8');
  // Pieces are joined once per line: adding chunk by chunk would copy a long line again and again.
  let pieces: string[] = [];
  let length = 0;
  let first = true;
  const add = (piece: string) => {
    length += piece.length;
    if (length <= maxLength) pieces.push(piece);
    else pieces = [];
  };
  const take = (): string | null => {
    const line = length > maxLength ? null : pieces.join('').replace(/\r$/, '');
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    if (first && text !== '') {
      first = false;
      text = text.replace(/^\uFEFF/, '');
    }
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      add(text.slice(from, end));
      from = end + 1;
      yield take();
    }
    if (from < text.length) add(text.slice(from));
  }
  add(decoder.end());
  if (length > 0) yield take();
}
