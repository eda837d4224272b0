import { ASPECTS } from '@tablewise/contracts';
import { AspectFinder, englishTerms } from './aspects/aspect-finder.ts';
import { joinedClauses } from './aspects/evidence-for.ts';
import { LinearClassifier, likeliest } from './classifier/linear-classifier.ts';
import { readWeights } from './classifier/weights-file.ts';
import type { SentimentWeights } from './classifier/weights-file.ts';
import { TextFeatures } from './features/text-features.ts';
import type { ReadLanguage } from './features/text-features.ts';
import { clausesOf } from './language/clauses.ts';
import { LanguageDetector, isOfOneLanguage, languageIn } from './language/language-detector.ts';
import type { WrittenIn } from './language/language-detector.ts';
import { passagesOf } from './language/passages.ts';
import type { Clause } from './language/passages.ts';
import { FirstReading, firstClassifiers } from './reading/first-reading.ts';
import type { ReadEvidence, ReadPassage } from './reading/first-reading.ts';
import { aspectInputs, readReview } from './reading/second-reading.ts';
import type { SecondClassifiers } from './reading/second-reading.ts';
import type {
  Aspect,
  AspectSentiment,
  Probabilities,
  ReviewSentiment,
} from './review-sentiment.ts';

/** Enough to see why, few enough to show. Polarity is read from all the clauses, shown or not. */
const MOST_EVIDENCE = 8;
const LANGUAGES = ['en', 'zh'] as const;
const NOTHING_SAID: Probabilities = { like: 1 / 3, neutral: 1 / 3, dislike: 1 / 3 };
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** What there is to read in one language. */
interface Part {
  readonly language: ReadLanguage;
  readonly passages: readonly ReadPassage[];
  readonly evidence: readonly ReadEvidence[];
}

/**
 * Reads what reviews say of a place. Every clause is read in its own language; the answers of the
 * two are weighed by how much was written in each. Holds no state between texts.
 */
export class SentimentModel {
  readonly #detector: LanguageDetector;
  readonly #first: FirstReading;
  readonly #second: Readonly<Record<ReadLanguage, SecondClassifiers>>;

  private constructor({ classifiers, second, lexicon, script }: SentimentWeights) {
    const again = (language: ReadLanguage): SecondClassifiers => ({
      review: new LinearClassifier(second[`${language}-review`]),
      aspect: new LinearClassifier(second[`${language}-aspect`]),
      temperature: classifiers[`${language}-text`].temperature,
    });
    this.#detector = new LanguageDetector([...lexicon.keys(), ...englishTerms()]);
    const features = new TextFeatures(lexicon, script);
    const first = firstClassifiers(classifiers);
    this.#first = new FirstReading(features, new AspectFinder(script), first);
    this.#second = { en: again('en'), zh: again('zh') };
  }

  /** @throws MalformedWeightsError when the bytes are not what `train-sentiment` writes */
  static load(weights: Uint8Array): SentimentModel {
    return new SentimentModel(readWeights(weights));
  }

  /** Of any text, empty or broken too. `language` is for callers who know what all of it is in. */
  analyze(text: string, options: { readonly language?: ReadLanguage } = {}): ReviewSentiment {
    const { written, clauses } = this.#clauses(text, options.language);
    const passages = passagesOf(text, clauses).map((one) => this.#first.passage(one));
    const parts = LANGUAGES.map((language) => this.#part(language, passages)).filter(
      (part) => part.passages.length > 0,
    );
    const probabilities = weighed(parts.map((part) => this.#review(part, text, parts.length)));
    const label = likeliest(probabilities);
    return {
      label,
      confidence: probabilities[label],
      probabilities,
      language: written === 'en' || written === 'zh' ? written : 'und',
      aspects: ASPECTS.flatMap((aspect) => this.#aspect(aspect, parts)),
    };
  }

  /** The clauses that say something, each in its own language. */
  #clauses(
    text: string,
    known: ReadLanguage | undefined,
  ): { written: WrittenIn; clauses: readonly Clause[] } {
    const spans = clausesOf(text).filter((span) => SAYS_SOMETHING.test(span.text));
    const all = (language: ReadLanguage): Clause[] => spans.map((span) => ({ span, language }));
    if (known !== undefined) return { written: known, clauses: all(known) };
    const writing = this.#detector.writingOf(text);
    const written = languageIn(writing);
    if ((written === 'en' || written === 'zh') && isOfOneLanguage(writing))
      return { written, clauses: all(written) };
    const isAmongForeign = written === 'foreign';
    const clauses = spans.map((span) => {
      const own = languageIn(this.#detector.writingOf(span.text), { isAmongForeign });
      return { span, language: readLanguage(own, written) };
    });
    return { written, clauses };
  }

  #part(language: ReadLanguage, all: readonly ReadPassage[]): Part {
    const passages = all.filter((passage) => passage.language === language);
    return { language, passages, evidence: this.#first.evidence(passages) };
  }

  #review({ language, passages }: Part, text: string, parts: number): Weighed {
    // The text itself where it is all in one language: what stands between clauses says something.
    const said = parts === 1 ? text : joinedClauses(passages);
    const of = readReview(this.#second[language], this.#first.whole(said, passages), passages);
    return { of, weight: lengthOf(passages, language) };
  }

  #aspect(aspect: Aspect, parts: readonly Part[]): AspectSentiment[] {
    const spoken = parts.flatMap(({ language, evidence }) => {
      const own = evidence.find((one) => one.aspect === aspect);
      if (own === undefined) return [];
      const inputs = aspectInputs(own, evidence);
      const of = this.#second[language].aspect.probabilities(inputs);
      return [{ of, weight: lengthOf(own.clauses, language), clauses: own.clauses }];
    });
    if (spoken.length === 0) return [];
    const probabilities = weighed(spoken);
    const polarity = likeliest(probabilities);
    const evidence = spoken
      .flatMap(({ clauses }) => clauses)
      .sort((one, other) => one.start - other.start)
      .slice(0, MOST_EVIDENCE)
      .map(({ start, end, text }) => ({ start, end, text }));
    return [{ aspect, polarity, confidence: probabilities[polarity], evidence }];
  }
}

/** That of the text where a clause has no letters; none where nobody here can read it. */
function readLanguage(own: WrittenIn, text: WrittenIn): ReadLanguage | undefined {
  if (own === 'en' || own === 'zh') return own;
  if (own === 'foreign' || text === 'foreign') return undefined;
  return text === 'none' ? 'en' : text;
}

interface Weighed {
  readonly of: Probabilities;
  readonly weight: number;
}

/** An English character says less than a Chinese one: about a third. */
function lengthOf(pieces: readonly { readonly text: string }[], language: ReadLanguage): number {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return length * (language === 'zh' ? 3 : 1);
}

function weighed(parts: readonly Weighed[]): Probabilities {
  if (parts.length === 0) return NOTHING_SAID;
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const share = (label: keyof Probabilities): number =>
    parts.reduce((sum, { of, weight }) => sum + of[label] * weight, 0) / all;
  return { like: share('like'), neutral: share('neutral'), dislike: share('dislike') };
}
