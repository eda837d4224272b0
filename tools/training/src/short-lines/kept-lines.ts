import type { ShortLine } from './short-line.ts';

/** Written before the model that is measured on them was begun, and kept as they were: never trained on. */
export const KEPT_LINES: readonly ShortLine[] = [
  {
    kind: 'shouted',
    text: 'BEST RAMEN IN TOWN, GO NOW!!!',
    label: 'like',
    aspects: { food: 'like' },
  },
  {
    kind: 'shouted',
    text: 'STAFF IGNORED US FOR AN HOUR!!',
    label: 'dislike',
    aspects: { service: 'dislike', waiting: 'dislike' },
  },
  {
    kind: 'shouted',
    text: 'OVERPRICED AND COLD FOOD, NEVER AGAIN',
    label: 'dislike',
    aspects: { food: 'dislike', price: 'dislike' },
  },
  {
    kind: 'shouted',
    text: 'WHAT A LOVELY ROOM!',
    label: 'like',
    aspects: { ambience: 'like' },
  },
  {
    kind: 'negated',
    text: "Can't fault the service.",
    label: 'like',
    aspects: { service: 'like' },
  },
  {
    kind: 'negated',
    text: "The soup wasn't hot and neither was the tea.",
    label: 'dislike',
    aspects: { food: 'dislike' },
  },
  {
    kind: 'negated',
    text: 'No complaints about the portions.',
    label: 'like',
    aspects: { food: 'like' },
  },
  {
    kind: 'negated',
    text: 'I have never had a better burger.',
    label: 'like',
    aspects: { food: 'like' },
  },
  {
    kind: 'ironic',
    text: 'Great, another hour in the queue.',
    label: 'dislike',
    aspects: { waiting: 'dislike' },
  },
  {
    kind: 'ironic',
    text: 'If you enjoy being ignored, the waiters are perfect.',
    label: 'dislike',
    aspects: { service: 'dislike' },
  },
  {
    kind: 'ironic',
    text: 'Lovely cockroach in my salad, thanks a lot.',
    label: 'dislike',
    aspects: { food: 'dislike', cleanliness: 'dislike' },
  },
  {
    kind: 'idiom',
    text: 'The dumplings hit the spot.',
    label: 'like',
    aspects: { food: 'like' },
  },
  {
    kind: 'idiom',
    text: 'The bill cost an arm and a leg.',
    label: 'dislike',
    aspects: { price: 'dislike' },
  },
  {
    kind: 'idiom',
    text: 'Their steak leaves a lot to be desired.',
    label: 'dislike',
    aspects: { food: 'dislike' },
  },
  {
    kind: 'idiom',
    text: '啲餸好食到停唔到口！',
    label: 'like',
    aspects: { food: 'like' },
  },
  {
    kind: 'negated',
    text: '個湯唔夠熱，啲菜又冇味',
    label: 'dislike',
    aspects: { food: 'dislike' },
  },
  {
    kind: 'idiom',
    text: '服務員愛理不理',
    label: 'dislike',
    aspects: { service: 'dislike' },
  },
  {
    kind: 'idiom',
    text: '环境没得说',
    label: 'like',
    aspects: { ambience: 'like' },
  },
  {
    kind: 'negated',
    text: '味道不怎么样',
    label: 'dislike',
    aspects: { food: 'dislike' },
  },
  {
    kind: 'ironic',
    text: '等咗成個鐘，真係「好抵」呀',
    label: 'dislike',
    aspects: { waiting: 'dislike' },
  },
  {
    kind: 'negated',
    text: '价格一点也不贵',
    label: 'like',
    aspects: { price: 'like' },
  },
];
