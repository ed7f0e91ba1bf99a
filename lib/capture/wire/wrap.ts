// Wraps, in the page's own world, what a page sends with. A request that the guard wants held fails as a network error;
// every other one goes through the browser's own function with the very same arguments. Decides nothing.
// Misses workers, images and functions taken from a frame before a script could stand in it: see docs/decisions.
import { pointed } from './hand-over.ts';
import { put, questionType, type Shape } from './question.ts';
import { getter, sure, tagOf, type Wrap } from './wrapping.ts';

type Read = readonly [shape: Shape, text: string];

// Taken before the page can change them.
const { apply } = Reflect;
const { dispatchEvent: dispatch } = EventTarget.prototype;
const {
  CustomEvent: Asked,
  MouseEvent: Pointing,
  WeakMap: Memory,
  URL: Address,
  Promise: Later,
} = window;
const { FormData: Form, URLSearchParams: Fields, TypeError: Failure } = window;
const decoder = new TextDecoder();
// A field named `action` would stand in place of the form's, an image of that name in place of the document's base.
const addressOf = getter(HTMLFormElement.prototype, 'action');
const baseOf = getter(Node.prototype, 'baseURI');

/** @param line the element that the guard listens on. */
export function wrapWire(line: Element, wrap: Wrap): void {
  const ask = (question: string): boolean =>
    !apply(dispatch, line, [new Asked(questionType, { cancelable: true, detail: question })]);
  const absolute = (url: unknown): string =>
    new Address(`${url}`, apply(baseOf, document, []) as string).href;
  const isEndpoint = (url: string, body: unknown, transport: 'http' | 'websocket' = 'http') =>
    ask(put(transport, '?', url, tagOf(body)));
  const isHeld = (url: string, [shape, text]: Read, transport: 'http' | 'websocket' = 'http') =>
    ask(put(transport, shape, url, text));
  /** @param shown what the body's kind is told of; a form is not read for the question, because its page would notice. */
  const holds = (
    url: unknown,
    shown: unknown,
    body: () => unknown = () => shown,
    transport?: 'websocket',
  ): boolean =>
    sure(() => {
      const href = absolute(url);
      return isEndpoint(href, shown, transport) && isHeld(href, readNow(body()), transport);
    });

  wrap(window, 'fetch', (target, self, args) => {
    const go = () => apply(target, self, args);
    const refuse = () => Later.reject(new Failure('Failed to fetch'));
    const [input, init] = args as [Request | string, RequestInit | undefined];
    let later: Promise<string> | null = null;
    let href = '';
    const held = sure(() => {
      const whole = tagOf(input) === 'Request' ? (input as Request) : null;
      const body = init?.body ?? (whole?.body === null ? null : whole);
      if (body === null) return false;
      href = absolute(whole?.url ?? input);
      if (!isEndpoint(href, body)) return false;
      later = readLater(body);
      return !later && isHeld(href, readNow(body));
    });
    if (held) return refuse();
    const reading = later as Promise<string> | null;
    if (!reading) return go();
    return reading.then((text) => (sure(() => isHeld(href, ['t', text])) ? refuse() : go()), go);
  });

  const opened = new Memory<object, unknown[]>();
  const { open } = XMLHttpRequest.prototype;
  wrap(XMLHttpRequest.prototype, 'open', (target, self, args) => {
    const done = apply(target, self, args);
    opened.set(self as object, args);
    return done;
  });
  wrap(XMLHttpRequest.prototype, 'send', (target, self, args) => {
    const [method, url, async = true] = opened.get(self as object) ?? [];
    // Opened again for an address that no network has: the browser itself makes the failure.
    if (args[0] != null && holds(url, args[0])) apply(open, self, [method, 'held:', async]);
    return apply(target, self, args);
  });

  wrap(WebSocket.prototype, 'send', (target, self, args) => {
    const socket = self as WebSocket;
    if (!holds(socket.url, args[0], undefined, 'websocket')) return apply(target, self, args);
    socket.close();
  });
  wrap(Navigator.prototype, 'sendBeacon', (target, self, args) =>
    args[1] != null && holds(args[0], args[1]) ? false : apply(target, self, args),
  );
  /** `submit()` makes no event that a guard could hold. */
  const isHeldForm = (form: unknown, cancelable: boolean) =>
    sure(() => {
      const told = new Pointing(pointed, { cancelable, relatedTarget: form as EventTarget });
      return !apply(dispatch, line, [told]);
    });
  for (const name of ['submit', 'requestSubmit'])
    wrap(HTMLFormElement.prototype, name, (target, self, args) =>
      isHeldForm(self, name === 'submit') ||
      holds(apply(addressOf, self, []), null, () => new Form(self as HTMLFormElement))
        ? undefined
        : apply(target, self, args),
    );
}

/** For what cannot be read at once and may be waited for. */
function readLater(body: unknown): Promise<string> | null {
  const tag = tagOf(body);
  if (tag === 'Request') return (body as Request).clone().text();
  return tag === 'Blob' || tag === 'File' ? (body as Blob).text() : null;
}

function readNow(body: unknown): Read {
  const tag = tagOf(body);
  if (tag === 'String') return ['t', `${body}`];
  if (tag === 'URLSearchParams') return ['f', `${body}`];
  if (tag === 'FormData') return readForm(body as FormData);
  if (tag === 'ArrayBuffer' || ArrayBuffer.isView(body))
    return ['t', decoder.decode(body as ArrayBuffer)];
  return ['x', ''];
}

function readForm(form: FormData): Read {
  const fields = new Fields();
  let shape: Shape = 'f';
  form.forEach((value, name) => {
    if (typeof value === 'string') fields.append(name, value);
    else shape = 'p';
  });
  return [shape, `${fields}`];
}
