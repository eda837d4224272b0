import { catalogueTools, citySchema } from '@tablewise/contracts';
import { SERVERS } from '../../servers.ts';
import { remoteTool } from '../remote-tool.ts';
import type { RestaurantTools } from '../restaurant-tools.ts';

const DESCRIBE_CITY = remoteTool(SERVERS.search, catalogueTools.describeCity);

/** Searches wait for it, ms. */
const DEADLINE_MS = 1_000;

/** Asked for several callers: in the name of none, and no call behind an answer. */
const CONTEXT = {
  requestId: 'languages-of-the-city',
  signal: new AbortController().signal,
  deadlineMs: DEADLINE_MS,
  onAnswered: (): void => undefined,
};

/** The languages that the search server has names in. Throws what a call of it throws. */
export async function askLanguages(tools: RestaurantTools): Promise<readonly string[]> {
  const city = await tools.call(DESCRIBE_CITY, { args: {} }, CONTEXT);
  return citySchema.shape.languages.parse(city['languages']);
}
