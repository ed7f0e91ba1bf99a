// Gives a shadow root of ours its style. A page's content policy cannot refuse a sheet that is made in code.

export function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let a content script adopt a sheet; there a style element does.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
