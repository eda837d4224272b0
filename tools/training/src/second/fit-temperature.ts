import type { Polarity } from '@tablewise/restaurant-reasoning';
import { sharesOf } from '@tablewise/restaurant-reasoning/sentiment-training';

const COLDEST = 50;
const HOTTEST = 600;
const STEP = 5;

interface Scored {
  readonly label: Polarity;
  /** In the order of `VOTE_KINDS`, before calibration. */
  readonly whole: readonly number[];
}

/**
 * The temperature under which held-out labels are likeliest (Guo et al. 2017), from 0.5 to 6 in
 * steps of 0.05: it changes how sure a classifier is, never what it says.
 */
export function fitTemperature(texts: readonly Scored[]): number {
  let best = { temperature: 1, loss: Infinity };
  for (let percent = COLDEST; percent <= HOTTEST; percent += STEP) {
    const temperature = percent / 100;
    const loss = texts.reduce((sum, one) => sum + surprise(one, temperature), 0);
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
}

function surprise({ label, whole }: Scored, temperature: number): number {
  return -Math.log(Math.max(1e-9, sharesOf(whole, temperature)[label]));
}
