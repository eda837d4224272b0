import { afterAll, beforeAll } from '@jest/globals';
import { CHROMIUM, Visit, launchBrowser } from '@tablewise/testing/browser';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { join } from 'node:path';
import { DataFolder } from './data-folder.ts';
import { ROOT } from './locations.ts';
import { Platform } from './platform.ts';

export const PAGE_FOLDER = join(ROOT, 'apps/web/dist');
export const hasBrowser = CHROMIUM !== undefined;

/** A platform with its page, and a browser; every visit is ended with them. */
export class PagePlatform {
  private platform: Platform | undefined;
  private browser: Browser | undefined;
  private readonly visits: Visit[] = [];

  /** Started before the specs of a chapter and ended after them. */
  static forSpecs(apiEnv: Readonly<Record<string, string>> = {}): PagePlatform {
    const own = new PagePlatform();
    beforeAll(() => own.start(apiEnv));
    afterAll(() => own.stop());
    return own;
  }

  get running(): Platform {
    if (this.platform === undefined) throw new Error('not started');
    return this.platform;
  }

  /** Somebody opens an address of the page. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const visit = await this.visitor(options);
    await visit.page.goto(this.at(path));
    return visit;
  }

  /** Somebody who has opened nothing yet. */
  async visitor(options: BrowserContextOptions = {}): Promise<Visit> {
    if (this.browser === undefined) throw new Error('not started');
    const visit = await Visit.start(this.browser, options);
    this.visits.push(visit);
    return visit;
  }

  at(path: string): string {
    return new URL(path, this.running.apiUrl).href;
  }

  private async start(apiEnv: Readonly<Record<string, string>>): Promise<void> {
    this.browser = await launchBrowser();
    // As `npm start` makes it.
    const data = await new DataFolder().withDemoCity(42);
    this.platform = await Platform.start({ WEB_DIR: PAGE_FOLDER, ...apiEnv }, data);
  }

  private async stop(): Promise<void> {
    for (const visit of this.visits) await visit.end();
    await this.browser?.close();
    await this.platform?.stop();
  }
}
