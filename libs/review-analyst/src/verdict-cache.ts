import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { PROMPT_VERSION } from './prompt.ts';
import type { Verdict } from './verdict.ts';

const MAX_VERDICTS = 20_000;
/** About 16 MB: characters of evidence, and a flat charge for the rest. */
const MAX_SIZE = 8_000_000;
const VERDICT_SIZE = 200;
const ASPECT_SIZE = 50;

/**
 * What a model said of a text, bounded in number and size, the least recently used leave first.
 * At temperature 0 the same question has the same answer, so a verdict never gets too old.
 */
export class VerdictCache {
  private readonly verdicts = new LRUCache<string, Verdict>({
    max: MAX_VERDICTS,
    maxSize: MAX_SIZE,
    sizeCalculation: sizeOf,
  });

  constructor(private readonly model: string) {}

  recall(text: string): Verdict | undefined {
    return this.verdicts.get(this.key(text));
  }

  /** Keeps what is true of the text; that an endpoint was down is not. */
  remember(text: string, verdict: Verdict): void {
    if (isAboutText(verdict)) this.verdicts.set(this.key(text), verdict);
  }

  /** JSON keeps the parts apart, and lone surrogates, which UTF-8 would make one. */
  private key(text: string): string {
    const question = JSON.stringify([PROMPT_VERSION, this.model, text]);
    return createHash('sha256').update(question).digest('base64');
  }
}

function isAboutText(verdict: Verdict): boolean {
  return verdict.kind === 'read' || verdict.reason === 'answer_unsupported';
}

function sizeOf(verdict: Verdict): number {
  if (verdict.kind === 'declined') return VERDICT_SIZE;
  const spans = verdict.sentiment.aspects.flatMap(({ evidence }) => evidence);
  return spans.reduce((size, { text }) => size + text.length + ASPECT_SIZE, VERDICT_SIZE);
}
