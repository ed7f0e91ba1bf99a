// A data transfer of our own, filled: what a paste, a drop or a field hands to the page in place of what was held.

export function carrying(files: readonly File[], text: string, html: string): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  if (text !== '') data.setData('text/plain', text);
  if (html !== '') data.setData('text/html', html);
  return data;
}
