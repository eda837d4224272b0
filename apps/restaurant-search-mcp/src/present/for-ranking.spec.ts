import { describe, expect, it } from '@jest/globals';
import { FOR_RANKING, recommendInput, searchTools } from '@tablewise/contracts';
import type { FoundPlace, Place } from '@tablewise/contracts';
import { HONG_KONG } from '@tablewise/restaurant-domain';
import { recommend } from '@tablewise/restaurant-reasoning';
import { generateCity } from '@tablewise/restaurant-store';
import { aPlace } from '@tablewise/testing';
import { createSearchTools } from '../search/search-tools.ts';
import { searchSourcesOver } from '../testing/search-sources-over.ts';
import { ToolCaller } from '../testing/tool-caller.ts';
import { forRanking } from './for-ranking.ts';
import { publicHolidays } from '@tablewise/restaurant-domain/holidays';

/** A model reads about four bytes as one token. */
const MOST_BYTES = 4 * 150;

const city = [...generateCity({ size: 2_000, seed: 42, city: HONG_KONG })];
const tools = new ToolCaller(createSearchTools(searchSourcesOver(city)));
const ELEVEN_TO_TEN = ['11:00 - 22:00'];
const BY_KIND = {
  mon_fri: ELEVEN_TO_TEN,
  sat_sun: ELEVEN_TO_TEN,
  public_holiday: [],
};
const NEAR = { lat: 22.2819, lng: 114.1581 };
const CRITERIA = {
  near: NEAR,
  radius_m: 3_000,
  open_at: '2026-11-21T19:30',
  include_unknown: true,
  limit: 1_000,
};

async function found(fields?: string[]): Promise<FoundPlace[]> {
  const args = { ...CRITERIA, ...(fields && { fields }) };
  return (await tools.call(searchTools.search, args)).restaurants;
}

/** What is chosen, and why, without the records themselves. */
function choiceOf(restaurants: readonly FoundPlace[], asked: object) {
  const input = recommendInput.parse({ restaurants, ranking_method: 'bayesian', ...asked });
  const result = recommend(input, {
    now: new Date('2026-11-21T04:00:00Z'),
    calendar: publicHolidays(HONG_KONG.pack),
    prices: HONG_KONG.prices,
  });
  const { recommendation, candidates, ...reasons } = result;
  return { ...reasons, best: recommendation.id, order: candidates.map(({ id }) => id) };
}

describe('records for the ranking', () => {
  it('are 150 tokens at most, each of them', async () => {
    const sizes = (await found([FOR_RANKING])).map((place) =>
      Buffer.byteLength(JSON.stringify(place)),
    );
    expect(sizes.length).toBeGreaterThan(100);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['by likes', { ranking_method: 'sentiment_likes' }],
    ['by cuisine', { prior: 'cuisine', diversity: true }],
    ['a way and a price', { wishes: { near: NEAR, walk_m: 400, price_levels: [1] } }],
    ['a time', { wishes: { arrive_at: '2026-11-21T11:30Z', stay_min: 120 } }],
    [
      'tastes and needs',
      {
        wishes: {
          cuisines: ['Dim Sum', 'thai'],
          cuisines_avoided: ['sushi'],
          must_haves: ['dinner', 'vegetarian', 'wheelchair', 'outdoor_seating'],
        },
      },
    ],
  ])('are ranked as whole ones are, with the same reasons: %s', async (_what, asked) => {
    const whole = choiceOf(await found(), asked);
    expect(choiceOf(await found([FOR_RANKING]), asked)).toEqual(whole);
  });

  it('keep the diets, and leave out how it is reached', () => {
    const diet = { vegan: 'limited' } as const;
    const place = aPlace({ diet, phone: '2345 6789', website: 'https://kitchen.example' });
    expect(forRanking(place)).toMatchObject({ diet });
    expect(Object.keys(forRanking(place))).not.toContain('phone');
    const asked = { wishes: { must_haves: ['vegan'] } };
    expect(
      choiceOf([{ ...forRanking(place), id: 'a', name: 'A', sentiment: place.sentiment }], asked),
    ).toEqual(choiceOf([{ ...place, id: 'a', name: 'A' }], asked));
  });

  it('keep tags that answer a question, cuisines beside the cuisines, and the only price', () => {
    const place = aPlace({
      cuisines: ['thai'],
      meal_type: ['Thai', 'late_night'],
      price_range: '$101-200',
      metadata: { phone: '2', vegan: 'only', tags: { wheelchair: 'yes', operator: 'Ho' } },
    });
    delete place.price_level;
    expect(forRanking(place)).toMatchObject({ meal_type: ['Thai', 'late_night'] });
    expect(forRanking(place)).toMatchObject({ price_range: '$101-200' });
    expect(forRanking(place).metadata).toEqual({ vegan: 'only', tags: { wheelchair: 'yes' } });
    expect(forRanking(place)).not.toHaveProperty('address');
  });

  it.each<[string, Partial<Place>]>([
    ['opening_hours', { opening_hours: 'Mo-Su 11:00-22:00' }],
    ['operating_hours', { opening_hours: 'ask', operating_hours: BY_KIND }],
    ['operating_hours', { operating_hours: BY_KIND }],
  ])('bring the hours once: in %s of %j', (field, hours) => {
    const place = forRanking(aPlace({ time_zone: 'Asia/Hong_Kong', ...hours }));
    expect(place).toMatchObject({ [field]: Object.entries(hours).at(-1)?.[1] });
    expect(Object.keys(place).filter((key) => key.endsWith('hours'))).toEqual([field]);
    expect(place).toHaveProperty('time_zone');
    expect(place).not.toHaveProperty('open');
  });

  it('may come with other fields beside', async () => {
    const [place] = await found([FOR_RANKING, 'address']);
    expect(place).toHaveProperty('address');
    expect(place).toHaveProperty('cuisines');
    expect(place).not.toHaveProperty('sources');
  });
});
