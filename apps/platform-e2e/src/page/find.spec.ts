import { describe, expect, it } from '@jest/globals';
import { waitUntil } from '@tablewise/testing';
import { axeFaults, bringAxe } from '@tablewise/testing/browser';
import type { Page } from 'playwright-core';
import { PagePlatform, hasBrowser } from '../harness/page-platform.ts';

const CARD = '.card:not(.skeleton)';
const DESK = { viewport: { width: 1_280, height: 860 } };
const PHONE = { viewport: { width: 360, height: 780 } };

(hasBrowser ? describe : describe.skip)('find, in a browser (chromium)', () => {
  const platform = PagePlatform.forSpecs();

  async function opened(query: string, options = DESK): Promise<Page> {
    const { page } = await platform.visit(`/${query}`, options);
    await page.locator(CARD).first().waitFor();
    return page;
  }

  it('keeps list and map in step: what one points at, the other marks', async () => {
    const page = await opened('?district=Stanley');
    const ground = page.locator('.leaflet-container');
    await ground.waitFor();
    const name = await page.locator('.card-name').first().textContent();
    await page.locator(CARD).first().hover();
    const mark = page.locator('.map-pointed');
    await mark.waitFor();
    expect(name).toContain(await mark.textContent());

    // The pin is where its mark is: nothing else of it can be found on a canvas.
    const at = await mark.boundingBox();
    await page.mouse.move(0, 0);
    await mark.waitFor({ state: 'detached' });
    await page.mouse.click((at?.x ?? 0) + 9, (at?.y ?? 0) + 9);
    const card = page.locator('.map-card');
    await card.waitFor();
    expect(await card.locator('.card-name').textContent()).toBe(name);
    expect(await page.locator('[data-active] .card-name').textContent()).toBe(name);
  });

  it('finds list, scroll and focus again on the way back', async () => {
    const page = await opened('');
    await page.getByRole('button', { name: '20 more' }).click();
    const link = page.locator('.card-link').nth(30);
    await link.scrollIntoViewIfNeeded();
    const id = await link.getAttribute('id');
    await link.click();
    await page.waitForURL(/\/restaurants\//);
    await page.goBack();
    const isBack = `document.activeElement?.id === '${id}' && scrollY > 1_000`;
    await waitUntil(
      'the place to be found again',
      async () => (await page.evaluate(isBack)) === true,
    );
    expect(await page.locator(CARD).count()).toBe(40);
  });

  it('looks closer at an area by keyboard, then searches what the map shows', async () => {
    const page = await opened('');
    const circle = page.locator('.map-circle').first();
    await circle.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Search here' }).click();
    await page.waitForURL(/box=/);
    await page.getByRole('button', { name: 'Remove: In this part of the map' }).click();
    await page.waitForURL((url) => !url.searchParams.has('box'));
  });

  it('shows the map in place of the list on a phone, and the list again', async () => {
    const page = await opened('?district=Stanley', PHONE);
    await page.getByRole('link', { name: 'Map' }).click();
    await page.locator('.leaflet-container').waitFor();
    expect(await page.locator(CARD).count()).toBe(0);
    await page.goBack();
    await page.locator(CARD).first().waitFor();
  });

  it('leaves the map whenever somebody does, also while it moves', async () => {
    const { page, complaints } = await platform.visit('/?district=Wan+Chai', DESK);
    const ground = page.locator('.leaflet-container');
    for (let round = 0; round < 3; round++) {
      await page.locator('.map .leaflet-control-zoom-in').click();
      await page.setViewportSize(PHONE.viewport);
      await ground.waitFor({ state: 'detached' });
      await page.setViewportSize(DESK.viewport);
      await ground.waitFor();
      expect(await page.locator('.map canvas').count()).toBeLessThanOrEqual(1);
      await page.getByRole('link', { name: 'About' }).click();
      await page.goBack();
    }
    await ground.waitFor();
    expect(complaints).toEqual([]);
  });

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ['the filters', (page) => page.getByRole('button', { name: 'All filters' }).click()],
    ['completions', (page) => page.getByRole('combobox').first().pressSequentially('mong')],
    ['an area from near', (page) => page.locator('.map-circle').first().click()],
    ['nothing found', (page) => page.goto(`${page.url()}?q=sushi&district=Tai+O&price_level=4`)],
    [
      'side by side',
      (page) => page.goto(`${page.url()}?compare=demo:42-378,demo:42-379&view=compare`),
    ],
  ])('has no fault of WCAG 2.2 AA with %s', async (_what, show) => {
    const { page } = await platform.visitor(DESK);
    await bringAxe(page);
    await page.goto(platform.at('/'));
    await page.locator(CARD).first().waitFor();
    await page.locator('.map-circle').first().waitFor();
    await show(page);
    await page.waitForLoadState('networkidle');
    expect(await axeFaults(page)).toEqual([]);
  });
});
