import type { Clock } from '@tablewise/kernel';
import type { GuardedEndpoint } from './endpoint/guarded-endpoint.ts';
import { containsInstructions } from './guards/contains-instructions.ts';
import { planBatches } from './plan-batches.ts';
import type { Batch } from './plan-batches.ts';
import { questionFor } from './prompt.ts';
import { readAnswer } from './read-answer.ts';
import type { AnalyzeContext } from './review-analyst.ts';
import { declined } from './verdict.ts';
import type { Declined, Verdict } from './verdict.ts';

/** Longer texts, two pages, are left to the local model: cut off they might say something else. */
const MAX_TEXT_LENGTH = 4_000;
const MAX_CONCURRENT = 4;
const REQUEST_TIMEOUT_MS = 30_000;
/** Nothing is sent that has less time than this. */
const MIN_REQUEST_MS = 300;
/** Left of the deadline when the last answer is given up: the caller puts together what there is. */
const MARGIN_MS = 100;

/**
 * Reads reviews with a language model, several in one question. Gives a verdict on every text,
 * shortly before the deadline at the latest; that the endpoint fails is a verdict, and no error.
 */
export class LanguageModelAnalyst {
  constructor(
    private readonly endpoint: Pick<GuardedEndpoint, 'ask'>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** @throws the signal's reason */
  async read(
    texts: ReadonlySet<string>,
    context: AnalyzeContext,
  ): Promise<ReadonlyMap<string, Verdict>> {
    const verdicts = new Map<string, Verdict>();
    for (const text of texts) {
      const objection = objectionTo(text);
      if (objection !== undefined) verdicts.set(text, objection);
    }
    const fit = [...texts].filter((text) => !verdicts.has(text));
    const waiting = planBatches(fit).values();
    const readWaiting = async (): Promise<void> => {
      for (const batch of waiting)
        for (const [text, verdict] of await this.readBatch(batch, context))
          verdicts.set(text, verdict);
    };
    await Promise.all(Array.from({ length: MAX_CONCURRENT }, readWaiting));
    return verdicts;
  }

  private async readBatch(batch: Batch, context: AnalyzeContext): Promise<Map<string, Verdict>> {
    const answer = await this.ask(batch, context);
    if (answer.kind === 'answered') return readAnswer(answer.entries, batch);
    return new Map(batch.map((text) => [text, answer]));
  }

  private async ask(
    batch: Batch,
    { signal, deadlineAt }: AnalyzeContext,
  ): ReturnType<GuardedEndpoint['ask']> {
    signal.throwIfAborted();
    const leftMs = deadlineAt - MARGIN_MS - this.clock.now();
    if (leftMs < MIN_REQUEST_MS) return declined('out_of_time');
    const timeoutMs = Math.min(leftMs, REQUEST_TIMEOUT_MS);
    return this.endpoint.ask(questionFor(batch), { timeoutMs, signal });
  }
}

function objectionTo(text: string): Declined | undefined {
  if (text.trim() === '' || text.length > MAX_TEXT_LENGTH) return declined('text_length');
  return containsInstructions(text) ? declined('instructions_in_text') : undefined;
}
