import type { Votes } from '@tablewise/contracts';
import type { Random } from '@tablewise/kernel';

/*
 * Votes as a city might cast them, seeded. What a place is like (its quality, and how many of the
 * others shrug rather than dislike) is drawn for each place by itself, from continuous
 * distributions that no method is told; the votes are then drawn one by one. Popularity knows
 * nothing of quality, and is skewed as it is in life: half of all places have few votes.
 */

const PLACES = 5_000;
const MEDIAN_VOTES = 25;
const POPULARITY_SPREAD = 1.2;
/** A place is listed once it has some. */
const FEWEST_VOTES = 5;
const MOST_VOTES = 3_000;

export function generatedVotes(random: Random): Votes[] {
  return Array.from({ length: PLACES }, () => votesOnOne(random));
}

function votesOnOne(random: Random): Votes {
  const liked = logistic(1.1 + 0.9 * normal(random));
  const shrugged = logistic(-0.2 + 0.6 * normal(random));
  const popularity = MEDIAN_VOTES * Math.exp(POPULARITY_SPREAD * normal(random));
  const total = Math.max(FEWEST_VOTES, Math.min(MOST_VOTES, Math.round(popularity)));
  const votes = { likes: 0, neutral: 0, dislikes: 0 };
  for (let cast = 0; cast < total; cast++) {
    if (random() < liked) votes.likes += 1;
    else if (random() < shrugged) votes.neutral += 1;
    else votes.dislikes += 1;
  }
  return votes;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Standard normal, by Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
