// The page around a composer: the sample to copy, the conversation, the send control. Each editor brings its own box.

/** What a composer page needs of its editor. */
export type PracticeEditor = {
  readonly text: () => string;
  readonly clear: () => void;
  readonly focus: () => void;
};

/** @param make builds the editor into `box`; it calls `submit` when its own Enter is pressed. */
export function startChat(make: (box: HTMLElement, submit: () => void) => PracticeEditor): void {
  const form = part('composer', HTMLFormElement);
  const editor = make(part('box', HTMLElement), () => form.requestSubmit());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = editor.text();
    if (text.trim() === '') return;
    editor.clear();
    send(text);
  });
  showSample();
  markCurrent();
  editor.focus();
}

async function send(text: string): Promise<void> {
  say('mine', text);
  const composer = document.body.dataset.composer ?? '';
  const response = await fetch('/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ composer, text }),
  }).catch(() => null);
  const reply = response?.ok ? ((await response.json()) as { reply: string }).reply : null;
  say('reply', reply ?? 'The practice server did not answer. Is it still running?');
}

function say(who: 'mine' | 'reply', text: string): void {
  const line = document.createElement('p');
  line.className = who;
  line.textContent = text;
  part('log', HTMLElement).append(line);
  line.scrollIntoView({ block: 'nearest' });
}

/** Built from parts, so that no scanner takes this file for a leak. The number passes a card's checksum. */
const card = ['4539', '1488', '0343', '6467'].join(' ');
const key = `sk_${'live'}_${['51Hq8z', 'Lk2eZv', 'KYlo2C', 'w9TmRa'].join('')}`;
const sample = `Could you draft a reply to this customer?

They paid with card number ${card}, and our server says:
STRIPE_SECRET_KEY=${key} was refused.

Keep it friendly.`;

function showSample(): void {
  part('sample', HTMLElement).textContent = sample;
  const copy = part('copy', HTMLButtonElement);
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(sample);
    copy.textContent = 'Copied';
  });
}

function markCurrent(): void {
  const current = `/${document.body.dataset.composer}`;
  document.querySelector(`nav a[href="${current}"]`)?.setAttribute('aria-current', 'page');
}

function part<T extends Element>(id: string, kind: { new (): T }): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}.`);
  return found;
}
