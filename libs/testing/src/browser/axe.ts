import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

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
