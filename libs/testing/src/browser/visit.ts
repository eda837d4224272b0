import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** How long a step may take on a busy machine, ms. */
const STEP_TIMEOUT_MS = 20_000;

/** Refusals of the content security policy reach nobody but the document. */
const SAY_REFUSALS = `document.addEventListener('securitypolicyviolation', (event) => {
  console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI);
});`;

/** Somebody at the page, with nothing kept from before; notes whatever goes wrong meanwhile. */
export class Visit {
  /** Errors of scripts, refusals of the content security policy, errors on the console. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async start(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({ locale: 'en-HK', ...options });
    context.setDefaultTimeout(STEP_TIMEOUT_MS);
    await context.addInitScript({ content: SAY_REFUSALS });
    return new Visit(await context.newPage(), context);
  }

  async end(): Promise<void> {
    await this.context.close();
  }
}
