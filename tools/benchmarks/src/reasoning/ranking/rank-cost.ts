import { recommendInput } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';
import { recommend } from '@tablewise/restaurant-reasoning';
import { cpuTimePerOperation } from '../../measure/cpu-time.ts';
import { OCCASION } from './occasion.ts';
import { median } from '../../measure/median.ts';

const PLACES = 1_000;
const ROUNDS = 15;
const CALLS = 4;
const CUISINES = ['cantonese', 'sushi', 'thai', 'italian', 'noodles', 'hot_pot', 'indian'];
const AREAS = ['Central district', 'Wan Chai', 'Mong Kok', 'Stanley', 'Tsim Sha Tsui'];

/**
 * CPU milliseconds of one recommendation over 1,000 places as a search gives them, with every kind
 * of wish, diversity and reasons: the input is checked and the result put together, as in a call.
 */
export async function rankCost(): Promise<number> {
  const call = {
    restaurants: foundPlaces(),
    diversity: true,
    wishes: {
      walk_m: 600,
      arrive_at: '2026-11-21T19:30',
      price_levels: [2, 3],
      cuisines: ['cantonese', 'thai'],
      cuisines_avoided: ['indian'],
      must_haves: ['dinner', 'wheelchair'],
    },
  };
  const costs: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const perCall = await cpuTimePerOperation(CALLS, () => {
      for (let at = 0; at < CALLS; at++) {
        recommend(recommendInput.parse(call), OCCASION);
      }
      return Promise.resolve();
    });
    if (round > 0) costs.push(perCall / 1_000);
  }
  return median(costs);
}

/** One of some hundred, as a city has them. */
function openingHours(random: Random): string {
  const between = (first: number, last: number): number =>
    first + Math.floor(random() * (last - first + 1));
  const day = ['', '; Mo off', '; Fr off', '; PH off'][between(0, 3)] ?? '';
  return `Mo-Su ${between(10, 18)}:00-${between(19, 23)}:30${day}`;
}

function foundPlaces(): unknown[] {
  const random = seededRandom(7);
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  return Array.from({ length: PLACES }, (_, at) => {
    const cuisines = [pick(CUISINES), pick(CUISINES)].flatMap((one) => one ?? []);
    return {
      id: `place-${at}`,
      name: `Restaurant ${at}`,
      address: `${at} Queen's Road`,
      district: pick(AREAS),
      location_category: 'Hong Kong Island',
      meal_type: cuisines,
      price_range: '$101-200',
      opening_hours: openingHours(random),
      sentiment: {
        likes: Math.floor(random() * 200),
        neutral: Math.floor(random() * 40),
        dislikes: Math.floor(random() * 40),
      },
      metadata: { tags: { wheelchair: random() < 0.5 ? 'yes' : 'no' } },
      location: { lat: 22.2 + random() / 5, lng: 114.1 + random() / 5 },
      cuisines,
      price_level: 1 + Math.floor(random() * 4),
      time_zone: 'Asia/Hong_Kong',
      meals: { breakfast: 'no', lunch: 'yes', dinner: random() < 0.9 ? 'yes' : 'no' },
      sources: [{ name: 'generated', licence: 'CC0-1.0', confidence: 'high' }],
      score: random(),
      distance_m: Math.round(random() * 3_000),
    };
  });
}
