// What a paste or a drop carries as text. Files are another surface.

export type Carried = { readonly text: string; readonly html: string };

/** The html's own text where there is no plain one, so that an html-only paste is inspected too. */
export function carriedText(data: DataTransfer | null): Carried {
  if (!data) return { text: '', html: '' };
  const html = data.getData('text/html');
  const plain = data.getData('text/plain') || data.getData('text/uri-list');
  return { text: plain || textOfHtml(html), html };
}

/** Parsed inertly: nothing runs and nothing is fetched. */
export function textOfHtml(html: string): string {
  if (html === '') return '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of page.querySelectorAll('script, style, template')) hidden.remove();
  return page.body.textContent ?? '';
}
