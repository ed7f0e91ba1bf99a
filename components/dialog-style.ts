// The dialog's sheet, as a string for a constructed style sheet: a page's content policy cannot refuse that.
// Sizes are in px: the page's root font size is not ours.

export const dialogStyle = `
:host { all: initial; }
* { box-sizing: border-box; }
.dialog {
  color-scheme: light dark;
  --surface: light-dark(#ffffff, #1b1f26);
  --sunken: light-dark(#f4f6f8, #12151a);
  --line: light-dark(#d9dee5, #363d48);
  --text: light-dark(#171c24, #eceff3);
  --quiet: light-dark(#545e6b, #a9b3c0);
  --accent: light-dark(#0b5fae, #82bdff);
  --accent-deep: light-dark(#094e90, #a5d0ff);
  --on-accent: light-dark(#ffffff, #0b1522);
  --warn-ground: light-dark(#fdf1d8, #453512);
  --warn-text: light-dark(#6b4700, #ffd98a);
  --bad: light-dark(#a3242b, #ff9da1);
  --good: light-dark(#146537, #77d7a1);
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--text);
  background: var(--surface);
  inline-size: min(600px, calc(100vw - 32px));
  max-block-size: min(720px, calc(100vh - 32px));
  padding: 0;
  margin: auto;
  border: 1px solid var(--line);
  border-radius: 14px;
  box-shadow: 0 24px 64px rgb(10 20 35 / 0.28), 0 2px 8px rgb(10 20 35 / 0.12);
  overflow: hidden;
}
.dialog[open] { display: flex; flex-direction: column; animation: rise 140ms cubic-bezier(.2,.7,.3,1); }
.dialog::backdrop { background: rgb(14 20 30 / 0.46); }
@keyframes rise { from { opacity: 0; transform: translateY(6px); } }
form { display: flex; flex-direction: column; min-block-size: 0; margin: 0; }
header { display: flex; gap: 14px; align-items: center; padding: 20px 24px 14px; }
header > div { flex: 1; min-inline-size: 0; }
.mark { flex: none; margin-inline: -5px; }
.mark-body { fill: var(--accent); }
.mark-wave { fill: none; stroke: var(--on-accent); stroke-width: 1.7; stroke-linecap: round; }
.block .mark-body { fill: var(--bad); }
.from, h2, .lead, .why, .note, .excerpt, .state, .items { margin: 0; }
.from { color: var(--quiet); font-size: 12.5px; line-height: 1.3; }
h2 { font-size: 18px; line-height: 1.3; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
.help { align-self: start; font-size: 13px; color: var(--accent); padding: 2px; }
.body { padding: 0 24px 20px; overflow: auto; display: grid; gap: 14px; min-block-size: 0; overscroll-behavior: contain; }
.lead { display: block; text-wrap: pretty; }
.items { list-style: none; padding: 0; display: grid; gap: 10px; }
.item { border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; display: grid; gap: 8px; }
.item-head { display: flex; gap: 10px; align-items: center; }
.item-head input { inline-size: 16px; block-size: 16px; margin: 0; flex: none; accent-color: var(--accent); }
.title { font-weight: 600; flex: 1; }
.class { font-size: 12px; line-height: 1; padding: 5px 8px; border-radius: 6px; background: var(--sunken); color: var(--quiet); white-space: nowrap; }
.restricted .class, .confidential .class { background: var(--warn-ground); color: var(--warn-text); }
.excerpt {
  font: 13px/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  background: var(--sunken); border-radius: 7px; padding: 7px 10px;
  white-space: pre-wrap; overflow-wrap: anywhere; color: var(--quiet);
}
mark { background: var(--warn-ground); color: var(--warn-text); border-radius: 4px; padding: 1px 4px; }
del { color: var(--quiet); text-decoration-thickness: 1px; }
ins { color: var(--accent); text-decoration: none; font-weight: 600; margin-inline-start: 6px; }
.why { font-size: 13px; color: var(--quiet); }
footer { border-block-start: 1px solid var(--line); padding: 14px 24px 18px; display: grid; gap: 14px; }
.note { font-size: 12.5px; color: var(--quiet); text-wrap: pretty; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: flex-end; }
button {
  font: inherit; font-weight: 550; color: var(--text); background: var(--surface);
  border: 1px solid var(--line); border-radius: 8px; padding: 8px 14px; min-block-size: 38px; cursor: pointer;
}
button:hover { background: var(--sunken); }
.plain { border-color: transparent; color: var(--quiet); margin-inline-end: auto; padding-inline: 10px; margin-inline-start: -10px; }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.primary:hover { background: var(--accent-deep); }
button:disabled { background: var(--sunken); border-color: var(--line); color: var(--quiet); cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
textarea {
  font: 13px/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  color: var(--text); background: var(--sunken); border: 1px solid var(--line); border-radius: 8px;
  padding: 10px 12px; inline-size: 100%; resize: vertical; min-block-size: 120px;
}
.reasons { border: 0; margin: 0; padding: 0; display: grid; gap: 8px; min-inline-size: 0; }
.reasons legend { padding: 0; margin-block-end: 10px; }
.reason { display: flex; gap: 10px; align-items: baseline; border: 1px solid var(--line); border-radius: 10px; padding: 10px 14px; cursor: pointer; overflow-wrap: anywhere; }
.reason:has(:checked) { border-color: var(--accent); background: var(--sunken); }
.reason input { inline-size: 16px; block-size: 16px; margin: 0; flex: none; accent-color: var(--accent); align-self: center; }
.note-field { display: grid; gap: 6px; }
.note-field input {
  font: inherit; color: var(--text); background: var(--sunken); border: 1px solid var(--line); border-radius: 8px;
  padding: 8px 12px; inline-size: 100%; min-block-size: 38px;
}
.state { font-size: 13px; color: var(--quiet); }
.state.clean { color: var(--good); }
.state.open { color: var(--bad); }
@media (max-width: 480px) {
  header, .body, footer { padding-inline: 16px; }
  .actions { display: grid; }
  .plain { margin: 0; order: 1; }
  .primary { order: -1; }
}
@media (prefers-reduced-motion: reduce) { .dialog[open] { animation: none; } }
@media (prefers-contrast: more) {
  .dialog { --line: currentColor; --quiet: var(--text); border-width: 2px; }
  .class { border: 1px solid; }
}
@media (forced-colors: active) {
  .mark-body { fill: Highlight; } .mark-wave { stroke: HighlightText; }
  .primary { border: 2px solid; } mark, .class { border: 1px solid; }
}
`;
