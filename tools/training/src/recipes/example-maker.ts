import type { Polarity } from '@tablewise/restaurant-reasoning';
import {
  AspectFinder,
  clausesOf,
  evidenceFor,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type {
  ReadLanguage,
  TextFeatures,
} from '@tablewise/restaurant-reasoning/sentiment-training';
import type { AspectText, LabelledText } from '../data/labelled-text.ts';
import type { Example } from '../regression/example.ts';

/** Clauses of fewer words say too little to learn from. */
const SHORTEST_CLAUSE = 3;

/** Turns labelled texts of one language into examples, with the features that the model will see. */
export class ExampleMaker {
  readonly #finder: AspectFinder;

  constructor(
    readonly language: ReadLanguage,
    readonly features: TextFeatures,
  ) {
    this.#finder = new AspectFinder(features.script);
  }

  ofText({ text, label }: LabelledText, weight = 1): Example {
    return { features: this.features.ofText(text, this.language), label, weight };
  }

  /** One example for each aspect, of the evidence for it. */
  ofAspects({ text, aspects }: AspectText): Example[] {
    return aspects.map(({ aspect, polarity }) => {
      const context = { finder: this.#finder, language: this.language };
      const evidence = evidenceFor(aspect, text, context);
      return {
        features: this.features.ofAspect(evidence, this.language, aspect),
        label: polarity,
        weight: 1,
      };
    });
  }

  /** The clauses of a text whose aspects all have one polarity, labelled with it. */
  clausesWithOnePolarity({ text, aspects }: AspectText): LabelledText[] {
    return clausesOf(text).flatMap((clause) => {
      const spoken = this.#finder.aspectsIn(clause.text, this.language);
      const polarities = new Set<Polarity>(
        aspects.filter(({ aspect }) => spoken.has(aspect)).map(({ polarity }) => polarity),
      );
      const [label] = polarities;
      const isShort = clause.text.split(/\s+/).length < SHORTEST_CLAUSE;
      return polarities.size !== 1 || label === undefined || isShort
        ? []
        : [{ text: clause.text, label }];
    });
  }
}
