import { VOTE_KINDS } from '@tablewise/contracts';
import type { Polarity } from '@tablewise/restaurant-reasoning';

export interface Judged {
  readonly given: Polarity;
  readonly predicted: Polarity;
}

export interface Score {
  readonly accuracy: number;
  /** Mean of the F1 of the labels that were given. */
  readonly macroF1: number;
  readonly f1: Readonly<Record<Polarity, number>>;
  /** Rows what was given, columns what was predicted, in the order of `VOTE_KINDS`. */
  readonly confusion: readonly (readonly number[])[];
}

export function score(judged: readonly Judged[]): Score {
  const count = (given: Polarity, predicted: Polarity): number =>
    judged.filter((one) => one.given === given && one.predicted === predicted).length;
  const f1Of = (label: Polarity): number => {
    const right = count(label, label);
    const either = judged.filter(({ given }) => given === label).length;
    const said = judged.filter(({ predicted }) => predicted === label).length;
    return either + said === 0 ? 0 : (2 * right) / (either + said);
  };
  const f1 = { like: f1Of('like'), neutral: f1Of('neutral'), dislike: f1Of('dislike') };
  const labels = VOTE_KINDS.filter((label) => judged.some(({ given }) => given === label));
  return {
    accuracy: judged.filter(({ given, predicted }) => given === predicted).length / judged.length,
    macroF1: labels.reduce((sum, label) => sum + f1[label], 0) / labels.length,
    f1,
    confusion: VOTE_KINDS.map((given) => VOTE_KINDS.map((predicted) => count(given, predicted))),
  };
}
