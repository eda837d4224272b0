import type { Aspect, Polarity } from '@tablewise/restaurant-reasoning';
import {
  AspectFinder,
  FirstReading,
  aspectInputs,
  evidenceFor,
  firstClassifiers,
  passagesIn,
  reviewInputs,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type {
  ClassifierName,
  FeatureVector,
  LinearWeights,
  ReadEvidence,
  ReadLanguage,
  ReadPassage,
  Scores,
  TextFeatures,
} from '@tablewise/restaurant-reasoning/sentiment-training';

/** Reads texts of a known language for the second reading, as the model does. */
export class TextReader {
  readonly #first: FirstReading;
  readonly #finder: AspectFinder;

  constructor(
    classifiers: Readonly<Record<ClassifierName, LinearWeights>>,
    features: TextFeatures,
  ) {
    this.#finder = new AspectFinder(features.script);
    this.#first = new FirstReading(features, this.#finder, firstClassifiers(classifiers));
  }

  review(
    text: string,
    language: ReadLanguage,
  ): { whole: Scores; inputs: FeatureVector | undefined } {
    const passages = this.#passages(text, language);
    const whole = this.#first.whole(text, passages);
    return { whole, inputs: passages.length > 1 ? reviewInputs(whole, passages) : undefined };
  }

  /** Whether a sentence has a word that turns, and every aspect that is found in the text. */
  aspects(text: string, language: ReadLanguage): { turns: boolean; found: FoundAspect[] } {
    const passages = this.#passages(text, language);
    const evidence = this.#first.evidence(passages);
    return {
      turns: passages.some(({ turns }) => turns),
      found: evidence.map((own) => ({ aspect: own.aspect, inputs: aspectInputs(own, evidence) })),
    };
  }

  /** Aspects that readers found; where no clause speaks of one it is read from what is left. */
  givenAspects(
    { text, aspects }: GivenAspects,
    language: ReadLanguage,
  ): { label: Polarity; inputs: FeatureVector }[] {
    const passages = this.#passages(text, language);
    const evidence = this.#first.evidence(passages);
    return aspects.map(({ aspect, polarity }) => {
      const own =
        evidence.find((one) => one.aspect === aspect) ??
        this.#guessed(aspect, text, { passages, language });
      return { label: polarity, inputs: aspectInputs(own, evidence) };
    });
  }

  #passages(text: string, language: ReadLanguage): ReadPassage[] {
    return passagesIn(text, language).map((passage) => this.#first.passage(passage));
  }

  #guessed(
    aspect: Aspect,
    text: string,
    { passages, language }: { passages: readonly ReadPassage[]; language: ReadLanguage },
  ): ReadEvidence {
    const evidence = evidenceFor(aspect, text, { finder: this.#finder, language });
    const scores = this.#first.aspect(aspect, evidence, language);
    return { aspect, scores, passages, clauses: [] };
  }
}

interface FoundAspect {
  readonly aspect: Aspect;
  readonly inputs: FeatureVector;
}

interface GivenAspects {
  readonly text: string;
  readonly aspects: readonly { readonly aspect: Aspect; readonly polarity: Polarity }[];
}
