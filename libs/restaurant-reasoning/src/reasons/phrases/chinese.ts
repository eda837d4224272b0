import type { Difference, Reason } from '@tablewise/contracts';
import { wishLabel } from '@tablewise/restaurant-domain';
import { isThatDay } from './is-that-day.ts';
import { nameOf } from './quoted-name.ts';
import type { Phrasebook } from './phrasebook.ts';

type Opening = Extract<Reason, { kind: 'open' }>;
type Aspect = Extract<Reason, { kind: 'aspect' }>['aspect'];
type Unknown = Extract<Reason, { kind: 'unknown' }>['what'];

const ASPECTS: Readonly<Record<Aspect, string>> = {
  food: '食物',
  service: '服務',
  ambience: '環境',
  price: '價錢',
  cleanliness: '清潔',
  waiting: '等候',
  location: '位置',
  miscellaneous: '其他方面',
};

const UNKNOWNS: Readonly<Record<Unknown, string>> = {
  distance: '距離',
  price: '價錢',
  cuisines: '菜式',
};

const FIGURES: Readonly<Record<Difference['in'], string>> = {
  votes: '投票',
  distance: '距離',
  open: '營業時間',
  price: '價錢',
  cuisines: '想要的菜式',
  cuisines_avoided: '要避開的菜式',
  must_haves: '必需條件',
  likes: '讚好數',
  total_votes: '總票數',
  content_share: '讚好與中立票的比例',
  order_given: '原列表中的位置',
};

const UNITS: Readonly<Record<Difference['unit'], string>> = {
  points: ' 分',
  votes: ' 票',
  percent: ' %',
  position: '',
};

/** Chinese, in the traditional script. */
export const CHINESE: Phrasebook = {
  space: '',
  partial: ({ considered, total }) =>
    `只考慮了 ${total} 間中的 ${considered} 間，其餘可能有更好的。請以 limit 1000 搜尋並全部交來。`,
  quote: (name) => `「${nameOf(name)}」`,
  reasons: {
    score: ({ score }) => `得分 ${score} %。`,
    votes: ({ total, liked, dislikes }) =>
      `${total} 票中有 ${liked} % 讚好，${dislikes} 票不喜歡。`,
    reviews: ({ total, likes, dislikes }) =>
      `${total} 則食評中有 ${likes} 則好評，${dislikes} 則差評。`,
    interval: ({ low, high, level }) => `真實滿意度有 ${level} % 機會介乎 ${low} % 至 ${high} %。`,
    prior: ({ votes, mean, weight, cuisine }) => {
      const general = cuisine === undefined ? '一般餐廳' : '同類菜式餐廳';
      return votes === 0
        ? `未有投票，按${general}的平均 ${mean} % 排名。`
        : votes < weight
          ? `票數很少（${votes}），${general}的平均 ${mean} % 較有份量。`
          : `${general}的平均是 ${mean} %。`;
    },
    aspect: ({ aspect, total, likes, dislikes }) =>
      `${total} 則談及${ASPECTS[aspect]}的食評中，${likes} 則好評，${dislikes} 則差評。`,
    distance: ({ distance_m }) => `距離 ${distance_m} 米。`,
    open: sayOpen,
    price: ({ price_level, wanted }) =>
      `價錢級別是 ${price_level}，想要的是 ${wanted.join('、')}。`,
    cuisines: ({ wanted, matched }) =>
      matched.length > 0 ? `有想要的菜式：${list(matched)}。` : `沒有想要的菜式：${list(wanted)}。`,
    cuisines_avoided: ({ avoided, matched }) =>
      matched.length > 0
        ? `有要避開的菜式：${list(matched)}。`
        : `沒有要避開的菜式：${list(avoided)}。`,
    must_have: ({ what, met }) => {
      const wanted = quoted(what);
      if (met === 'unknown') return `是否有${wanted}不詳。`;
      return met === 'yes' ? `有${wanted}。` : `沒有${wanted}。`;
    },
    unknown: ({ what }) => `${UNKNOWNS[what]}不詳。`,
    diversity: ({ from_rank, to_rank }) => `只按得分排第 ${from_rank}，為求多樣排第 ${to_rank}。`,
  },
  comparison: {
    lead: ({ first: score, second: other, chance }, { first, second }) =>
      `${first}排在${second}之前：${score} % 對 ${other} %。` +
      `以票數的把握計，前者較好的機會是 ${chance} %。`,
    difference: ({ in: figure, unit, first, second, favours }) => {
      const side = { first: '前者較佳', second: '後者較佳', neither: '沒有分別' }[favours];
      return `${FIGURES[figure]}：${first} 對 ${second}${UNITS[unit]}，${side}。`;
    },
    diversified: ({ first, second }) => `只按得分會排第 ${first} 和第 ${second}，為求多樣而調動。`,
  },
};

function sayOpen(reason: Opening): string {
  const { at, open } = reason;
  if (open.state === 'unknown') return '屆時是否營業不詳。';
  const part = sayPart(reason);
  if (open.state === 'open') {
    if (open.closing === 'until') return `營業至 ${sayTime(open.until, at)}${part}。`;
    return open.closing === 'unknown' ? `屆時營業${part}，何時關門不詳。` : '從不關門。';
  }
  if (open.opening === 'opens_at') {
    return `屆時不營業，${sayTime(open.opens_at, at)} 開門${part}。`;
  }
  return open.opening === 'unknown' ? '屆時不營業，何時開門不詳。' : '從不營業。';
}

function sayPart({ open_min, unknown_min, stay_min }: Opening): string {
  if (open_min === stay_min) return `，足夠 ${stay_min} 分鐘`;
  if (open_min === 0) return '';
  return `，${stay_min} 分鐘中${unknown_min > 0 ? '至少' : ''}營業 ${open_min} 分鐘`;
}

function sayTime(time: string, at: string | undefined): string {
  const [date, clock] = time.split('T');
  return isThatDay(time, at) ? `${clock}` : `${date} ${clock}`;
}

function list(names: readonly string[]): string {
  return names.map(quoted).join('、');
}

function quoted(wish: string): string {
  return CHINESE.quote(wishLabel(wish, 'zh') ?? wish);
}
