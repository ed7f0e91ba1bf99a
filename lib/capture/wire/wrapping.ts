// Puts proxies before functions of the browser, in the page's own world: same name, same length, same source to see,
// and the very same arguments handed on. Knows nothing of what they do.

export type Native = (...args: never) => unknown;
export type Call = (target: Native, self: unknown, args: unknown[]) => unknown;
/** @param owner absent where this browser has no such object. */
export type Wrap = (owner: object | undefined, name: string, call: Call) => void;

// Taken before the page can change them.
const { apply } = Reflect;
const { toString: describe } = Object.prototype;
const { Proxy: Wrapped, WeakMap: Memory } = window;

export const tagOf = (value: unknown): string => apply(describe, value, []).slice(8, -1);

export const getter = (owner: object, name: string) =>
  Object.getOwnPropertyDescriptor(owner, name)?.get as (this: unknown) => unknown;

/** What goes wrong in a check of ours must not go wrong for the page. */
export function sure(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

export function createWrap(): Wrap {
  const originals = new Memory<object, Native>();
  const wrap: Wrap = (owner, name, call) => {
    const found = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (typeof found?.value !== 'function') return;
    const value = new Wrapped(found.value, { apply: call });
    originals.set(value, found.value);
    Object.defineProperty(owner, name, { ...found, value });
  };
  wrap(Function.prototype, 'toString', (target, self, args) =>
    apply(target, originals.get(self as object) ?? self, args),
  );
  return wrap;
}
