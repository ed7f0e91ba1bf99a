// Every type of event that the guard hears on the window. One that is missing here cannot be asked for: its listener would
// come after the page's own.

/** What leads up to a click, and trails it. */
export const pressTypes = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'auxclick',
  'contextmenu',
] as const;

/** With one of these something may be entered, left or sent. */
const weighty = [
  ...pressTypes,
  ...(['paste', 'drop', 'beforeinput', 'input', 'change', 'copy'] as const),
  ...(['keydown', 'keypress', 'keyup', 'click', 'submit'] as const),
  ...(['blur', 'focusout'] as const),
] as const;

/** These mean nothing to a guard that has heard none of the others. Pages give their composer the focus while they load. */
const light = [
  ...(['focus', 'focusin'] as const),
  ...(['pointermove', 'wheel', 'scroll', 'pagehide', 'cut'] as const),
  ...(['dragstart', 'dragenter', 'dragover', 'toggle', 'beforetoggle'] as const),
  ...(['compositionstart', 'compositionupdate', 'compositionend'] as const),
] as const;

export type HeardType = (typeof weighty | typeof light)[number];

export const heardTypes: readonly HeardType[] = [...weighty, ...light];

export const weightyTypes: ReadonlySet<string> = new Set(weighty);
