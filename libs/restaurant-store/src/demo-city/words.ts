/** Words of invented names, in English (or romanised Cantonese) and Chinese. */
type Word = readonly [string, string];

/** Half of the names begin with two of these. */
export const AUSPICIOUS: readonly Word[] = [
  ['Wing', '永'],
  ['Hing', '興'],
  ['Fuk', '福'],
  ['Shun', '順'],
  ['Kam', '金'],
  ['Lung', '龍'],
  ['Wah', '華'],
  ['Cheung', '祥'],
  ['Wo', '和'],
  ['Tai', '泰'],
  ['On', '安'],
  ['Lok', '樂'],
  ['Kwong', '光'],
  ['Ming', '明'],
  ['Yuet', '悅'],
  ['Sing', '星'],
  ['Hoi', '海'],
  ['Fung', '豐'],
  ['Lai', '麗'],
  ['Chun', '春'],
  ['Yat', '一'],
  ['Man', '萬'],
  ['Hung', '紅'],
  ['Yee', '怡'],
];

/** The first word of the other names. */
export const COLOURS: readonly Word[] = [
  ['Copper', '銅'],
  ['Jade', '翠'],
  ['Silver', '銀'],
  ['Golden', '金'],
  ['Little', '小'],
  ['Old', '老'],
  ['Quiet', '靜'],
  ['Wild', '野'],
  ['Blue', '藍'],
  ['White', '白'],
  ['Crimson', '緋'],
  ['Paper', '紙'],
  ['Stone', '石'],
  ['Lucky', '幸'],
  ['Northern', '北'],
  ['Salty', '鹽'],
];

/** The second word of the other names. */
export const THINGS: readonly Word[] = [
  ['Lantern', '燈'],
  ['Crane', '鶴'],
  ['Harbour', '港'],
  ['Kettle', '壺'],
  ['Garden', '園'],
  ['Moon', '月'],
  ['Pine', '松'],
  ['Sparrow', '雀'],
  ['River', '川'],
  ['Bamboo', '竹'],
  ['Tiger', '虎'],
  ['Spoon', '匙'],
  ['Cloud', '雲'],
  ['Orchid', '蘭'],
  ['Anchor', '錨'],
  ['Fox', '狐'],
  ['Table', '桌'],
  ['Pepper', '椒'],
  ['Boat', '舟'],
  ['Plum', '梅'],
];

/** Streets that no map has. */
export const STREETS: readonly string[] = [
  'Camphor Street',
  'Lychee Lane',
  'Ferrymen Street',
  'Old Kiln Road',
  'Banyan Steps',
  'Salt Pan Road',
  'Tin Smith Street',
  'Paper Mill Lane',
  'Egret Road',
  'Lantern Street',
  'Ginger Row',
  'Tramway Path',
  'Pearl Diver Street',
  'Magpie Lane',
  'Rope Walk',
  'Harbour View Terrace',
];
