import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '@tablewise/testing';
import { Visit, launchBrowser } from '@tablewise/testing/browser';
import type { Browser, Locator, Page } from 'playwright-core';
import { hasBrowser } from '../harness/page-platform.ts';
import { SupervisorRun } from '../harness/supervisor-run.ts';

const CARD = '.card:not(.skeleton)';
/** More than any part of the page has to be passed on the way to something. */
const MOST_TABS = 120;

(hasBrowser ? describe : describe.skip)('dinner, found on the page (chromium)', () => {
  let run: SupervisorRun;
  let browser: Browser;
  let url: string;
  let sharedLink = '';
  let pick: string | null = null;

  beforeAll(async () => {
    browser = await launchBrowser();
    run = new SupervisorRun({}, ['--replicas', '2']);
    url = await run.pageUrl();
  });

  afterAll(async () => {
    await browser.close();
    await run.stop();
  });

  async function opened(path: string, locale = 'en-HK'): Promise<Visit> {
    const visit = await Visit.start(browser, { locale });
    await visit.page.goto(new URL(path, url).href);
    return visit;
  }

  it('is found, narrowed by price, looked at on the map and compared', async () => {
    const { page, complaints } = await opened('/');
    const box = page.getByRole('combobox').first();
    await box.fill('dim s');
    await page.getByRole('option', { name: /^Dim sum/ }).click();
    await box.fill('wan ch');
    await page.getByRole('option', { name: /^Wan Chai.*Area/ }).click();
    await inFilters(page, (filters) => filters.getByRole('button', { name: 'Tomorrow noon' }));
    await page.waitForURL(/open_at=[\d-]+T12:00/);
    await found(page, 2);
    await inFilters(page, (filters) => filters.getByRole('checkbox', { name: /^HK\$101/ }));
    await page.waitForURL(/price_level=2/);
    await found(page, 1);
    for (const card of await page.locator(CARD).all()) {
      expect(await card.textContent()).toContain('HK$101');
      expect(await card.textContent()).toContain('Wan Chai');
    }

    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('link', { name: 'Map' }).click();
    await page.locator('.leaflet-container').waitFor();
    await page.goBack();
    await page.setViewportSize({ width: 1_280, height: 800 });

    await page.goBack();
    await found(page, 2);
    await page
      .getByRole('button', { name: /^Compare / })
      .nth(0)
      .click();
    await page
      .getByRole('button', { name: /^Compare / })
      .nth(1)
      .click();
    await page.getByRole('link', { name: 'Compare 2' }).click();
    await page.getByRole('table', { name: 'Restaurants side by side' }).waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('gets a vote that counts at once, and is taken back as quickly', async () => {
    const { page, complaints } = await opened('/restaurants/demo:42-378');
    const count = page.locator('.vote-count').first();
    await count.waitFor();
    const before = await count.textContent();
    const kept = page.waitForResponse((response) => response.url().endsWith('/vote'));
    await page.getByRole('button', { name: /^I like it/ }).click();
    await waitUntil('the vote to count', async () => (await count.textContent()) !== before);
    await kept;
    await page.reload();
    await page.getByRole('button', { name: /^I like it/, pressed: true }).click();
    await waitUntil('the vote to be gone', async () => (await count.textContent()) === before);
    expect(complaints).toEqual([]);
  });

  it('is chosen for four people, with reasons', async () => {
    const { page, complaints } = await opened('/choose');
    await page.getByRole('button', { name: 'Wan Chai' }).click();
    await page.getByRole('radio', { name: 'Tomorrow noon' }).check();
    await page.getByRole('button', { name: 'Noodle' }).click();
    await page.getByRole('button', { name: 'Lunch' }).click();
    await page.getByRole('button', { name: 'Choose for us' }).click();
    await page.getByText('Our pick', { exact: true }).waitFor();
    pick = await page.locator('h2').first().textContent();
    expect(pick).not.toBe('');
    expect(await page.getByRole('heading', { name: 'Why' }).count()).toBe(1);
    await page.getByText(/^It beat|^It is level with/).waitFor();
    await page.getByText('How it was scored').first().click();
    await page.getByRole('table').first().waitFor();
    await page.waitForURL(/seen=\d+/);
    sharedLink = page.url();
    expect(complaints).toEqual([]);
  });

  it('is the same for whoever follows the link, in Chinese and by keyboard alone', async () => {
    const { page, complaints } = await opened(sharedLink, 'zh-HK');
    await page.getByText('我們的選擇', { exact: true }).waitFor();
    const names = await page.locator('h2').first().textContent();
    expect(lettersOf(names)).toEqual(lettersOf(pick));

    await tabTo(page, page.getByRole('link', { name: '找餐廳' }));
    await page.keyboard.press('Enter');
    await page.locator(CARD).first().waitFor();
    await tabTo(page, page.getByRole('combobox'));
    await page.keyboard.type('點心');
    await page.getByRole('option', { name: /^點心/ }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/cuisine=dim_sum/);
    await page.locator(CARD).first().waitFor();
    await tabTo(page, page.locator('.card-link').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/restaurants\//);
    const vote = page.getByRole('button', { name: /^讚好/ });
    await vote.waitFor();
    await tabTo(page, vote);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^讚好/, pressed: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('goes on while an operator takes an endpoint out and back', async () => {
    const { page, complaints } = await opened('/operate');
    const endpoints = page.locator('.operate-row:has(h3)');
    // Whoever asks one thing after the other is served by the quicker one alone: the other is seen to
    // be back when that one is out in its turn.
    for (const [out, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const endpoint = endpoints.nth(out);
      await act(endpoint, 'Drain');
      await endpoint.getByText('Draining').waitFor();
      expect(await endpointsOf(20)).toEqual([
        await endpoints.nth(other).locator('h3').textContent(),
      ]);
      await act(endpoint, 'Undrain');
      await endpoint.getByText('Draining').waitFor({ state: 'detached' });
    }
    expect(complaints).toEqual([]);
  });

  /** Presses a button of an endpoint, says yes to what it asks, and closes what it says of it. */
  async function act(endpoint: Locator, name: string): Promise<void> {
    await endpoint.getByRole('button', { name }).click();
    const dialog = endpoint.page().getByRole('dialog');
    await dialog.getByRole('button', { name }).click();
    await dialog.getByText(/^Done\./).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
  }

  /** Which endpoints served so many searches, by what the API explains of each call. */
  async function endpointsOf(searches: number): Promise<string[]> {
    const endpoints = new Set<string>();
    for (let search = 0; search < searches; search++) {
      const found = await fetch(new URL(`/api/v1/restaurants?limit=${search + 1}`, url));
      const id = found.headers.get('x-call-id') ?? '';
      await found.arrayBuffer();
      const explained = await fetch(new URL(`/api/v1/mcp/calls/${id}`, url));
      const [, endpoint] = /"endpoint":"([^"]+)"/.exec(await explained.text()) ?? [];
      if (endpoint !== undefined) endpoints.add(endpoint);
    }
    return [...endpoints];
  }
});

/** A name in both languages, whichever comes first. */
function lettersOf(name: string | null): string[] {
  return Array.from(name ?? '').toSorted();
}

async function found(page: Page, atLeast: number): Promise<void> {
  await page
    .locator(CARD)
    .nth(atLeast - 1)
    .waitFor();
}

/** Presses something in the dialog of all filters, and closes it. */
async function inFilters(page: Page, what: (filters: Locator) => Locator): Promise<void> {
  await page.getByRole('button', { name: 'All filters' }).click();
  const filters = page.getByRole('dialog');
  await what(filters).click();
  await filters.getByRole('button', { name: /^Show/ }).click();
}

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no Tab leads there');
}
