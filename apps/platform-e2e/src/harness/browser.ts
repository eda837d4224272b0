import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** The browser of this machine; none: what needs it is skipped. */
export const CHROMIUM = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** As root it has no sandbox; and it should look up nobody's address but ours. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** How long a step may take on a busy machine, ms. */
const STEP_TIMEOUT_MS = 20_000;

export async function launchBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('there is no chromium on this machine');
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** Somebody at the page, with nothing kept from before; notes whatever goes wrong meanwhile. */
export class Visit {
  /** Errors of scripts, refusals of the content security policy, errors on the console. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async start(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({ locale: 'en-HK', ...options });
    context.setDefaultTimeout(STEP_TIMEOUT_MS);
    const page = await context.newPage();
    const visit = new Visit(page, context);
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy: ${violatedDirective} ${blockedURI}`);
      });
    });
    page.on('pageerror', (error) => visit.complaints.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') visit.complaints.push(message.text());
    });
    return visit;
  }

  async end(): Promise<void> {
    await this.context.close();
  }
}
