import type { Difference, Reason } from '@tablewise/contracts';
import { agreeing, counted } from '@tablewise/kernel';
import { wishLabel } from '@tablewise/restaurant-domain';
import { isThatDay } from './is-that-day.ts';
import { nameOf } from './quoted-name.ts';
import type { Phrasebook } from './phrasebook.ts';

type Opening = Extract<Reason, { kind: 'open' }>;

const FIGURES: Readonly<Record<Difference['in'], string>> = {
  votes: 'votes',
  distance: 'distance',
  open: 'time that it is open',
  price: 'price',
  cuisines: 'cuisines wanted',
  cuisines_avoided: 'cuisines avoided',
  must_haves: 'must-haves',
  likes: 'likes',
  total_votes: 'votes in all',
  content_share: 'likes and neutral votes among all',
  order_given: 'position in the list given',
};

const UNKNOWNS: Readonly<Record<Extract<Reason, { kind: 'unknown' }>['what'], string>> = {
  distance: 'How far away it is is not known.',
  price: 'Its price is not known.',
  cuisines: 'What it cooks is not known.',
};

const WITH_UNIT: Readonly<Record<Difference['unit'], (figure: number) => string>> = {
  points: (figure) => counted(figure, 'point'),
  votes: String,
  percent: (figure) => `${figure} %`,
  position: String,
};

/** English. */
export const ENGLISH: Phrasebook = {
  space: ' ',
  partial: ({ considered, total }) =>
    `Only ${considered} of ${counted(total, 'restaurant')} ${agreeing(considered, 'was', 'were')} ` +
    'considered: another may be better. ' +
    'Search with limit 1000 and hand on all of them.',
  quote: (name) => `“${nameOf(name)}”`,
  reasons: {
    score: ({ score }) => `Scores ${score} %.`,
    votes: ({ total, liked, dislikes }) =>
      `${liked} % of ${counted(total, 'vote')} ${agreeing(total, 'likes', 'like')} it, ` +
      `${dislikes} ${agreeing(dislikes, 'dislikes', 'dislike')} it.`,
    reviews: ({ total, likes, dislikes }) =>
      `Reviews: ${likes} good and ${dislikes} bad of ${total}.`,
    interval: ({ low, high, level }) =>
      `The true share of content lies between ${low} % and ${high} %, with ${level} % probability.`,
    prior: ({ votes, mean, weight, cuisine }) => {
      const general = cuisine === undefined ? 'restaurants' : 'restaurants of its cuisine';
      return votes === 0
        ? `It has no votes: it is ranked by what ${general} get in general, ${mean} %.`
        : votes < weight
          ? `It has only ${counted(votes, 'vote')}: what ${general} get in general, ${mean} %, counts more.`
          : `In general ${general} get ${mean} %.`;
    },
    aspect: ({ aspect, total, likes, dislikes }) =>
      `Reviews of its ${aspect}: ${likes} good and ${dislikes} bad of ${total}.`,
    distance: ({ distance_m }) => `It is ${distance_m} m away.`,
    open: sayOpen,
    price: ({ price_level, wanted }) =>
      `Its price level is ${price_level}; wanted: ${wanted.join(', ')}.`,
    cuisines: ({ wanted, matched }) =>
      matched.length > 0
        ? `It cooks what is wanted: ${list(matched)}.`
        : `It does not cook what is wanted: ${list(wanted)}.`,
    cuisines_avoided: ({ avoided, matched }) =>
      matched.length > 0
        ? `It cooks what is to be avoided: ${list(matched)}.`
        : `It cooks nothing that is to be avoided: ${list(avoided)}.`,
    must_have: ({ what, met }) => {
      const wanted = quoted(what);
      if (met === 'unknown') return `Whether it has ${wanted} is not known.`;
      return met === 'yes' ? `It has ${wanted}.` : `It does not have ${wanted}.`;
    },
    unknown: ({ what }) => UNKNOWNS[what],
    diversity: ({ from_rank, to_rank }) =>
      `By score alone it would be number ${from_rank}; for variety it is number ${to_rank}.`,
  },
  comparison: {
    lead: ({ first: score, second: other, chance }, { first, second }) =>
      `${first} comes before ${second}: ${score} against ${other} %. ` +
      `Going by the doubt in the votes it is the better one with ${chance} % probability.`,
    difference: ({ in: figure, unit, first, second, favours }) => {
      const side = { first: 'for it', second: 'against it', neither: 'no difference' }[favours];
      return `${FIGURES[figure]}: ${first} against ${WITH_UNIT[unit](second)}, ${side}.`;
    },
    diversified: ({ first, second }) =>
      `By score alone they would be number ${first} and number ${second}; variety moved them.`,
  },
};

function sayOpen(reason: Opening): string {
  const { at, open } = reason;
  if (open.state === 'unknown') return 'Whether it is open then is not known.';
  const part = sayPart(reason);
  if (open.state === 'open') {
    if (open.closing === 'until') return `It is open until ${sayTime(open.until, at)}${part}.`;
    return open.closing === 'unknown'
      ? `It is open then${part}; when it closes is not known.`
      : 'It never closes.';
  }
  if (open.opening === 'opens_at') {
    return `It is closed then and opens at ${sayTime(open.opens_at, at)}${part}.`;
  }
  return open.opening === 'unknown'
    ? 'It is closed then; when it opens is not known.'
    : 'It never opens.';
}

function sayPart({ open_min, unknown_min, stay_min }: Opening): string {
  if (open_min === stay_min) return `, long enough for ${counted(stay_min, 'minute')}`;
  if (open_min === 0) return '';
  return `, for ${unknown_min > 0 ? 'at least ' : ''}${open_min} of ${counted(stay_min, 'minute')}`;
}

function sayTime(time: string, at: string | undefined): string {
  const [date, clock] = time.split('T');
  return isThatDay(time, at) ? `${clock}` : `${clock} on ${date}`;
}

function list(names: readonly string[]): string {
  return names.map(quoted).join(', ');
}

function quoted(wish: string): string {
  return ENGLISH.quote(wishLabel(wish, 'en') ?? wish);
}
