import { dataOf } from './data-of.ts';
import type { Answered } from './data-of.ts';

/** Where a page begins: nothing for the first one. */
export interface PageStart {
  readonly cursor?: string;
}

/**
 * One page after another, each asked for when the one before has been used. `read` calls any route
 * that answers `next_cursor`, with what it is given among its parameters or in its body.
 * @throws ProblemError where a page is not answered
 */
export async function* pagesOf<Page extends { readonly next_cursor?: string }>(
  read: (start: PageStart) => Promise<Answered<Page>>,
): AsyncGenerator<Page, void, undefined> {
  let start: PageStart | undefined = {};
  while (start !== undefined) {
    const page: Page = dataOf(await read(start));
    yield page;
    start = page.next_cursor === undefined ? undefined : { cursor: page.next_cursor };
  }
}
