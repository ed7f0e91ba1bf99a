// Text of a PDF, page by page, by pdf.js (unpdf). Loaded only when a PDF comes: it is half a megabyte.
import { type Extraction, notRead } from './outcome.ts';

/** @returns the pages as parts `page 1` …; a PDF whose pages are pictures holds no text, which is told. */
export async function pdfText(bytes: Uint8Array): Promise<Extraction> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js takes the buffer for itself, so it gets a copy.
    const document = await getDocumentProxy(bytes.slice());
    const { text } = await extractText(document, { mergePages: false });
    const parts = text
      .map((page, index) => ({ where: `page ${index + 1}`, text: page }))
      .filter((page) => page.text.trim() !== '');
    return parts.length === 0 ? notRead('no-text') : { parts, unread: [] };
  } catch (error) {
    return notRead((error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}
