import { VOTE_KINDS } from '@tablewise/contracts';
import type { Polarity } from '@tablewise/restaurant-reasoning';
import { softmax } from '@tablewise/restaurant-reasoning/sentiment-training';
import { FOLDS } from './cross-validate.ts';
import type { Prediction } from './cross-validate.ts';

const COLDEST = 50;
const HOTTEST = 600;
const STEP = 5;

/**
 * The temperature under which held-out labels are likeliest (Guo et al. 2017), from 0.5 to 6 in
 * steps of 0.05: it changes how sure a classifier is, never what it says.
 */
export function fitTemperature(predictions: readonly Prediction[]): number {
  let best = { temperature: 1, loss: Infinity };
  for (let percent = COLDEST; percent <= HOTTEST; percent += STEP) {
    const temperature = percent / 100;
    const loss = predictions.reduce((sum, one) => sum + surprise(one, temperature), 0);
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
}

/** Calibrated each with what the other folds' predictions say, in the order of `VOTE_KINDS`. */
export function calibrated(
  predictions: readonly Prediction[],
): { label: Polarity; probabilities: number[] }[] {
  const temperatures = Array.from({ length: FOLDS }, (_, fold) =>
    fitTemperature(predictions.filter((one) => one.fold !== fold)),
  );
  return predictions.map(({ label, fold, scores }) => ({
    label,
    probabilities: softmax(scores.map((score) => score / (temperatures[fold] ?? 1))),
  }));
}

function surprise({ label, scores }: Prediction, temperature: number): number {
  const shares = softmax(scores.map((score) => score / temperature));
  return -Math.log(Math.max(1e-9, shares[VOTE_KINDS.indexOf(label)] ?? 0));
}
