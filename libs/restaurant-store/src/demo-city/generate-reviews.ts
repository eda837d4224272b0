import type { Place } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import type { Random } from '@tablewise/kernel';
import type { StoredReview } from '../place-store/place-store.ts';
import { hashText } from '../records/hash-text.ts';
import { GENERATED } from '../records/sources.ts';
import { drawReviewDay } from './calendar.ts';
import { dishesOf } from './dishes.ts';
import { PHRASES } from './review-phrases.ts';
import type { Mood, ReviewLanguage } from './review-phrases.ts';
import { WeightedChoice, choose } from './weighted-choice.ts';

/** How many places have none, one, two, … reviews. */
const COUNTS = new WeightedChoice([0, 1, 2, 3], (count) => [35, 35, 20, 10][count] ?? 0);
const LANGUAGES = new WeightedChoice<readonly [ReviewLanguage, number]>(
  [
    ['en', 45],
    ['zh-Hant', 30],
    ['yue', 25],
  ],
  ([, weight]) => weight,
);
const AUTHORS = 50_000;
const STARS: Readonly<Record<Mood, readonly number[]>> = { good: [4, 5], mixed: [3], bad: [1, 2] };
const SHARE_WITHOUT_STARS = 0.1;

/**
 * Invents what was written about a generated place; the same for the same place. Only where names
 * are in Chinese are reviews.
 */
export function* generateReviews(place: Place): Generator<StoredReview> {
  const random = seededRandom(hashText(`${place.id} reviews`));
  const count = COUNTS.draw(random);
  for (let number = 1; number <= count; number++) yield reviewOf(place, number, random);
}

function reviewOf(place: Place, number: number, random: Random): StoredReview {
  const mood = drawMood(place, random);
  const [drawn] = LANGUAGES.draw(random);
  const language = place.names?.['zh'] === undefined ? 'en' : drawn;
  const dish = choose(dishesOf(place.cuisines[0]), random);
  const phrases = PHRASES[language][mood];
  const food = choose(phrases.food, random).replace('{dish}', dish[language === 'en' ? 0 : 1]);
  const rest = choose(phrases.rest, random);
  const author = Math.floor(random() * AUTHORS);
  return {
    id: `${place.id}-${number}`,
    restaurant_id: place.id,
    text: language === 'en' ? `${food} ${rest}` : `${food}${rest}`,
    language,
    ...(random() >= SHARE_WITHOUT_STARS && { stars: drawStars(mood, random) }),
    date: drawReviewDay(place.listed_at ?? '', random),
    source: GENERATED,
    author_hash: hashText(`diner ${author}`).toString(16).padStart(8, '0'),
  };
}

/** Reviews agree with votes: who likes a place writes kindly of it. */
function drawMood({ sentiment }: Place, random: Random): Mood {
  const { likes, neutral, dislikes } = sentiment;
  const total = likes + neutral + dislikes;
  const at = random() * (total === 0 ? 1 : total);
  if (at < (total === 0 ? 0.6 : likes)) return 'good';
  return at < (total === 0 ? 0.85 : likes + neutral) ? 'mixed' : 'bad';
}

function drawStars(mood: Mood, random: Random): number {
  return choose(STARS[mood], random);
}
