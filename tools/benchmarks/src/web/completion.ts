import { SystemClock } from '@tablewise/kernel';
import { Visit } from '@tablewise/testing/browser';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { quantile } from '../measure/median.ts';
import type { WebPlatform } from './web-platform.ts';

/** Typed key by key; each key changes what is offered. */
const WORDS = [
  ...['tsim sha', 'dim sum', 'noodle', 'mong kok', 'central', 'sushi', 'jade', 'causeway'],
  ...['hotpot', 'vegetarian', 'wan chai', 'pizza', 'kowloon', 'ramen', 'lamma', 'breakfast'],
];
const COMPLETIONS = '/api/v1/restaurants/autocomplete';

/** Milliseconds from key to painted, p95, without the request's own time. */
export interface PaintCost {
  readonly pageMs: number;
  readonly bareMs: number;
}

/**
 * Notes, in the window, when a key reached the box and when what it changed in `of` was painted. A
 * message that is posted in a frame is received after that frame.
 */
const WATCH = (of: string): string => `(() => {
  const seen = (window.seen = { keyAt: 0, paints: [] });
  addEventListener('input', (event) => { seen.keyAt = event.timeStamp; }, true);
  new MutationObserver((records) => {
    const isIn = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('${of}');
    const brings = (node) => isIn(node) || node.querySelector?.('${of}');
    if (!records.some(({ target, addedNodes }) => isIn(target) || [...addedNodes].some(brings))) return;
    const changedAt = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.paints.push({ changedAt, paintedAt: performance.now() });
      port2.postMessage(0);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
})();`;

/** How long the last key took, ms; nothing while it, or the answer that it `asks` for, is on its way. */
const OUTCOME = (asks: boolean): string => `(() => {
  const { keyAt, paints } = window.seen;
  const request = performance.getEntriesByType('resource')
    .filter(({ name, startTime }) => name.includes('${COMPLETIONS}') && startTime >= keyAt).at(-1);
  if (${asks} && !request) return undefined;
  const answeredAt = request?.responseEnd ?? keyAt;
  const paint = paints.find(({ changedAt }) => changedAt >= answeredAt);
  return paint && paint.paintedAt - keyAt - (request?.duration ?? 0);
})()`;

const costSchema = z.number().optional();

const BARE = `<!doctype html><input role="combobox"><ul role="listbox"></ul>`;
const BARE_HANDLER = `document.querySelector('input').addEventListener('input', ({ target }) => {
  const option = document.createElement('li');
  option.textContent = target.value;
  document.querySelector('ul').replaceChildren(option);
});`;

/** Types into the page's box and into one with a handler that does next to nothing, in turn. */
export async function completionCost(browser: Browser, platform: WebPlatform): Promise<PaintCost> {
  const page = await Visit.start(browser);
  const bare = await Visit.start(browser);
  await page.page.addInitScript({ content: WATCH('[role=listbox]') });
  await page.page.goto(platform.at('/'));
  await page.page.waitForSelector('.card:not(.skeleton)');
  await bare.page.goto(platform.at('/robots.txt'));
  await bare.page.setContent(BARE);
  await bare.page.evaluate(BARE_HANDLER);
  await bare.page.evaluate(WATCH('[role=listbox]'));
  const costs = { page: [] as number[], bare: [] as number[] };
  for (const word of WORDS) {
    costs.page.push(...(await typed(page.page, word, true)));
    costs.bare.push(...(await typed(bare.page, word, false)));
  }
  await Promise.all([page.end(), bare.end()]);
  return { pageMs: quantile(costs.page, 0.95), bareMs: quantile(costs.bare, 0.95) };
}

/** How often a key is looked at; one that changed nothing by then says nothing. */
const LOOKS = 50;
const LOOK_MS = 20;

/** Of each key that changed what is offered, ms. */
async function typed(page: Page, word: string, asks: boolean): Promise<number[]> {
  const box = page.getByRole('combobox').first();
  await box.fill('');
  const costs: number[] = [];
  for (const key of word) {
    await page.evaluate('window.seen.paints.length = 0');
    await box.press(key === ' ' ? 'Space' : key);
    const cost = await settled(page, OUTCOME(asks));
    if (cost !== undefined) costs.push(cost);
  }
  return costs;
}

/** Playwright's own waiting compiles what it is given, which the page's policy refuses. */
async function settled(page: Page, outcome: string): Promise<number | undefined> {
  const clock = new SystemClock();
  for (let look = 0; look < LOOKS; look++) {
    const cost = costSchema.parse(await page.evaluate(outcome));
    if (cost !== undefined) return cost;
    await clock.sleep(LOOK_MS);
  }
  return undefined;
}
