// Objects that the page's own code can read. In Firefox what a content script makes is closed to the page, so that they
// are made in the page's realm; elsewhere both worlds share them. What is put into them the page may have.

type Realm = {
  readonly DataTransfer: typeof DataTransfer;
  readonly File: typeof File;
  readonly ClipboardEvent: typeof ClipboardEvent;
};
/** Firefox's own: the window as the page sees it, and how a value comes to it and back. */
type FirefoxScope = {
  readonly wrappedJSObject?: Realm;
  readonly cloneInto?: <T>(value: T, scope: object, options?: { wrapReflectors: boolean }) => T;
  readonly XPCNativeWrapper?: <T>(value: T) => T;
};

/** Elsewhere an element with such an id would show itself under these names. */
const firefox = (): FirefoxScope =>
  typeof (globalThis as FirefoxScope).cloneInto === 'function' ? (globalThis as FirefoxScope) : {};
const realm = (): Realm =>
  (firefox().cloneInto && (window as FirefoxScope).wrappedJSObject) ?? globalThis;
const into = <T>(value: T): T =>
  firefox().cloneInto?.(value, window, { wrapReflectors: true }) ?? value;

export function makeTransfer(): DataTransfer {
  const { DataTransfer: Transfer } = realm();
  return new Transfer();
}

export function makeFile(text: string, name: string, options: FilePropertyBag): File {
  const { File: Named } = realm();
  return new Named(into([text]), name, into(options));
}

/** Firefox makes its pastes without the data that they are given (measured in 153). */
export function makePaste(clipboardData: DataTransfer): ClipboardEvent {
  const { ClipboardEvent: Paste } = realm();
  const crossing = { bubbles: true, cancelable: true, composed: true };
  const unwrap = firefox().XPCNativeWrapper;
  if (!unwrap) return new Paste('paste', { ...crossing, clipboardData });
  const event = new Paste('paste', into(crossing));
  Object.defineProperty(event, 'clipboardData', into({ value: clipboardData, configurable: true }));
  // As listeners of ours will meet it.
  return unwrap(event);
}
