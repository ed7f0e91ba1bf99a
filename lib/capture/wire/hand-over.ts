// How the page's world and the guard hand things to each other on their line: a pointed-at element as the related
// target of an event, text and files in a data transfer, which both worlds read as what they are.

/** A script clicks or submits this. Prevented, where it can be: the form is not submitted. */
export const pointed = 'p';
/** The page is about to read this. Prevented: wait for the answer of the same number. */
export const reading = 'r';
/** The page has opened its document anew: whoever listened on the window no longer does. */
export const opened = 'o';
/** What the page may have of it; no data transfer: nothing. */
export const answer = 'a';
