import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PagePlatform, hasBrowser } from '../harness/page-platform.ts';

/** By its own name: an alias is asked for again once the names are known. */
const TST = '/?district=Tsim%20Sha%20Tsui';
const CHOICE = '/choose?district=TST&want_cuisine=noodle&open_at=2026-12-01T19:30&seed=7';
const SEARCHES = '**/api/v1/restaurants?*';
/** 400 kbit/s, two seconds until the first byte. */
const SLOW = {
  offline: false,
  latency: 2_000,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};

(hasBrowser ? describe : describe.skip)('the page, when something is wrong (chromium)', () => {
  const platform = PagePlatform.forSpecs({ VOTER_NEW_PER_ADDRESS: '1' });
  const cards = (page: Page) => page.locator('.card:not(.skeleton)');

  it('keeps what it shows when the connection is gone, and goes on when it is back', async () => {
    const { page } = await platform.visit(TST);
    await cards(page).first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('combobox').first().fill('noodle');
    await page.getByRole('combobox').first().press('Enter');
    await page.getByRole('alert').getByText('There is no connection').waitFor();
    expect(await cards(page).count()).toBeGreaterThan(0);
    expect(await page.getByRole('combobox').first().inputValue()).toContain('noodle');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await cards(page).first().waitFor();
  });

  it('is usable over a slow line', async () => {
    const { page } = await platform.visitor();
    const line = await page.context().newCDPSession(page);
    await line.send('Network.emulateNetworkConditions', SLOW);
    await page.goto(platform.at(TST));
    await page.locator('.skeleton').first().waitFor({ state: 'attached' });
    await page.getByRole('combobox').first().fill('dim sum');
    await cards(page).first().waitFor();
    expect(await page.getByRole('combobox').first().inputValue()).toBe('dim sum');
  });

  it('says that too much was asked, and for how long to wait', async () => {
    const vote = async (): Promise<Page> => {
      const { page } = await platform.visit('/restaurants/demo:42-378');
      await page.getByRole('button', { name: /^I like it/ }).click();
      return page;
    };
    const first = await vote();
    await first.getByRole('button', { name: /^I like it/, pressed: true }).waitFor();
    const second = await vote();
    await second.getByRole('alert').getByText('That was a lot at once.').waitFor();
    await second.getByRole('button', { name: /^I like it/, pressed: false }).waitFor();
  });

  it('is away as long as the API says so', async () => {
    const { page } = await platform.visitor();
    await page.route(SEARCHES, (route) =>
      route.fulfill({
        status: 503,
        headers: { 'retry-after': '1', 'content-type': 'application/problem+json' },
        body: JSON.stringify({ code: 'POOL_ACQUIRE_TIMEOUT', detail: 'busy', status: 503 }),
      }),
    );
    await page.goto(platform.at(TST));
    await page.getByRole('alert').getByText('A part of Tablewise is away').waitFor();
    await page.unroute(SEARCHES);
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await cards(page).first().waitFor();
  });

  it('shows the rest where one answer breaks its schema', async () => {
    const { page } = await platform.visitor();
    await page.route(SEARCHES, (route) => route.fulfill({ json: { restaurants: 7 } }));
    await page.goto(platform.at(TST));
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('link', { name: 'Choose for us' }).count()).toBeGreaterThan(0);
  });

  it('shows the rest where an answer is the page of a proxy, or cut off', async () => {
    const { page } = await platform.visitor();
    for (const body of ['<h1>Bad Gateway</h1>', '{"restaurants": [{"id": "de']) {
      await page.route(SEARCHES, (route) =>
        route.fulfill({ status: 200, contentType: 'application/json', body }),
      );
      await page.goto(platform.at(TST));
      await page.getByRole('alert').getByText('The answer could not be read.').waitFor();
      await page.unroute(SEARCHES);
    }
  });

  it('works where storage and cookies are blocked', async () => {
    const visit = await platform.visitor();
    await visit.page.addInitScript({
      content: `for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });`,
    });
    await visit.page.goto(platform.at(TST));
    await cards(visit.page).first().waitFor();
    await visit.page.goto(platform.at(CHOICE));
    await cards(visit.page).first().waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it('says what to do where there is no JavaScript', async () => {
    const { page } = await platform.visit('/', { javaScriptEnabled: false });
    expect(await page.getByRole('heading').textContent()).toBe('Tablewise needs JavaScript');
  });

  it('gives a choice without its reasons while the reasoning is down', async () => {
    await platform.running.reasoning.stop();
    const { page } = await platform.visit(CHOICE);
    await cards(page).first().waitFor();
    await page
      .getByText(/without|not ranked/i)
      .first()
      .waitFor();
    await platform.running.startAgain('reasoning');
    await platform.running.untilReady();
  });

  it('says so while the search is down, and shows what there is when it is back', async () => {
    await platform.running.search.stop();
    const { page } = await platform.visit(TST);
    await page.getByRole('alert').first().waitFor();
    await platform.running.startAgain('search');
    await platform.running.untilReady();
    const again = page.getByRole('button', { name: 'Try again', exact: true }).first();
    await again.click();
    await cards(page).first().waitFor();
  });
});
