import { describe, expect, it } from '@jest/globals';
import { LIMITS, reasoningTools, recommendResultSchema } from '@tablewise/contracts';
import { ManualClock, silentLogger } from '@tablewise/kernel';
import { ToolRegistry } from '@tablewise/mcp-server-kit';
import { createReasoningTools } from './reasoning-tools.ts';

const RECOMMEND = reasoningTools.recommend.name;
const ANALYZE = reasoningTools.analyzeSentiment.name;

function registry(): ToolRegistry {
  const clock = new ManualClock();
  const options = { logger: silentLogger, clock, checkResults: true };
  return new ToolRegistry(createReasoningTools(clock), options);
}

function place(id: string, likes: number) {
  return { id, name: id, sentiment: { likes, neutral: 0, dislikes: 1 } };
}

describe('the reasoning tools', () => {
  it('are listed under the names of the original design', () => {
    expect(
      registry()
        .list()
        .map(({ name }) => name),
    ).toEqual([RECOMMEND, ANALYZE]);
  });

  it('recommend the best of what they are given, at the time of the call', async () => {
    const restaurants = [place('good', 5), place('better', 9)];
    const result = await registry().call(RECOMMEND, { restaurants });
    const { recommendation, timestamp } = recommendResultSchema.parse(result.structuredContent);
    expect(recommendation).toEqual(restaurants[1]);
    expect(timestamp).toBe('1970-01-01T00:00:00.000Z');
  });

  it('analyse a list', async () => {
    const result = await registry().call(ANALYZE, { restaurants: [place('good', 5)] });
    expect(result.structuredContent).toMatchObject({ restaurant_count: 1 });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no restaurants', { restaurants: [] }, 'INPUT_INVALID'],
    ['too many', { restaurants: Array(LIMITS.maxRestaurants + 1).fill(1) }, 'INPUT_INVALID'],
    ['an unknown ranking', { restaurants: [1], ranking_method: 'best' }, 'INPUT_INVALID'],
    ['a misspelt name', { restaurants: [1], ranking: 'sentiment_likes' }, 'INPUT_INVALID'],
    ['only malformed records', { restaurants: [1] }, 'INPUT_NO_VOTES'],
    ['a malformed record, strictly', { restaurants: [1], strict: true }, 'INPUT_MALFORMED_RECORD'],
  ])('refuse %s', async (_what, args, code) => {
    const { isError, content } = await registry().call(RECOMMEND, args);
    expect(isError).toBe(true);
    expect(content).toMatchObject([{ text: expect.stringContaining(`"code":"${code}"`) }]);
  });
});
