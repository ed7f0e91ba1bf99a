// Calls again and again while the page is visible and somebody has used it lately: an open page that nobody looks at
// must not keep a session alive.

const every = 15_000;
const attentive = 10 * 60_000;

export function watchQuietly(look: () => Promise<void>, signal: AbortSignal): void {
  let usedAt = Date.now();
  const used = () => {
    usedAt = Date.now();
  };
  for (const type of ['pointermove', 'keydown', 'focus'])
    addEventListener(type, used, { signal, passive: true });
  const timer = setInterval(() => {
    const watched = document.visibilityState === 'visible' && Date.now() - usedAt < attentive;
    if (watched) void look();
  }, every);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
