import type { Random } from '@tablewise/kernel';
import { nameIn } from '@tablewise/restaurant-domain';
import type { Area, City } from '@tablewise/restaurant-domain';
import type { CuisineKind } from './cuisine-kinds.ts';
import { choose } from './weighted-choice.ts';
import { AUSPICIOUS, COLOURS, THINGS } from './words.ts';

/** Where a place is that gets a name. */
interface Site {
  readonly city: City;
  readonly area: Area;
}

/**
 * An invented name by language: "Wing Fuk Noodle House" 永福麵家, or "Copper Crane Bistro" 銅鶴法國餐廳.
 * In languages without invented words it says what there is to eat, and where: كشري الزمالك.
 */
export function drawName(
  kind: CuisineKind,
  { city, area }: Site,
  random: Random,
): Record<string, string> {
  const { languages } = city.pack;
  const isChinese = languages.includes('zh');
  const [first, second] =
    random() < 0.5 && isChinese
      ? [choose(AUSPICIOUS, random), choose(AUSPICIOUS, random)]
      : [choose(COLOURS, random), choose(THINGS, random)];
  const [en, zh] = choose(kind.suffixes, random);
  const names: Record<string, string> = { en: `${first[0]} ${second[0]} ${en}` };
  if (isChinese)
    names['zh'] =
      `${first[1]}${second[1]}${zh ?? city.cuisines.label(kind.cuisines[0] ?? '', 'zh')}`;
  for (const language of languages.filter((each) => !['en', 'zh'].includes(each))) {
    const [what, where] = [
      city.cuisines.label(kind.cuisines[0] ?? '', language),
      nameIn(area, language),
    ];
    if (where !== area.name) names[language] = `${what} ${where}`;
  }
  return names;
}
