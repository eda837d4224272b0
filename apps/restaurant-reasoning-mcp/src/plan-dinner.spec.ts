import { describe, expect, it } from '@jest/globals';
import { reasoningTools, searchTools, wishesSchema } from '@tablewise/contracts';
import { PLAN_DINNER } from './plan-dinner.ts';

function filled(args: Record<string, string>): string {
  const [message] = PLAN_DINNER.fill(args).messages;
  return message?.content.type === 'text' ? message.content.text : '';
}

describe('the prompt "plan a dinner"', () => {
  it('needs to know where, and nothing else', () => {
    expect(PLAN_DINNER.listing.arguments?.map(({ name, required }) => [name, required])).toEqual([
      ['where', true],
      ['when', false],
      ['party', false],
      ['wishes', false],
      ['lang', false],
    ]);
    expect(() => filled({})).toThrow('/where');
    expect(() => filled({ where: 'Central', wehn: 'now' })).toThrow('is not known here');
  });

  it('says what the party said, and nothing of what it did not', () => {
    const text = filled({ where: 'TST', party: '4, one vegetarian', lang: 'zh' });
    expect(text).toContain('Where: TST\nWhen: today at 19:30\nThe party: 4, one vegetarian\n');
    expect(text).toContain('lang zh');
    expect(text).not.toContain('Wishes:');
  });

  it('speaks of tools and wishes that there are', () => {
    const text = filled({ where: 'TST' });
    expect(text).toContain(searchTools.search.name);
    expect(text).toContain(reasoningTools.recommend.name);
    const asked = ['arrive_at', 'stay_min', 'price_levels', 'cuisines_avoided', 'must_haves'];
    for (const wish of asked) {
      expect(text).toContain(wish);
      expect(Object.keys(wishesSchema.shape)).toContain(wish);
    }
  });
});
