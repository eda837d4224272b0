import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SentimentModel } from '@tablewise/restaurant-reasoning';
import { cpuTimePerOperation } from '../measure/cpu-time.ts';
import { interleave } from '../measure/interleave.ts';

const ROUNDS = 5;
const MB = 1024 ** 2;
const US_PER_MS = 1_000;
const WEIGHTS = '@tablewise/restaurant-reasoning/weights/sentiment.bin';

export interface ModelCost {
  /** The model that was measured, loaded from the weights in the repository. */
  readonly model: SentimentModel;
  /** CPU time of all the reviews, median of five rounds. */
  readonly analyseMs: number;
  /** Heap and buffers that the loaded model holds, the bytes it was read from included. */
  readonly modelMb: number;
}

export async function modelCost(reviews: readonly string[]): Promise<ModelCost> {
  const before = heldBytes();
  const bytes = readFileSync(createRequire(import.meta.url).resolve(WEIGHTS));
  const model = SentimentModel.load(bytes);
  const modelMb = (heldBytes() - before) / MB;
  const analyse = (): Promise<void> => {
    for (const review of reviews) model.analyze(review);
    return Promise.resolve();
  };
  const costs = await interleave(
    [{ name: 'analyse', slice: () => cpuTimePerOperation(US_PER_MS, analyse) }],
    ROUNDS,
  );
  return { model, analyseMs: costs.get('analyse') ?? NaN, modelMb };
}

function heldBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
