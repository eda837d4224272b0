import { describe, expect, it } from '@jest/globals';
import { PAGE_ROUTES, axeFaultsOfRoutes, looksAt } from '@tablewise/testing/browser';
import { PagePlatform, hasBrowser } from '../harness/page-platform.ts';

/** The narrowest phone in one half, a desk in the other; `npm run bench -- web` looks at all. */
const LOOKS = [...looksAt([320]), ...looksAt([1_280])].filter(({ name }) =>
  ['320-en-light', '320-zh-dark', '1280-en-dark', '1280-zh-light'].includes(name),
);

(hasBrowser ? describe : describe.skip)('the page, read by axe (chromium)', () => {
  const platform = PagePlatform.forSpecs();

  it.each(LOOKS)('has no fault of WCAG 2.2 AA on any route at $name', async ({ options }) => {
    const visit = await platform.visitor(options);
    const faults = await axeFaultsOfRoutes(visit.page, (path) => platform.at(path));
    expect(faults).toEqual([]);
    expect(visit.complaints.filter((line) => !line.includes('404'))).toEqual([]);
  });

  it.each(PAGE_ROUTES)(
    'needs no scrolling sideways at 320 px, nor with text twice as large: $name',
    async ({ path, shows }) => {
      const visit = await platform.visit(path, { viewport: { width: 320, height: 640 } });
      await visit.page.waitForSelector(shows);
      const width = 'document.documentElement.scrollWidth';
      expect(await visit.page.evaluate(width)).toBeLessThanOrEqual(320);
      await visit.page.evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await visit.page.evaluate(width)).toBeLessThanOrEqual(320);
    },
  );

  it.each(['/?q=', '/?district=', '/choose?seed=1&district=', '/choose?seed=1&must_have='])(
    'breaks a word that nobody can read anyway: %s',
    async (path) => {
      const word = 'x'.repeat(90);
      const visit = await platform.visit(path + word, { viewport: { width: 320, height: 640 } });
      await visit.page.getByText(word).first().waitFor();
      const width = await visit.page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(320);
    },
  );
});
