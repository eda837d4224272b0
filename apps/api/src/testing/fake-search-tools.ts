import { LIMITS, searchTools } from '@tablewise/contracts';
import type { ToolDefinition } from '@tablewise/contracts';
import { SystemClock } from '@tablewise/kernel';
import type { Tool } from '@tablewise/mcp-server-kit';
import { z } from 'zod';
import { fakeTool } from './fake-tool.ts';
import type { Answer } from './fake-tool.ts';
import { FakeToolError } from './fake-tool-error.ts';
import { CITY } from '../restaurants/examples.ts';
import type { FakeCatalogue } from './fake-catalogue.ts';
import { ATTRIBUTION, HOSTILE_PLACE, PLACE } from './fake-place.ts';

/** A cursor is opaque: whatever it holds must neither end a header nor a reference in it. */
export const HOSTILE_CURSOR = 'a b>; rel="evil",<x>\r\nSet-Cookie: a=b\u0000&limit=9#é';

const UNVOTED = { ...PLACE, sentiment: { likes: 0, neutral: 0, dislikes: 0 } };

/** In no order of their scores. */
const CROWD = Array.from({ length: 30 }, (_, at) => ({
  ...PLACE,
  id: `c${at}`,
  score: ((at * 7) % 30) / 30,
}));

/** What the search tools do when this is the first district asked for; all else finds a place. */
const BEHAVIOURS = new Map<string, () => Answer>(
  Object.entries({
    Atlantis: () => {
      throw new FakeToolError('INPUT_UNKNOWN_DISTRICT', '/districts/0: unknown name', {
        errors: [{ pointer: '/districts/0', detail: 'unknown name' }],
        suggestions: { Atlantis: ['Admiralty'] },
        available_districts: { 'Hong Kong Island': ['Admiralty'] },
      });
    },
    'No data': () => {
      throw new FakeToolError('DATA_NOT_LOADED', 'the data is not loaded yet');
    },
    Bug: () => {
      throw new Error('secret of /etc/passwd');
    },
    Misspelt: () => {
      throw new FakeToolError('INPUT_UNKNOWN_NAME', 'no such name', {
        errors: [{ pointer: '/wished/must_haves/0', detail: '"diner" is not known' }],
        suggestions: { diner: ['dinner'] },
      });
    },
    Locked: () => {
      const details = { store: 'tablewise.db', retryAfterMs: 2_000 };
      throw new FakeToolError('STORE_LOCKED', '/data/tablewise.db: locked', details, true);
    },
    Hostile_failure: () => {
      throw new FakeToolError('INPUT_TOO_SLOW', 'no', {
        callId: '麵\r\nset-cookie: a=b',
        retryAfterMs: 1e300,
        status: 200,
      });
    },
    'Broken contract': () => ({ restaurants: 'none' }),
    Hang: () => new Promise(() => undefined),
    Paged: () => ({ ...searchResult(), total: 2, next_cursor: HOSTILE_CURSOR }),
    Endless: () => ({ ...searchResult(), next_cursor: 'x'.repeat(LIMITS.maxCursorLength + 1) }),
    New: () => ({ ...searchResult(), restaurants: [UNVOTED] }),
    Nowhere: () => ({ ...searchResult(), restaurants: [], count: 0, total: 0 }),
    Hostile: () => ({
      ...searchResult(),
      restaurants: [HOSTILE_PLACE, { ...PLACE, score: 0.8 }],
      count: 2,
      total: 2,
    }),
    Crowded: () => ({ ...searchResult(), restaurants: CROWD, count: CROWD.length, total: 500 }),
    Slow: async () => {
      await new SystemClock().sleep(150);
      return searchResult();
    },
  }),
);

const askedSchema = z.object({
  districts: z.array(z.string()).default([]),
  lang: z.string().optional(),
});

/** The search tools, with the names and inputs of the contract. */
export function fakeSearchTools(catalogue: FakeCatalogue, received: unknown[]): Tool[] {
  return Object.values<ToolDefinition>(searchTools).map((definition) =>
    fakeTool(definition, (input) => {
      received.push(input);
      const { districts, lang } = askedSchema.parse(input);
      catalogue.requireLanguage(lang);
      const [district = ''] = districts;
      return BEHAVIOURS.get(district)?.() ?? searchResult();
    }),
  );
}

function searchResult(): Record<string, unknown> {
  return {
    restaurants: [PLACE],
    count: 1,
    total: 1,
    metadata: {
      search_type: 'combined',
      search_criteria: {},
      city: CITY.name,
      generation: 1,
      attribution: ATTRIBUTION,
    },
  };
}
