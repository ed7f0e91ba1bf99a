// Libraries of the editor pages that bring no types: what the pages use of them.
declare module 'codemirror' {
  type Options = {
    readonly lineWrapping: boolean;
    readonly spellcheck: boolean;
    readonly extraKeys: Readonly<Record<string, string | (() => void)>>;
  };
  type Editor = {
    getValue(): string;
    setValue(text: string): void;
    setSize(width: null, height: 'auto'): void;
    focus(): void;
  };
  const make: (place: HTMLElement, options: Options) => Editor;

  export = make;
}
declare module 'codemirror/lib/codemirror.css';
declare module 'vue-advanced-chat' {
  export function register(): void;
}
