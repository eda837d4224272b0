import type { Votes } from '@tablewise/contracts';
import type { Random } from '@tablewise/kernel';

/** The votes on one place: one half to rank by, the other to judge the ranking by. */
export interface SplitVotes {
  readonly seen: Votes;
  readonly held: Votes;
}

/** Sends each vote to either half at random; places that have none in one of them are left out. */
export function splitVotes(places: readonly Votes[], random: Random): SplitVotes[] {
  return places
    .map(({ likes, neutral, dislikes }) => {
      const seen = {
        likes: half(likes, random),
        neutral: half(neutral, random),
        dislikes: half(dislikes, random),
      };
      const held = {
        likes: likes - seen.likes,
        neutral: neutral - seen.neutral,
        dislikes: dislikes - seen.dislikes,
      };
      return { seen, held };
    })
    .filter(({ seen, held }) => totalOf(seen) > 0 && totalOf(held) > 0);
}

export function totalOf({ likes, neutral, dislikes }: Votes): number {
  return likes + neutral + dislikes;
}

function half(count: number, random: Random): number {
  let taken = 0;
  for (let one = 0; one < count; one++) if (random() < 0.5) taken += 1;
  return taken;
}
