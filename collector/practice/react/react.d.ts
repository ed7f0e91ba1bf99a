// The few declarations of React that the practice chat uses; React ships none itself.
declare module 'react' {
  export type KeyboardEvent = {
    readonly key: string;
    readonly shiftKey: boolean;
    readonly nativeEvent: { readonly isComposing: boolean };
    preventDefault(): void;
  };
  export type ReactElement = { readonly type: unknown; readonly props: unknown };
  export function createElement(
    type: unknown,
    props?: object | null,
    ...children: unknown[]
  ): ReactElement;
  export function useState<T>(initial: T): [T, (value: T) => void];
}
declare module 'react-dom' {
  export function flushSync(run: () => void): void;
}
declare module 'react-dom/client' {
  export function createRoot(container: Element): {
    render(element: import('react').ReactElement): void;
  };
}
