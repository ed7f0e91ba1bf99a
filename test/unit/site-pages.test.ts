// @vitest-environment happy-dom
// Each adapter on the page of its site: its selectors find what they expect, once, and nothing that only looks like it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Selector } from '../../lib/contract/site.ts';
import { sites } from '../../lib/sites/index.ts';
import { root } from '../support/repository.ts';

const folder = path.join(root, 'test/pages/sites');
const source = (id: string): string => readFileSync(path.join(folder, `${id}.html`), 'utf8');
const opened = (id: string): Document =>
  new DOMParser().parseFromString(source(id), 'text/html') as unknown as Document;

/** The page as one of its variants shows it: sites serve one composer or another. */
const variants = new Map(sites.map(({ id }) => [id, variantsOf(id)] as const));
const all = [...variants.values()].flat();

function variantsOf(id: string): Document[] {
  const count = opened(id).querySelectorAll('[data-variant]').length;
  return Array.from({ length: count }, (_, wanted) => {
    const page = opened(id);
    for (const [at, variant] of page.querySelectorAll('[data-variant]').entries())
      if (at !== wanted) variant.remove();
    return page;
  });
}

const found = (page: Document, { css }: Selector): Element[] => [...page.querySelectorAll(css)];

test('there is a page for each adapter, and none without one', () => {
  const pages = readdirSync(folder).map((file) => path.basename(file, '.html'));
  expect(pages.toSorted()).toEqual(sites.map(({ id }) => id).toSorted());
});

describe.each(sites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  const own = variants.get(id) ?? [];

  test('says at its head what it is and what it is not', () => {
    const head = source(id).slice(0, 400);
    expect(head).toContain('Reconstructed from public descriptions');
    expect(head).toContain('Not a capture');
  });

  test.each([
    ['composer', site.composer],
    ['send', site.send],
  ] as const)(
    '%s: each selector finds what it expects in a variant, never more',
    (_, selectors) => {
      for (const selector of selectors) {
        const counts = own.map((page) => found(page, selector).length);
        expect([selector.css, Math.max(...counts)]).toEqual([selector.css, selector.expect]);
      }
      for (const page of own)
        expect(selectors.length === 0 || selectors.some((one) => found(page, one)[0])).toBeTruthy();
    },
  );

  test('in one variant all composer selectors mean one and the same element', () => {
    for (const page of own)
      expect(new Set(site.composer.flatMap((selector) => found(page, selector))).size).toBe(1);
  });

  test('finds no decoy on any page', () => {
    const selectors = [...site.composer, ...site.send];
    const decoys = all.flatMap((page) => selectors.flatMap((one) => found(page, one)));
    expect(decoys.filter((element) => element.closest('[data-decoy]'))).toEqual([]);
  });
});
