// Whether a person is signed in with a work or a personal account, where the page shows an address. Decided here by the
// address's domain; neither leaves this file.
import type { Account } from '../contract/words.ts';
import { plain } from '../dom/plain.ts';
import { hostMatches } from '../sites/match.ts';

/**
 * Where tools put the account: controls and pictures in a header, a sidebar or a menu, never the conversation, which
 * is full of other people's addresses.
 */
const frames = 'header, nav, aside, [role=banner], [role=navigation], [role=menu]';
const marked = '[data-testid*="account"], [data-testid*="profile"], [data-testid*="user-menu"]';
const labels = ['aria-label', 'title', 'alt', 'data-email'] as const;

const address = /[\w.+-]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})/i;
/** A page is looked at again after this long: people sign in and out (milliseconds). */
const keptFor = 10_000;
/** A sidebar may hold thousands of conversations. */
const maxLooked = 400;

export function followAccount(
  domains: () => readonly string[],
  now: () => number = Date.now,
): () => Account {
  let last: { readonly account: Account; readonly at: number } | null = null;
  return () => {
    if (domains().length === 0) return 'unknown';
    if (last && now() - last.at < keptFor) return last.account;
    last = { account: accountIn(document, domains()), at: now() };
    return last.account;
  };
}

/** @param domains of the organisation's addresses, e.g. `example.com` or `*.example.com`. */
export function accountIn(page: ParentNode, domains: readonly string[]): Account {
  const domain = shownDomain(page);
  if (domain === null) return 'unknown';
  return domains.some((pattern) => hostMatches(pattern, domain)) ? 'work' : 'personal';
}

function shownDomain(page: ParentNode): string | null {
  let looked = 0;
  for (const place of page.querySelectorAll(`${frames}, ${marked}`))
    for (const element of [
      place,
      ...plain(place).querySelectorAll('button, a, img, [role=button]'),
    ]) {
      looked += 1;
      const domain = looked > maxLooked ? null : domainOn(plain(element));
      if (domain) return domain;
    }
  return null;
}

function domainOn(element: Element): string | null {
  const label = labels.map((name) => element.getAttribute(name) ?? '').join(' ');
  // Short texts only: the name and address of the one who is signed in.
  const text = element.childElementCount < 4 ? (element.textContent ?? '') : '';
  const shown = text.length <= 120 ? `${label} ${text}` : label;
  return address.exec(shown)?.[1]?.toLowerCase() ?? null;
}
