// A text without what editors, pages and addresses write differently: its letters and digits alone, to compare by.
export const squash = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
