import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { placeSchema, reviewSchema } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import { HONG_KONG, distanceKm, weekOf } from '@tablewise/restaurant-domain';
import type { City } from '@tablewise/restaurant-domain';
import { CAIRO } from '@tablewise/restaurant-domain/cairo';
import { DATASETS } from '../place-store/datasets.ts';
import { openPlaceStore } from '../place-store/open-place-store.ts';
import type { PlaceStore } from '../place-store/place-store.ts';
import { aReview } from '../testing/a-review.ts';
import { collect } from '../testing/collect.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { RealDataPresentError, buildDemoCity } from './build-demo-city.ts';
import { MAX_CITY_SIZE, generateCity } from './generate-city.ts';
import { generateReviews } from './generate-reviews.ts';

function hashOf(size: number, seed: number, city: City): string {
  const hash = createHash('sha256');
  for (const place of generateCity({ size, seed, city })) hash.update(JSON.stringify(place));
  return hash.digest('hex');
}

describe.each([HONG_KONG, CAIRO])('a generated city of $name', (of) => {
  const city = [...generateCity({ size: 2_000, seed: 42, city: of })];
  const share = (holds: (place: Place) => boolean): number =>
    city.filter(holds).length / city.length;

  it('has only records that the wire takes, unchanged', () => {
    for (const place of city) expect(placeSchema.parse(place)).toEqual(place);
  });

  it('says of every record that it is generated', () => {
    expect(new Set(city.map(({ sources }) => JSON.stringify(sources)))).toEqual(
      new Set(['[{"name":"generated","licence":"CC0-1.0","confidence":"high"}]']),
    );
  });

  it('is the same for the same seed, byte by byte, and another for another', () => {
    expect(hashOf(300, 42, of)).toBe(hashOf(300, 42, of));
    expect(hashOf(300, 42, of)).not.toBe(hashOf(300, 43, of));
  });

  it('begins with the places of a smaller one', () => {
    expect([...generateCity({ size: 50, seed: 42, city: of })]).toEqual(city.slice(0, 50));
  });

  it('has every id once', () => {
    expect(new Set(city.map(({ id }) => id)).size).toBe(city.length);
  });

  it('is made as it is asked for, however large it is', () => {
    const largest = generateCity({ size: MAX_CITY_SIZE, seed: 1, city: of });
    expect(largest.next().value).toMatchObject({ id: 'demo:1-1' });
    largest.return(undefined);
  });

  it.each([0, -1, 1.5, Number.NaN, MAX_CITY_SIZE + 1])('is not made of %d places', (size) => {
    expect(() => generateCity({ size, seed: 1, city: of }).next()).toThrow(RangeError);
  });

  it('puts places near the centre of their area, in the right region and district', () => {
    for (const { district, location, ...place } of city) {
      const area = of.gazetteer.area(district);
      expect(area).toMatchObject({
        region: place.location_category,
        district: place.administrative_district,
      });
      if (area === undefined || location === undefined) throw new Error('nowhere');
      expect(distanceKm(location, area.centre)).toBeLessThan(3);
    }
  });

  it('has plenty of dinners in its busiest area, and nearly all areas', () => {
    const { areas } = of.gazetteer;
    const [busiest] = areas.toSorted((one, other) => (other.weight ?? 0) - (one.weight ?? 0));
    const dinners = city.filter(
      ({ district, meals }) => district === busiest?.name && meals.dinner === 'yes',
    );
    expect(dinners.length).toBeGreaterThan(30);
    expect(new Set(city.map(({ district }) => district)).size).toBeGreaterThan(areas.length * 0.94);
  });

  it('has names in the languages of the city', () => {
    for (const language of of.pack.languages) {
      expect(share(({ names }) => names?.[language] !== undefined)).toBe(1);
    }
  });

  it('rests on the weekend of the city', () => {
    const [saturday, friday] = ['Mo-Fr', 'Su-Th'].map((workdays) =>
      share(({ opening_hours: hours = '' }) => hours.startsWith(workdays)),
    );
    expect((saturday ?? 0) > 0).toBe(of.pack.weekend.includes('sunday'));
    expect((friday ?? 0) > 0).toBe(of.pack.weekend.includes('friday'));
  });

  it('leaves the hours of some unknown, and those meals too', () => {
    const unknown = city.filter((place) => place.operating_hours === undefined);
    expect(unknown.length / city.length).toBeGreaterThan(0.1);
    expect(unknown.length / city.length).toBeLessThan(0.3);
    expect(unknown.every(({ meals }) => meals.dinner === 'unknown')).toBe(true);
  });

  it('has hours that the domain understands', () => {
    for (const { operating_hours } of city) {
      if (operating_hours !== undefined) expect(weekOf(operating_hours)).toHaveProperty('days');
    }
  });

  it('has votes of many sizes, good and bad, and some places without', () => {
    const total = ({ sentiment }: Place): number =>
      sentiment.likes + sentiment.neutral + sentiment.dislikes;
    expect(share((place) => total(place) === 0)).toBeGreaterThan(0.05);
    expect(share((place) => total(place) > 300)).toBeGreaterThan(0.02);
    expect(share(({ sentiment }) => sentiment.likes > 3 * sentiment.dislikes)).toBeGreaterThan(0.3);
    expect(share(({ sentiment }) => sentiment.likes < sentiment.dislikes)).toBeGreaterThan(0.05);
  });

  it('came into the data over some years', () => {
    const years = new Set(city.map(({ listed_at }) => listed_at?.slice(0, 4)));
    expect(years).toEqual(new Set(['2023', '2024', '2025', '2026']));
  });

  it('has prices of the city, or none', () => {
    for (const { price_range, price_level } of city) {
      expect(price_level).toBe(of.prices.labelled(price_range)?.price_level);
    }
    expect(share(({ price_range }) => price_range === 'Not specified')).toBeLessThan(0.1);
  });
});

describe('the reviews of a generated city', () => {
  const city = [...generateCity({ size: 2_000, seed: 42, city: HONG_KONG })];
  const reviews = city.flatMap((place) => [...generateReviews(place)]);

  it('are what the wire takes, beside the hash of their author', () => {
    for (const { author_hash, ...review } of reviews) {
      expect(reviewSchema.parse(review)).toEqual(review);
      expect(author_hash).toMatch(/^[0-9a-f]{8}$/u);
    }
  });

  it('are about one in number per place, short, with an id of their own', () => {
    expect(reviews.length / city.length).toBeGreaterThan(0.8);
    expect(reviews.length / city.length).toBeLessThan(1.3);
    expect(Math.max(...reviews.map(({ text }) => text.length))).toBeLessThan(200);
    expect(new Set(reviews.map(({ id }) => id)).size).toBe(reviews.length);
  });

  it('are in English and Chinese, and written as what they say they are', () => {
    const languages = new Set(reviews.map(({ language }) => language));
    expect(languages).toEqual(new Set(['en', 'zh-Hant', 'yue']));
    for (const { text, language } of reviews) {
      expect(/\p{Script=Han}/u.test(text)).toBe(language !== 'en');
      expect(text).not.toContain('{dish}');
    }
  });

  it('say that they are generated, and come after the place did', () => {
    const listed = new Map(city.map(({ id, listed_at }) => [id, listed_at ?? '']));
    for (const { restaurant_id, date, source } of reviews) {
      expect(source.name).toBe('generated');
      expect(date >= (listed.get(restaurant_id) ?? '').slice(0, 10)).toBe(true);
    }
  });

  it('agree with the votes', () => {
    const likedBy = new Map(
      city.map(({ id, sentiment: { likes, neutral, dislikes } }) => [
        id,
        likes / Math.max(1, likes + neutral + dislikes),
      ]),
    );
    const meanStars = (of: (liked: number) => boolean): number => {
      const stars = reviews
        .filter(({ restaurant_id }) => of(likedBy.get(restaurant_id) ?? 0))
        .flatMap(({ stars: given }) => given ?? []);
      return stars.reduce((sum, each) => sum + each, 0) / stars.length;
    };
    expect(meanStars((liked) => liked > 0.8)).toBeGreaterThan(
      meanStars((liked) => liked < 0.5) + 0.8,
    );
  });
});

describe('building a demo city', () => {
  let folder: TemporaryFolder;
  let store: PlaceStore;

  beforeEach(async () => {
    folder = new TemporaryFolder();
    store = await openPlaceStore({ path: folder.file('places.db') });
  });

  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  it('brings places and their reviews, in one change', async () => {
    const result = await buildDemoCity(store, { size: 20, seed: 1, city: HONG_KONG, force: false });
    expect(result).toMatchObject({ added: 20, generation: 1 });
    expect(await store.generation()).toBe(1);
    const city = [...generateCity({ size: 20, seed: 1, city: HONG_KONG })];
    const expected = city.flatMap((place) => [...generateReviews(place)]);
    expect(result.reviews).toBe(expected.length);
    const pages = await Promise.all(city.map(({ id }) => store.reviews(id, { limit: 10 })));
    expect(pages.reduce((sum, { total }) => sum + total, 0)).toBe(expected.length);
  });

  it('changes nothing the second time', async () => {
    const build = (): Promise<{ generation: number }> =>
      buildDemoCity(store, { size: 20, seed: 1, city: HONG_KONG, force: false });
    const { generation } = await build();
    expect(await build()).toMatchObject({ added: 0, unchanged: 20, generation });
  });

  it('replaces the city of another seed, and its reviews', async () => {
    await buildDemoCity(store, { size: 20, seed: 1, city: HONG_KONG, force: false });
    const result = await buildDemoCity(store, { size: 10, seed: 2, city: HONG_KONG, force: false });
    expect(result).toMatchObject({ added: 10, removed: 20 });
    const rows = await collect(store.exportRows());
    const seeds = rows.map((row) => (row.kind === 'review' ? row.review.restaurant_id : 'demo:2-'));
    expect(seeds.every((id) => id.startsWith('demo:2-'))).toBe(true);
  });

  it('does not touch imported places unless it is forced to', async () => {
    const imported = [...generateCity({ size: 3, seed: 9, city: HONG_KONG })];
    await store.replace({ dataset: 'guide', origin: 'a spec', supersedes: [] }, async (put) => {
      for (const place of imported) await put(place);
      return 0;
    });
    const build = (force: boolean): Promise<unknown> =>
      buildDemoCity(store, { size: 5, seed: 1, city: HONG_KONG, force });
    await expect(build(false)).rejects.toThrow(RealDataPresentError);
    await expect(build(false)).rejects.toThrow(
      '3 imported places; a generated city does not mix with real data; --force replaces it',
    );
    expect(await store.datasets()).toEqual(new Map([['guide', 3]]));
    await store.replaceReviews(
      { dataset: 'diary', origin: 'a spec', supersedes: [] },
      async (put) => {
        for (const { id } of imported) await put(aReview({ id, restaurant_id: id }));
        return 0;
      },
    );
    expect(await build(true)).toMatchObject({ added: 5, superseded: 3 });
    const rows = await collect(store.exportRows());
    const datasets = rows.map((row) => ('dataset' in row ? row.dataset : row.kind));
    expect(new Set(datasets)).toEqual(new Set(['city', DATASETS.demoCity]));
    expect(await store.datasets()).toEqual(new Map([[DATASETS.demoCity, 5]]));
  });
});
