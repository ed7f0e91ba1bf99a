// Stands in for wxt's context of a content script (wxt.config.ts), which the guard does not use: a page can end it by a
// forged event, and it brings the polyfill into every page.
export class ContentScriptContext {}
