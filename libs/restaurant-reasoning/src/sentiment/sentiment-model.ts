import { AspectFinder } from './aspects/aspect-finder.ts';
import { joinedClauses } from './aspects/evidence-for.ts';
import { LinearClassifier, likeliest } from './classifier/linear-classifier.ts';
import { readWeights } from './classifier/weights-file.ts';
import type { SentimentWeights } from './classifier/weights-file.ts';
import { TextFeatures } from './features/text-features.ts';
import type { ReadLanguage } from './features/text-features.ts';
import { clausesOf } from './language/clauses.ts';
import { languageOf } from './language/language-of.ts';
import { ASPECTS } from '@tablewise/contracts';
import type {
  Aspect,
  AspectSentiment,
  EvidenceSpan,
  Probabilities,
  ReviewSentiment,
} from './review-sentiment.ts';

/** Enough to see why, few enough to show. Polarity is read from all the clauses, shown or not. */
const MOST_EVIDENCE = 8;
const NOTHING_SAID: Probabilities = { like: 1 / 3, neutral: 1 / 3, dislike: 1 / 3 };
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

interface Clause extends EvidenceSpan {
  readonly language: ReadLanguage;
}

/**
 * Reads what reviews say of a place. Every clause is read in its own language; the answers of the
 * two are weighed by how much was written in each. Holds no state between texts.
 */
export class SentimentModel {
  readonly #features: TextFeatures;
  readonly #finder: AspectFinder;
  readonly #texts: Readonly<Record<ReadLanguage, LinearClassifier>>;
  readonly #aspects: Readonly<Record<ReadLanguage, LinearClassifier>>;

  private constructor({ classifiers, lexicon, script }: SentimentWeights) {
    const classifier = (name: keyof typeof classifiers): LinearClassifier =>
      new LinearClassifier(classifiers[name]);
    this.#features = new TextFeatures(lexicon, script);
    this.#finder = new AspectFinder(script);
    this.#texts = { en: classifier('en-text'), zh: classifier('zh-text') };
    this.#aspects = { en: classifier('en-aspect'), zh: classifier('zh-aspect') };
  }

  /** @throws MalformedWeightsError when the bytes are not what `train-sentiment` writes */
  static load(weights: Uint8Array): SentimentModel {
    return new SentimentModel(readWeights(weights));
  }

  /** Of any text, empty or broken too. `language` is for callers who know what all of it is in. */
  analyze(text: string, options: { readonly language?: ReadLanguage } = {}): ReviewSentiment {
    const language = options.language ?? languageOf(text);
    const fallback = language === 'und' ? 'en' : language;
    const clauses = clausesOf(text)
      .filter((clause) => SAYS_SOMETHING.test(clause.text))
      .map((clause): Clause => {
        const own = options.language ?? languageOf(clause.text);
        return { ...clause, language: own === 'und' ? fallback : own };
      });
    const probabilities = this.#probabilities(text, clauses);
    const label = likeliest(probabilities);
    return {
      label,
      confidence: probabilities[label],
      probabilities,
      language,
      aspects: this.#aspectsIn(clauses),
    };
  }

  #probabilities(text: string, clauses: readonly Clause[]): Probabilities {
    const parts = byLanguage(clauses).map(({ language, own }) => {
      // The text itself where it is all in one language: punctuation says something too.
      const part = own.length === clauses.length ? text : joinedClauses(own);
      const features = this.#features.ofText(part, language);
      return { of: this.#texts[language].probabilities(features), weight: lengthOf(own) };
    });
    return parts.length === 0 ? NOTHING_SAID : weighed(parts);
  }

  #aspectsIn(clauses: readonly Clause[]): AspectSentiment[] {
    const spoken = new Map<Aspect, Clause[]>();
    for (const clause of clauses)
      for (const aspect of this.#finder.aspectsIn(clause.text, clause.language))
        pushTo(spoken, aspect, clause);
    return ASPECTS.flatMap((aspect) => {
      const evidence = spoken.get(aspect);
      return evidence === undefined ? [] : [this.#aspect(aspect, evidence)];
    });
  }

  #aspect(aspect: Aspect, evidence: readonly Clause[]): AspectSentiment {
    const parts = byLanguage(evidence).map(({ language, own }) => {
      const features = this.#features.ofAspect(joinedClauses(own), language, aspect);
      return { of: this.#aspects[language].probabilities(features), weight: lengthOf(own) };
    });
    const probabilities = weighed(parts);
    const polarity = likeliest(probabilities);
    return {
      aspect,
      polarity,
      confidence: probabilities[polarity],
      evidence: evidence
        .slice(0, MOST_EVIDENCE)
        .map(({ start, end, text }) => ({ start, end, text })),
    };
  }
}

function pushTo(spoken: Map<Aspect, Clause[]>, aspect: Aspect, clause: Clause): void {
  const clauses = spoken.get(aspect);
  if (clauses === undefined) spoken.set(aspect, [clause]);
  else clauses.push(clause);
}

function byLanguage(clauses: readonly Clause[]): { language: ReadLanguage; own: Clause[] }[] {
  return (['en', 'zh'] as const)
    .map((language) => ({ language, own: clauses.filter((one) => one.language === language) }))
    .filter(({ own }) => own.length > 0);
}

/** An English character says less than a Chinese one: about a third. */
function lengthOf(clauses: readonly Clause[]): number {
  return clauses.reduce(
    (sum, { text, language }) => sum + text.length * (language === 'zh' ? 3 : 1),
    0,
  );
}

function weighed(parts: readonly { of: Probabilities; weight: number }[]): Probabilities {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const share = (label: keyof Probabilities): number =>
    parts.reduce((sum, { of, weight }) => sum + of[label] * weight, 0) / all;
  return { like: share('like'), neutral: share('neutral'), dislike: share('dislike') };
}
