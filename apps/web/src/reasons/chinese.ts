import { labelIn } from '../words/labels.ts';
import type { ReasonOf, ReasonWords } from './kinds.ts';
import { sayNames, sayTime } from './say.ts';
import type { Say } from './say.ts';

const ASPECTS: ReasonWords['aspects'] = {
  food: '食物',
  service: '服務',
  ambience: '環境',
  price: '價錢',
  cleanliness: '清潔',
  waiting: '等候',
  location: '位置',
  miscellaneous: '其他方面',
};

const MUSTS: ReasonWords['musts'] = {
  breakfast: '早餐',
  lunch: '午餐',
  dinner: '晚餐',
  vegetarian: '素食',
  vegan: '純素食物',
  halal: '清真食物',
  wheelchair: '輪椅通道',
  outdoor_seating: '戶外座位',
  highchair: '嬰兒高椅',
  takeaway: '外賣',
  reservation: '訂座',
  internet_access: '上網服務',
  air_conditioning: '冷氣',
};

const UNKNOWNS: Readonly<Record<ReasonOf<'unknown'>['what'], string>> = {
  distance: '距離不詳',
  price: '價錢不詳',
  cuisines: '菜式不詳',
};

/** Chinese, in the traditional script. */
export const CHINESE: ReasonWords = {
  aspects: ASPECTS,
  musts: MUSTS,
  figures: {
    votes: '投票',
    distance: '距離',
    open: '營業時間',
    price: '價錢',
    cuisines: '想食的菜式',
    cuisines_avoided: '要避開的菜式',
    must_haves: '必需條件',
    likes: '讚好數',
    total_votes: '總票數',
    content_share: '讚好與中立票的比例',
    order_given: '原列表中的位置',
  },
  sentences: {
    score: ({ score }, { format }) => `得 ${format.number(score)} 分（滿分 100）`,
    votes: ({ likes, dislikes, total }, { format }) =>
      `${format.number(total)} 票中 ${format.number(likes)} 票讚好，` +
      (dislikes === 0 ? '無人不喜歡' : `${format.number(dislikes)} 票不喜歡`),
    reviews: ({ likes, dislikes, total }, say) =>
      `食評：${goodAndBad(likes, dislikes, total, say)}`,
    interval: ({ low, high, level }, { format }) =>
      `有 ${format.percent(level / 100)} 機會，${format.percent(low / 100)} 至 ` +
      `${format.percent(high / 100)} 的食客會讚好`,
    prior: sayPrior,
    aspect: ({ aspect, likes, dislikes, total, tone }, say) => {
      const said = { strength: '讚賞', caution: '不滿', fact: '評價不一：' }[tone];
      return `食評${said}${ASPECTS[aspect]}，${goodAndBad(likes, dislikes, total, say)}`;
    },
    distance: ({ distance_m, walk_m }, { format }) => {
      const away = `距離 ${format.distance(distance_m)}`;
      return walk_m !== undefined && distance_m > walk_m
        ? `${away}，超過 ${format.distance(walk_m)}`
        : away;
    },
    open: sayOpen,
    price: sayPrice,
    cuisines: ({ wanted, matched }, say) =>
      matched.length > 0
        ? `有你想食的：${sayNames(say, matched)}`
        : `沒有你想食的：${sayNames(say, wanted)}`,
    cuisines_avoided: ({ avoided, matched }, say) =>
      matched.length > 0
        ? `有你要避開的：${sayNames(say, matched)}`
        : `沒有你要避開的：${sayNames(say, avoided)}`,
    must_have: ({ what, met }, { labels }) => {
      const name = MUSTS[what] ?? labelIn(labels, what);
      if (met === 'unknown') return `有沒有${name}不詳`;
      return met === 'yes' ? `有${name}` : `沒有${name}`;
    },
    unknown: ({ what }) => UNKNOWNS[what],
    diversity: ({ from_rank, to_rank }, { format }) =>
      `只按得分排第 ${format.number(from_rank)}，為求多樣排第 ${format.number(to_rank)}`,
  },
};

function goodAndBad(good: number, bad: number, total: number, { format }: Say): string {
  return `${format.number(total)} 則中 ${format.number(good)} 則好評、${format.number(bad)} 則差評`;
}

function sayPrior({ votes, mean, weight, scope }: ReasonOf<'prior'>, { format }: Say): string {
  const general = scope === 'all' ? '一般餐廳' : '同類菜式餐廳';
  const share = format.percent(mean / 100);
  if (votes === 0) return `暫未有人投票，按${general}的平均 ${share} 計算`;
  if (votes >= weight) return `${general}的平均是 ${share}`;
  return `只有 ${format.number(votes)} 票，${general}的平均較有份量`;
}

function sayOpen(reason: ReasonOf<'open'>, say: Say): string {
  const { at, open } = reason;
  const part = sayPart(reason, say);
  if (open.state === 'unknown') return '屆時是否營業不詳';
  if (open.state === 'open') {
    if (open.closing === 'never_closes') return '24 小時營業';
    const until = open.closing === 'until' ? `營業至 ${sayTime(say, open.until, at)}` : '屆時營業';
    return `${until}${part}`;
  }
  if (open.opening === 'never_opens') return '從不營業';
  const opens = open.opening === 'opens_at' ? `，${sayTime(say, open.opens_at, at)} 開門` : '';
  return `屆時休息${opens}${part}`;
}

function sayPart({ open_min, unknown_min, stay_min }: ReasonOf<'open'>, { format }: Say): string {
  if (open_min === stay_min) return `，足夠逗留 ${format.minutes(stay_min)}`;
  if (open_min === 0) return '';
  const least = unknown_min > 0 ? '至少' : '';
  return `，${format.minutes(stay_min)}中${least}營業 ${format.minutes(open_min)}`;
}

function sayPrice({ price_level, wanted }: ReasonOf<'price'>, { format }: Say): string {
  const price = (level: number): string => format.price(level);
  return wanted.includes(price_level)
    ? `${price(price_level)}，合乎要求`
    : `${price(price_level)}，不是 ${format.list(wanted.map(price))}`;
}
