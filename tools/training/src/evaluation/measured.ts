import type { Polarity } from '@tablewise/restaurant-reasoning';
import type { Judged, Score } from './score.ts';
import { score } from './score.ts';
import type { ReliabilityBin } from './reliability.ts';
import { reliability } from './reliability.ts';
import { labelAt } from './cross-validate.ts';

/** How a classifier did on one data set. */
export interface Measured extends Score {
  /** Of each shuffle, where it was measured on several; `accuracy` is over all of them. */
  readonly accuracies: readonly number[];
  readonly reliability: readonly ReliabilityBin[];
}

/** One answer: the label that was given, and the calibrated shares of each label. */
export interface Answer {
  readonly label: Polarity;
  /** In the order of `VOTE_KINDS`. */
  readonly probabilities: readonly number[];
}

/** `shuffles`: the answers of each. The confusion matrix and the bins are over all of them. */
export function measuredOn(shuffles: readonly (readonly Answer[])[]): Measured {
  const judged = shuffles.map((answers) => answers.map(judge));
  return {
    ...score(judged.flat()),
    accuracies: judged.map((one) => score(one).accuracy),
    reliability: reliability(
      shuffles.flat().map((answer) => ({
        confidence: Math.max(...answer.probabilities),
        isRight: judge(answer).given === judge(answer).predicted,
      })),
    ),
  };
}

function judge({ label, probabilities }: Answer): Judged {
  return { given: label, predicted: labelAt(probabilities.indexOf(Math.max(...probabilities))) };
}
