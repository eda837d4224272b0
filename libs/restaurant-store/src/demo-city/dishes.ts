/** Something to write about, in English and Chinese. */
type Dish = readonly [string, string];

/** What a kind of restaurant, by its first cuisine, is reviewed for. */
const DISHES: Readonly<Record<string, readonly Dish[]>> = {
  cantonese: [
    ['steamed garoupa', '清蒸石斑'],
    ['roast goose', '燒鵝'],
    ['sweet and sour pork', '咕嚕肉'],
  ],
  cha_chaan_teng: [
    ['milk tea', '奶茶'],
    ['pineapple bun', '菠蘿油'],
    ['satay beef noodles', '沙嗲牛肉麵'],
  ],
  noodle: [
    ['wonton noodles', '雲吞麵'],
    ['beef brisket noodles', '牛腩麵'],
  ],
  dim_sum: [
    ['har gow', '蝦餃'],
    ['siu mai', '燒賣'],
    ['char siu bao', '叉燒包'],
  ],
  hotpot: [
    ['hand-cut beef', '手切牛肉'],
    ['satay broth', '沙嗲湯底'],
  ],
  sichuan: [
    ['mapo tofu', '麻婆豆腐'],
    ['boiled fish', '水煮魚'],
  ],
  japanese: [
    ['salmon sashimi', '三文魚刺身'],
    ['eel rice', '鰻魚飯'],
  ],
  ramen: [
    ['tonkotsu ramen', '豚骨拉麵'],
    ['soft-boiled egg', '溏心蛋'],
  ],
  korean: [
    ['fried chicken', '炸雞'],
    ['pork belly', '五花腩'],
  ],
  thai: [
    ['green curry', '青咖喱'],
    ['tom yum soup', '冬蔭功'],
  ],
  vietnamese: [
    ['beef pho', '生牛肉河粉'],
    ['spring rolls', '春卷'],
  ],
  indian: [
    ['butter chicken', '牛油雞'],
    ['garlic naan', '蒜蓉烤餅'],
  ],
  italian: [
    ['margherita pizza', '瑪格麗特薄餅'],
    ['carbonara', '卡邦尼意粉'],
  ],
  french: [
    ['duck confit', '油封鴨腿'],
    ['crème brûlée', '焦糖燉蛋'],
  ],
  steak_house: [
    ['rib eye', '肉眼扒'],
    ['truffle fries', '松露薯條'],
  ],
  coffee_shop: [
    ['flat white', '鮮奶咖啡'],
    ['banana cake', '香蕉蛋糕'],
  ],
  burger: [
    ['cheeseburger', '芝士漢堡'],
    ['onion rings', '洋蔥圈'],
  ],
  dessert: [
    ['mango pomelo sago', '楊枝甘露'],
    ['black sesame soup', '芝麻糊'],
  ],
  vegetarian: [
    ['mushroom rice', '雜菌飯'],
    ['stuffed tofu', '釀豆腐'],
  ],
};

const ANYWHERE: readonly Dish[] = [
  ['set lunch', '午市套餐'],
  ['house special', '招牌菜'],
];

/** What a place of that cuisine may be known for. */
export function dishesOf(cuisine: string | undefined): readonly Dish[] {
  return [
    ...(Object.hasOwn(DISHES, cuisine ?? '') ? (DISHES[cuisine ?? ''] ?? []) : []),
    ...ANYWHERE,
  ];
}
