/** Spellings of the same cuisine, by the name that OSM's own list prefers. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['beef_noodles', 'beef_noodle'],
  ['cha_chan_teng', 'cha_chaan_teng'],
  ['coffee', 'coffee_shop'],
  ['dimsum', 'dim_sum'],
  ['dumplings', 'dumpling'],
  ['english', 'british'],
  ['himilayian', 'himalayan'],
  ['hong_kong_style', 'hong_kong'],
  ['hong_kong_tea_restaurant', 'cha_chaan_teng'],
  ['hongkongese', 'hong_kong'],
  ['hot_pot', 'hotpot'],
  ['hotdog', 'hot_dog'],
  ['jiaozi', 'dumpling'],
  ['malay', 'malaysian'],
  ['milktea', 'milk_tea'],
  ['nepali', 'nepalese'],
  ['noodles', 'noodle'],
  ['shanghai', 'shanghainese'],
  ['shanghaiese', 'shanghainese'],
  ['steak', 'steak_house'],
  ['teowchow', 'chaozhou'],
  ['tepanyaki', 'teppanyaki'],
  ['川菜', 'sichuan'],
  ['湘菜', 'hunan'],
  ['湖北菜', 'hubei'],
  ['东北菜', 'dongbei'],
  ['闽南菜', 'minnan'],
  ['點心', 'dim_sum'],
  ['拉麵', 'ramen'],
  ['米線', 'rice_noodle'],
  ['車仔麵', 'cart_noodle'],
  ['水饺', 'dumpling'],
  ['小食', 'snack'],
  ['snacks', 'snack'],
  ['港式茶餐廳', 'cha_chaan_teng'],
  ['新加坡菜', 'singaporean'],
  ['緬甸料理', 'burmese'],
]);

/** Names, or a `cuisine` tag, as a list: lower case, `_` for spaces, each once, in its order. */
export function cuisinesOf(given: string | readonly string[] | undefined): string[] {
  const names = [given ?? []]
    .flat()
    .flatMap((part) => part.split(/[;,，、/]/u))
    .map((name) =>
      name
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_-]+/gu, '_'),
    )
    .map((name) => name.replaceAll(/^_|_$/gu, ''))
    .filter((name) => name !== '');
  return [...new Set(names.map((name) => SAME.get(name) ?? name))];
}
