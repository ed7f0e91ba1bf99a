// What the script in the page's world asks of the guard about a request, as one string: strings cross between worlds
// unharmed. The answer is a prevented event: hold it.

/** `?` is this worth a question at all (the body is its kind's name) · `t` text · `f` fields as `a=b` · `p` fields, files left out · `x` out of reach. */
export type Shape = '?' | 't' | 'f' | 'p' | 'x';

export const questionType = 'q';

export type Question = {
  readonly transport: 'http' | 'websocket';
  readonly shape: Shape;
  readonly url: string;
  readonly body: string;
};

export const put = (transport: Question['transport'], shape: Shape, url: string, body: string) =>
  `${transport[0]}${shape}${url}\n${body}`;

/** `null` for what is no question. */
export function taken(detail: unknown): Question | null {
  const [, transport, shape, url = '', body = ''] =
    /^([hw])([?tfpx])([^\n]*)\n([\s\S]*)$/.exec(typeof detail === 'string' ? detail : '') ?? [];
  if (transport === undefined) return null;
  return { transport: transport === 'h' ? 'http' : 'websocket', shape: shape as Shape, url, body };
}
