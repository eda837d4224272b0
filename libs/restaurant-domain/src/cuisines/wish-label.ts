import type { Language, MealType } from '@tablewise/contracts';
import { CHINESE_LABELS } from './chinese-labels.ts';
import { cuisineInSentence } from './cuisine-label.ts';
import { foldName } from '../names/fold-name.ts';

type Labels = Readonly<Record<Language, string>>;

const MEALS: Readonly<Record<MealType, Labels>> = {
  breakfast: { en: 'breakfast', zh: '早餐' },
  lunch: { en: 'lunch', zh: '午餐' },
  dinner: { en: 'dinner', zh: '晚餐' },
};

/** What OpenStreetMap asks of a restaurant with yes or no, by its key. */
const TAGS: Readonly<Record<string, Labels>> = {
  air_conditioning: { en: 'air conditioning', zh: '冷氣' },
  changing_table: { en: 'a changing table', zh: '換片台' },
  delivery: { en: 'delivery', zh: '外送' },
  dog: { en: 'room for dogs', zh: '狗隻可進' },
  drive_through: { en: 'a drive-through', zh: '免下車窗口' },
  gluten_free: { en: 'gluten-free food', zh: '無麩質食物' },
  halal: { en: 'halal food', zh: '清真食物' },
  highchair: { en: 'a high chair', zh: '嬰兒高椅' },
  indoor_seating: { en: 'indoor seating', zh: '室內座位' },
  internet_access: { en: 'internet access', zh: '上網服務' },
  kosher: { en: 'kosher food', zh: '猶太潔食' },
  lactose_free: { en: 'lactose-free food', zh: '無乳糖食物' },
  live_music: { en: 'live music', zh: '現場音樂' },
  outdoor_seating: { en: 'outdoor seating', zh: '戶外座位' },
  parking: { en: 'parking', zh: '泊車位' },
  reservation: { en: 'reservations', zh: '訂座' },
  smoking: { en: 'smoking', zh: '吸煙區' },
  takeaway: { en: 'takeaway', zh: '外賣' },
  toilets: { en: 'toilets', zh: '洗手間' },
  vegan: { en: 'vegan food', zh: '純素食物' },
  vegetarian: { en: 'vegetarian food', zh: '素食' },
  wheelchair: { en: 'wheelchair access', zh: '輪椅通道' },
};

/** OpenStreetMap's name of a diet begins so. */
const DIET = /^\s*diet:/iu;

/** By folded name. A tag comes before a cuisine of its name: vegetarian is both. */
const LABELS = new Map<string, Labels>([
  ...Array.from(CHINESE_LABELS, ([name, zh]): [string, Labels] => [
    foldName(name),
    { en: cuisineInSentence(name), zh },
  ]),
  ...Object.entries({ ...TAGS, ...MEALS }).map(([name, labels]): [string, Labels] => [
    foldName(name),
    labels,
  ]),
]);

/** By folded label, of either language: 咖啡店 is what two cuisines are called. */
const MEANT = new Map<string, readonly string[]>();
for (const [tag, labels] of LABELS) {
  for (const label of new Set(Object.values(labels).map(foldName))) {
    MEANT.set(label, [...(MEANT.get(label) ?? []), tag]);
  }
}

/**
 * The folded tags that a wish means: it may be a name, in any spelling, or a label in any language.
 * None where it has no letter.
 */
export function tagsMeant(wish: string): readonly string[] {
  const own = foldName(wish.replace(DIET, ''));
  if (own === '') return [];
  return [...new Set([own, ...(MEANT.get(own) ?? [])])];
}

/**
 * What a sentence calls a cuisine, a meal or a tag that a party wishes for, by a name or a label.
 * Absent for what nobody has a label for: then it is called as it was given.
 */
export function wishLabel(given: string, language: Language): string | undefined {
  const tag = tagsMeant(given).find((each) => LABELS.has(each));
  return tag === undefined ? undefined : LABELS.get(tag)?.[language];
}
