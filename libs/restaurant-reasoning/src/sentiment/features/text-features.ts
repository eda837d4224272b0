import type { ScriptFolding } from '../language/script-folding.ts';
import { ASPECTS } from '@tablewise/contracts';
import type { Aspect } from '../review-sentiment.ts';
import { chineseFeatures } from './chinese-features.ts';
import { englishFeatures } from './english-features.ts';
import { DENSE, HASHED, rehashed } from './feature-vector.ts';
import type { FeatureVector } from './feature-vector.ts';
import { GramCounter } from './gram-counter.ts';
import type { Lexicon } from './lexicon.ts';
import { OpinionCounter } from './opinion-counter.ts';

export type ReadLanguage = 'en' | 'zh';

/** A gram counts for its aspect half as much as for all of them together. */
const ASPECT_SHARE = 0.5;

/** What classifiers see of a text, the same in training and in use. */
export class TextFeatures {
  readonly #grams = new GramCounter();
  readonly #opinions: OpinionCounter;
  /** Of the text before: several aspects are often spoken of by the same clauses. */
  #last: { readonly key: string; readonly vector: FeatureVector } | undefined;

  constructor(
    readonly lexicon: Lexicon,
    readonly script: ScriptFolding,
  ) {
    this.#opinions = new OpinionCounter(script);
  }

  ofText(text: string, language: ReadLanguage): FeatureVector {
    const key = `${language} ${text}`;
    if (this.#last?.key === key) return this.#last.vector;
    const vector = this.#read(text, language);
    this.#last = { key, vector };
    return vector;
  }

  #read(text: string, language: ReadLanguage): FeatureVector {
    return language === 'en'
      ? englishFeatures(text, { grams: this.#grams, lexicon: this.lexicon })
      : chineseFeatures(this.script.fold(text), { grams: this.#grams, opinions: this.#opinions });
  }

  /** Of evidence for an aspect: every feature once for all aspects and once more for this one. */
  ofAspect(evidence: string, language: ReadLanguage, aspect: Aspect): FeatureVector {
    const { indices, values } = this.ofText(evidence, language);
    const size = indices.length;
    const block = 1 + ASPECTS.indexOf(aspect);
    const all: FeatureVector = {
      indices: new Int32Array(2 * size + 1),
      values: new Float64Array(2 * size + 1),
    };
    all.indices.set(indices);
    all.values.set(values);
    for (let n = 0; n < size; n++) {
      const index = indices[n] ?? 0;
      all.indices[size + n] = index < HASHED ? rehashed(index, block) : index + block * DENSE;
      all.values[size + n] = ASPECT_SHARE * (values[n] ?? 0);
    }
    // How the aspect is spoken of in general.
    all.indices[2 * size] = HASHED + block * DENSE + DENSE - 1;
    all.values[2 * size] = 1;
    return all;
  }
}
