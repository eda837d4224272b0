import { Visit, axeFaultsOfRoutes, looksAt } from '@tablewise/testing/browser';
import type { Browser } from 'playwright-core';
import type { WebPlatform } from './web-platform.ts';

/** The narrowest phone, a tablet, a desk, px. */
const WIDTHS = [320, 768, 1_280];

/** What axe finds in every route, language, colour scheme and width: a line for each. */
export async function accessibilityFaults(
  browser: Browser,
  platform: WebPlatform,
): Promise<string[]> {
  const found: string[] = [];
  for (const look of looksAt(WIDTHS)) {
    const visit = await Visit.start(browser, look.options);
    const faults = await axeFaultsOfRoutes(visit.page, (path) => platform.at(path));
    found.push(...faults.map((fault) => `${look.name}: ${fault}`));
    await visit.end();
  }
  return found;
}
