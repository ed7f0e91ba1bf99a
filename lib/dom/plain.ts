// Reads an element as the browser made it. A form shows its fields in place of its own properties: of one with
// `<input name="matches">` the property `matches` is that field, in every world, and an own property cannot win against
// it. The prototypes of an isolated world are out of a page's reach.
import { isForm } from './kinds.ts';

const handler: ProxyHandler<object> = {
  get: (form, name) => {
    const value = Reflect.get(Object.getPrototypeOf(form), name, form);
    return typeof value === 'function' ? value.bind(form) : value;
  },
};

/** To read from and to call only: the browser takes the node itself where it wants one. */
export const plain = <T extends object>(node: T): T =>
  isForm(node) ? (new Proxy(node, handler) as T) : node;
