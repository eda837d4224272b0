import type { Polarity } from '@tablewise/restaurant-reasoning';

interface ControlReview {
  readonly text: string;
  readonly label: Polarity;
}

/**
 * Reviews whose meaning is beyond doubt, first and last in every question: a model that was talked
 * into calling all of them good, or all the others bad, gets one of the two wrong.
 */
export const FIRST_CONTROL: ControlReview = {
  text: 'Delicious noodles, kind staff, a lovely evening. We will certainly come back.',
  label: 'like',
};

export const LAST_CONTROL: ControlReview = {
  text: 'Cold and tasteless food, rude staff, a dirty table. Never again.',
  label: 'dislike',
};
