import { ASPECTS } from '@tablewise/contracts';
import type { AspectFinder } from '../aspects/aspect-finder.ts';
import { joinedClauses } from '../aspects/evidence-for.ts';
import { LinearClassifier } from '../classifier/linear-classifier.ts';
import type { LinearWeights } from '../classifier/linear-classifier.ts';
import type { ReadLanguage, TextFeatures } from '../features/text-features.ts';
import type { Passage } from '../language/passages.ts';
import type { Aspect, EvidenceSpan } from '../review-sentiment.ts';

/** The scores that a classifier gives like, neutral and dislike, made to add up to 0. */
export type Scores = readonly [like: number, neutral: number, dislike: number];

/** A passage with what its words say by themselves. */
export interface ReadPassage extends Passage {
  readonly scores: Scores;
  /** Of each clause, in their order. */
  readonly aspects: readonly ReadonlySet<Aspect>[];
}

/** What is said of one aspect in one language. */
export interface ReadEvidence {
  readonly aspect: Aspect;
  readonly scores: Scores;
  readonly clauses: readonly EvidenceSpan[];
  /** Those that the clauses are of. */
  readonly passages: readonly ReadPassage[];
}

export interface FirstClassifiers {
  readonly text: LinearClassifier;
  readonly aspect: LinearClassifier;
}

/** Of their weights, by language and by what they read. */
export function firstClassifiers(
  weights: Readonly<Record<`${ReadLanguage}-${keyof FirstClassifiers}`, LinearWeights>>,
): Readonly<Record<ReadLanguage, FirstClassifiers>> {
  const of = (language: ReadLanguage): FirstClassifiers => ({
    text: new LinearClassifier(weights[`${language}-text`]),
    aspect: new LinearClassifier(weights[`${language}-aspect`]),
  });
  return { en: of('en'), zh: of('zh') };
}

/**
 * What the words say, passage by passage and aspect by aspect. It knows nothing of what stands
 * around them: that is the second reading's.
 */
export class FirstReading {
  constructor(
    private readonly features: TextFeatures,
    private readonly finder: AspectFinder,
    private readonly classifiers: Readonly<Record<ReadLanguage, FirstClassifiers>>,
  ) {}

  passage(passage: Passage): ReadPassage {
    const { language, text, clauses } = passage;
    return {
      ...passage,
      scores: this.#text(text, language),
      aspects: clauses.map((clause) => this.finder.aspectsIn(clause.text, language)),
    };
  }

  /**
   * All of a text that is in one language. Chinese was learned from whole reviews and is read as
   * such; English from sentences: there is no more to it than they say.
   */
  whole(text: string, passages: readonly ReadPassage[]): Scores {
    const isRead = passages.length > 1 && passages[0]?.language === 'zh';
    return isRead ? this.#text(text, 'zh') : meanScores(passages);
  }

  #text(text: string, language: ReadLanguage): Scores {
    const { text: classifier } = this.classifiers[language];
    return centred(classifier.scores(this.features.ofText(text, language)));
  }

  /** What passages of one language say of every aspect that they speak of. */
  evidence(passages: readonly ReadPassage[]): ReadEvidence[] {
    return ASPECTS.flatMap((aspect) => this.#evidenceOf(aspect, passages) ?? []);
  }

  /** Of the clauses that speak of the aspect; nothing where none does. */
  #evidenceOf(aspect: Aspect, passages: readonly ReadPassage[]): ReadEvidence | undefined {
    const [first] = passages;
    const own = passages.filter(({ aspects }) => aspects.some((some) => some.has(aspect)));
    const clauses = own.flatMap((passage) =>
      passage.clauses.filter((_, at) => passage.aspects[at]?.has(aspect)),
    );
    if (first === undefined || clauses.length === 0) return undefined;
    const scores = this.aspect(aspect, joinedClauses(clauses), first.language);
    return { aspect, scores, clauses, passages: own };
  }

  aspect(aspect: Aspect, evidence: string, language: ReadLanguage): Scores {
    const { aspect: classifier } = this.classifiers[language];
    return centred(classifier.scores(this.features.ofAspect(evidence, language, aspect)));
  }
}

function centred([like = 0, neutral = 0, dislike = 0]: readonly number[]): Scores {
  const mean = (like + neutral + dislike) / 3;
  return [like - mean, neutral - mean, dislike - mean];
}

export function meanScores(passages: readonly ReadPassage[]): Scores {
  const mean = (label: 0 | 1 | 2): number =>
    passages.reduce((sum, { scores }) => sum + scores[label], 0) / Math.max(1, passages.length);
  return [mean(0), mean(1), mean(2)];
}
