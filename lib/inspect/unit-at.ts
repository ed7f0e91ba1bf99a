// Reads one UTF-16 unit. Browsers keep texts in a dozen ways (one or two bytes a unit, slices, joins, the page's own), and
// once a function has seen more than four of them, V8 looks `text.charCodeAt` up anew for each character: five times as
// slow. The method bound once is compiled into the loop whatever the text is; a function around it is not.

/** NaN outside the text. */
export const unitAt: (text: string, index: number) => number =
  /* @__PURE__ */
  Function.prototype.call.bind(String.prototype.charCodeAt);

/** 0 outside the text: for places that may ask there, each of which would be slow for good once it has. */
export const unitIn = (text: string, index: number): number =>
  index >= 0 && index < text.length ? unitAt(text, index) : 0;
