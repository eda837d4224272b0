import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { PAGE_ROUTES } from './page-routes.ts';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const resultSchema = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string() })),
    }),
  ),
});

/** Makes `axeFaults` possible on what the page opens from here on: its policy lets no script in later. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: axe.source });
}

/** What of WCAG 2.2 AA does not hold, as far as a program can tell: a line for each. */
export async function axeFaults(page: Page): Promise<string[]> {
  const options = JSON.stringify({ runOnly: LEVELS, resultTypes: ['violations'] });
  const result: unknown = await page.evaluate(`axe.run(document, ${options})`);
  return resultSchema
    .parse(result)
    .violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.failureSummary}`),
    );
}

/** What `axeFaults` finds on each route of the page, by its name. `at`: the address of a path. */
export async function axeFaultsOfRoutes(
  page: Page,
  at: (path: string) => string,
): Promise<string[]> {
  const found: string[] = [];
  await bringAxe(page);
  for (const { name, path, shows } of PAGE_ROUTES) {
    await page.goto(at(path));
    await page.waitForSelector(shows);
    found.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
  }
  return found;
}
