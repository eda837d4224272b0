/** `npm run screenshots`: the pictures of the README anew, or of everything for somebody to look at. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PAGE_ROUTES, Visit, launchBrowser, looksAt } from '@tablewise/testing/browser';
import type { Look, ShownRoute } from '@tablewise/testing/browser';
import type { Browser } from 'playwright-core';
import { picturesFolder } from '../applications/application-file.ts';
import { stayAlive } from '../measure/stay-alive.ts';
import { WebPlatform } from './web-platform.ts';

/** As the README shows them: the page at a desk, in its light colours. */
const README_LOOK: Look = {
  name: 'readme',
  options: { colorScheme: 'light', viewport: { width: 1_280, height: 860 } },
};
const README_ROUTES = new Set(['find', 'choose']);
/** A phone, a tablet, a desk, px. */
const WIDTHS = [360, 768, 1_280];

const { values } = parseArgs({ options: { all: { type: 'string' } } });

await stayAlive(async () => {
  const platform = await WebPlatform.start();
  const browser = await launchBrowser();
  try {
    if (values.all === undefined) await takeForReadme(browser, platform);
    else await takeAll(browser, platform, resolve(process.env['INIT_CWD'] ?? '.', values.all));
  } finally {
    await browser.close();
    await platform.stop();
  }
});

async function takeForReadme(browser: Browser, platform: WebPlatform): Promise<void> {
  const routes = PAGE_ROUTES.filter(({ name }) => README_ROUTES.has(name));
  await take({ browser, platform, look: README_LOOK, routes, fullPage: false }, ({ name }) =>
    join(picturesFolder, `${name}.png`),
  );
}

async function takeAll(browser: Browser, platform: WebPlatform, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const look of looksAt(WIDTHS)) {
    await take({ browser, platform, look, routes: PAGE_ROUTES, fullPage: true }, ({ name }) =>
      join(folder, `${name}-${look.name}.png`),
    );
  }
}

interface Session {
  readonly browser: Browser;
  readonly platform: WebPlatform;
  readonly look: Look;
  readonly routes: readonly ShownRoute[];
  readonly fullPage: boolean;
}

async function take(
  { browser, platform, look, routes, fullPage }: Session,
  pathOf: (route: ShownRoute) => string,
): Promise<void> {
  const visit = await Visit.start(browser, look.options);
  for (const route of routes) {
    await visit.page.goto(platform.at(route.path));
    await visit.page.waitForSelector(route.shows);
    // What is still on its way, such as the map, belongs to the picture.
    await visit.page.waitForLoadState('networkidle');
    await visit.page.screenshot({ path: pathOf(route), fullPage });
    process.stdout.write(`${pathOf(route)}\n`);
  }
  await visit.end();
}
