import { VOTE_KINDS } from '@tablewise/contracts';
import type { Polarity } from '@tablewise/restaurant-reasoning';
import type { CalibrationError, ReliabilityBin } from './reliability.ts';
import { calibrationError, reliability } from './reliability.ts';
import type { Judged, Score } from './score.ts';
import { score } from './score.ts';

/** How the model did on one data set. */
export interface Measured extends Score {
  readonly reliability: readonly ReliabilityBin[];
  readonly calibration: CalibrationError;
}

/** One answer: the label that was given, and the calibrated shares of each label. */
export interface Answer {
  readonly label: Polarity;
  /** In the order of `VOTE_KINDS`. */
  readonly probabilities: readonly number[];
}

export function measuredOn(answers: readonly Answer[]): Measured {
  const judged = answers.map(judge);
  const answered = answers.map(({ probabilities }, at) => ({
    confidence: Math.max(...probabilities),
    isRight: judged[at]?.given === judged[at]?.predicted,
  }));
  return {
    ...score(judged),
    reliability: reliability(answered),
    calibration: calibrationError(answered),
  };
}

function judge({ label, probabilities }: Answer): Judged {
  const likeliest = probabilities.indexOf(Math.max(...probabilities));
  return { given: label, predicted: VOTE_KINDS[likeliest] ?? 'neutral' };
}
