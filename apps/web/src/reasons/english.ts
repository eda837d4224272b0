import { labelIn } from '../words/labels.ts';
import type { ReasonOf, ReasonWords } from './kinds.ts';
import { sayNames, sayTime } from './say.ts';
import type { Say } from './say.ts';

const ASPECTS: ReasonWords['aspects'] = {
  food: 'food',
  service: 'service',
  ambience: 'ambience',
  price: 'price',
  cleanliness: 'cleanliness',
  waiting: 'waiting',
  location: 'location',
  miscellaneous: 'other things',
};

const MEALS = ['breakfast', 'lunch', 'dinner'];

const MUSTS: ReasonWords['musts'] = {
  breakfast: 'breakfast',
  lunch: 'lunch',
  dinner: 'dinner',
  vegetarian: 'vegetarian food',
  vegan: 'vegan food',
  halal: 'halal food',
  wheelchair: 'wheelchair access',
  outdoor_seating: 'outdoor seating',
  highchair: 'a high chair',
  takeaway: 'takeaway',
  reservation: 'reservations',
  internet_access: 'internet access',
  air_conditioning: 'air conditioning',
};

const UNKNOWNS: Readonly<Record<ReasonOf<'unknown'>['what'], string>> = {
  distance: 'How far away it is is not known',
  price: 'Its price is not known',
  cuisines: 'What it cooks is not known',
};

/** English. */
export const ENGLISH: ReasonWords = {
  aspects: ASPECTS,
  musts: MUSTS,
  figures: {
    votes: 'votes',
    distance: 'distance',
    open: 'opening hours',
    price: 'price',
    cuisines: 'cuisines you want',
    cuisines_avoided: 'cuisines you avoid',
    must_haves: 'must-haves',
    likes: 'likes',
    total_votes: 'number of votes',
    content_share: 'share of content votes',
    order_given: 'order of the list',
  },
  sentences: {
    score: ({ score }, { format }) => `Scores ${format.number(score)} of 100`,
    votes: ({ likes, dislikes, total }, say) =>
      `${ofAll(likes, total, say)} ${likes <= 1 ? 'likes' : 'like'} it, ` +
      `${countOf(dislikes, say)} ${dislikes <= 1 ? 'dislikes' : 'dislike'} it`,
    reviews: ({ likes, dislikes, total }, say) =>
      `Reviews: ${goodAndBad(likes, dislikes, total, say)}`,
    interval: ({ low, high, level }, { format }) =>
      `With ${format.percent(level / 100)} probability, between ${format.percent(low / 100)} and ` +
      `${format.percent(high / 100)} of all diners like it`,
    prior: sayPrior,
    aspect: ({ aspect, likes, dislikes, total, tone }, say) => {
      const said = { strength: 'praise', caution: 'complain about', fact: 'are divided on' }[tone];
      return `Reviews ${said} its ${ASPECTS[aspect]}: ${goodAndBad(likes, dislikes, total, say)}`;
    },
    distance: ({ distance_m, walk_m }, { format }) => {
      const away = `${format.distance(distance_m)} away`;
      return walk_m !== undefined && distance_m > walk_m
        ? `${away}, farther than ${format.distance(walk_m)}`
        : away;
    },
    open: sayOpen,
    price: sayPrice,
    cuisines: ({ wanted, matched }, say) =>
      matched.length > 0
        ? `Cooks what you want: ${sayNames(say, matched)}`
        : `Does not cook what you want: ${sayNames(say, wanted)}`,
    cuisines_avoided: ({ avoided, matched }, say) =>
      matched.length > 0
        ? `Cooks what you avoid: ${sayNames(say, matched)}`
        : `Cooks nothing that you avoid: ${sayNames(say, avoided)}`,
    must_have: ({ what, met }, { labels }) => {
      const name = MUSTS[what] ?? labelIn(labels, what);
      if (met === 'unknown') return `Not known whether it has ${name}`;
      if (MEALS.includes(what)) return met === 'yes' ? `Serves ${name}` : `Does not serve ${name}`;
      return met === 'yes' ? `Has ${name}` : `Does not have ${name}`;
    },
    unknown: ({ what }) => UNKNOWNS[what],
    diversity: ({ from_rank, to_rank }, { format }) =>
      `Number ${format.number(from_rank)} by score alone; for variety it is number ` +
      format.number(to_rank),
  },
};

function countOf(count: number, { format }: Say): string {
  return count === 0 ? 'nobody' : format.number(count);
}

function ofAll(count: number, total: number, { format }: Say): string {
  return `${count === 0 ? 'None' : format.number(count)} of ${format.number(total)}`;
}

function goodAndBad(good: number, bad: number, total: number, { format }: Say): string {
  return `${format.number(good)} good and ${format.number(bad)} bad of ${format.number(total)}`;
}

function sayPrior({ votes, mean, weight, scope }: ReasonOf<'prior'>, { format }: Say): string {
  const general = scope === 'all' ? 'restaurants' : 'restaurants of its cuisine';
  const share = format.percent(mean / 100);
  if (votes === 0) return `No votes yet: it counts as ${general} do in general, ${share}`;
  if (votes >= weight) return `In general, ${general} get ${share}`;
  const few = `Only ${format.number(votes)} ${votes === 1 ? 'vote' : 'votes'} so far`;
  return `${few}: what ${general} get in general counts more`;
}

function sayOpen(reason: ReasonOf<'open'>, say: Say): string {
  const { at, open } = reason;
  const part = sayPart(reason, say);
  if (open.state === 'unknown') return 'Not known whether it is open then';
  if (open.state === 'open') {
    if (open.closing === 'never_closes') return 'Open around the clock';
    const until = open.closing === 'until' ? ` until ${sayTime(say, open.until, at)}` : ' then';
    return `Open${until}${part}`;
  }
  if (open.opening === 'never_opens') return 'It never opens';
  const opens = open.opening === 'opens_at' ? `, opens ${sayTime(say, open.opens_at, at)}` : '';
  return `Closed then${opens}${part}`;
}

function sayPart({ open_min, unknown_min, stay_min }: ReasonOf<'open'>, { format }: Say): string {
  if (open_min === stay_min) return `, long enough for ${format.minutes(stay_min)}`;
  if (open_min === 0) return '';
  const least = unknown_min > 0 ? 'at least ' : '';
  return `: ${least}${format.number(open_min)} of your ${format.minutes(stay_min)}`;
}

function sayPrice({ price_level, wanted }: ReasonOf<'price'>, { format }: Say): string {
  const price = (level: number): string => format.price(level);
  return wanted.includes(price_level)
    ? `${price(price_level)}, as you want`
    : `${price(price_level)}, not ${format.list(wanted.map(price))}`;
}
