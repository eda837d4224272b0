import type { Difference, Reason } from '@tablewise/contracts';
import { nameOf } from './quoted-name.ts';
import type { Phrasebook } from './phrasebook.ts';

type Openness = Extract<Reason, { kind: 'open' }>;

const FIGURES: Readonly<Record<Difference['in'], string>> = {
  votes: 'votes',
  distance: 'distance',
  open: 'time until it closes',
  price: 'price',
  cuisines: 'cuisines wanted',
  cuisines_avoided: 'cuisines avoided',
  must_haves: 'must-haves',
  likes: 'likes',
  total_votes: 'votes in all',
  content_share: 'likes and neutral votes among all',
  order_given: 'position in the list given',
};

const UNITS: Readonly<Record<Difference['unit'], string>> = {
  points: ' points',
  votes: '',
  percent: ' %',
  position: '',
};

/** English. */
export const ENGLISH: Phrasebook = {
  space: ' ',
  partial: ({ considered, total }) =>
    `Only ${considered} of ${total} restaurants were considered: another may be better. ` +
    'Search with limit 1000 and hand on all of them.',
  quote: (name) => `“${nameOf(name)}”`,
  reasons: {
    score: ({ score }) => `Scores ${score} %.`,
    votes: ({ total, liked, dislikes }) =>
      `${liked} % of ${total} votes like it, ${dislikes} dislike it.`,
    reviews: ({ total, likes, dislikes }) =>
      `Reviews: ${likes} good and ${dislikes} bad of ${total}.`,
    interval: ({ low, high, level }) =>
      `The true share of content lies between ${low} % and ${high} %, with ${level} % probability.`,
    prior: ({ votes, mean, weight, cuisine }) => {
      const general = cuisine === undefined ? 'restaurants' : 'restaurants of its cuisine';
      return votes === 0
        ? `It has no votes: it is ranked by what ${general} get in general, ${mean} %.`
        : votes < weight
          ? `It has few votes (${votes}): what ${general} get in general, ${mean} %, counts more.`
          : `In general ${general} get ${mean} %.`;
    },
    aspect: ({ aspect, total, likes, dislikes }) =>
      `Reviews of its ${aspect}: ${likes} good and ${dislikes} bad of ${total}.`,
    distance: ({ distance_m }) => `It is ${distance_m} m away.`,
    open: sayOpen,
    price: ({ price_level, wanted }) =>
      price_level === undefined
        ? 'Its price is not known.'
        : `Its price level is ${price_level}; wanted: ${wanted.join(', ')}.`,
    cuisines: ({ wanted, matched }) =>
      matched.length > 0
        ? `It cooks what is wanted: ${list(matched)}.`
        : `It does not cook what is wanted: ${list(wanted)}.`,
    cuisines_avoided: ({ avoided, matched }) =>
      matched.length > 0
        ? `It cooks what is to be avoided: ${list(matched)}.`
        : `It cooks nothing that is to be avoided: ${list(avoided)}.`,
    must_have: ({ what, met }) => {
      const wanted = ENGLISH.quote(what);
      if (met === 'unknown') return `Whether it has ${wanted} is not known.`;
      return met === 'yes' ? `It has ${wanted}.` : `It does not have ${wanted}.`;
    },
    unknown: ({ what }) => `Its ${what} is not known.`,
    diversity: ({ from_rank, to_rank }) =>
      `By score alone it would be number ${from_rank}; for variety it is number ${to_rank}.`,
  },
  comparison: {
    lead: ({ first: score, second: other, chance }, { first, second }) =>
      `${first} comes before ${second}: ${score} against ${other} %. ` +
      `Going by the doubt in the votes it is the better one with ${chance} % probability.`,
    difference: ({ in: figure, unit, first, second, favours }) => {
      const side = { first: 'for it', second: 'against it', neither: 'no difference' }[favours];
      return `${FIGURES[figure]}: ${first} against ${second}${UNITS[unit]}, ${side}.`;
    },
    diversified: ({ first, second }) =>
      `By score alone they would be number ${first} and number ${second}; variety moved them.`,
  },
};

function sayOpen({ state, until, open_min, stay_min }: Openness): string {
  if (state === 'unknown') return 'Its opening hours are not known.';
  if (state === 'closed') return 'It is closed then.';
  if (until === undefined) return 'It does not close.';
  const time = until.slice(11);
  if (open_min === undefined || stay_min === undefined) return `It is open until ${time}.`;
  const enough = open_min >= stay_min ? 'long enough for' : 'too short for';
  return `It is open until ${time}, ${open_min} minutes: ${enough} ${stay_min}.`;
}

function list(names: readonly string[]): string {
  return names.map((name) => ENGLISH.quote(name)).join(', ');
}
