import type { Random } from '@tablewise/kernel';
import type { CuisineKind } from './cuisine-kinds.ts';
import { choose } from './weighted-choice.ts';
import { AUSPICIOUS, COLOURS, THINGS } from './words.ts';

/** The same name in two languages. */
export interface DrawnName {
  readonly en: string;
  readonly zh: string;
}

/** An invented name: "Wing Fuk Noodle House" 永福麵家, or "Copper Crane Bistro" 銅鶴法國餐廳. */
export function drawName(kind: CuisineKind, random: Random): DrawnName {
  const [first, second] =
    random() < 0.5
      ? [choose(AUSPICIOUS, random), choose(AUSPICIOUS, random)]
      : [choose(COLOURS, random), choose(THINGS, random)];
  const suffix = choose(kind.suffixes, random);
  return {
    en: `${first[0]} ${second[0]} ${suffix[0]}`,
    zh: `${first[1]}${second[1]}${suffix[1]}`,
  };
}
