import { Visit } from '@tablewise/testing/browser';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { median } from '../measure/median.ts';
import type { WebPlatform } from './web-platform.ts';

const RESULTS = 200;
const ROUNDS = 5;
const STEPS = 40;
const STEP_PX = 600;

/** The longest frame of a scroll through all of it, ms: the median of five. */
export interface ScrollCost {
  readonly pageMs: number;
  readonly bareMs: number;
}

/** Begins to note how long each frame takes. */
const WATCH = `(() => {
  window.longest = 0;
  let before = performance.now();
  const frame = (now) => {
    window.longest = Math.max(window.longest, now - before);
    before = now;
    window.watching = requestAnimationFrame(frame);
  };
  cancelAnimationFrame(window.watching);
  requestAnimationFrame((now) => { before = now; frame(now); });
})()`;

const BARE = `<!doctype html><ul>${'<li>a row<br>of a<br>few<br>lines<br>of text</li>'.repeat(RESULTS)}</ul>`;

/** 200 cards beside a map of 1,000 places, and as many rows of plain text, in turn. */
export async function scrollCost(browser: Browser, platform: WebPlatform): Promise<ScrollCost> {
  const page = await Visit.start(browser, { viewport: { width: 1_280, height: 800 } });
  const bare = await Visit.start(browser, { viewport: { width: 1_280, height: 800 } });
  await page.page.goto(platform.at('/'));
  await page.page.waitForSelector('.card:not(.skeleton)');
  await showAll(page.page);
  await bare.page.setContent(BARE);
  const longest = { page: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    longest.page.push(await longestFrame(page.page));
    longest.bare.push(await longestFrame(bare.page));
  }
  await Promise.all([page.end(), bare.end()]);
  return { pageMs: median(longest.page), bareMs: median(longest.bare) };
}

/** Asks for more until there are enough. */
async function showAll(page: Page): Promise<void> {
  const cards = page.locator('.card:not(.skeleton)');
  for (let shown = await cards.count(); shown < RESULTS; shown = await cards.count()) {
    await page.getByRole('button', { name: /^\d+ more$/ }).click();
    await cards.nth(shown).waitFor();
  }
}

async function longestFrame(page: Page): Promise<number> {
  await page.evaluate('scrollTo(0, 0)');
  await page.mouse.move(200, 400);
  await page.evaluate(WATCH);
  for (let step = 0; step < STEPS; step++) await page.mouse.wheel(0, STEP_PX);
  return z.number().parse(await page.evaluate('longest'));
}
