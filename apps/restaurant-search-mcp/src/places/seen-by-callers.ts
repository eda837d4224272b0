import { MIN_GENERATION_META_KEY } from '@tablewise/contracts';
import type { Tool } from '@tablewise/mcp-server-kit';
import type { CurrentPlaces } from './current-places.ts';

/** Tools that answer from what their caller has seen, or newer: a vote is found by who gave it. */
export function seenByCallers(
  tools: readonly Tool[],
  places: Pick<CurrentPlaces, 'reach'>,
): Tool[] {
  return tools.map((tool) => ({
    ...tool,
    run: async (args, call) => {
      const generation = Number(call.meta[MIN_GENERATION_META_KEY]);
      if (Number.isSafeInteger(generation)) await places.reach(generation);
      return tool.run(args, call);
    },
  }));
}
