import { createHash } from 'node:crypto';
import { VOTE_KINDS } from '@tablewise/contracts';
import type { ModelCard } from '@tablewise/restaurant-reasoning';
import type { TextFeatures } from '@tablewise/restaurant-reasoning/sentiment-training';
import type { TrainingData } from '../data/training-data.ts';
import type { SentimentFigures } from '../evaluation/measure-sentiment.ts';
import type { Measured } from '../evaluation/measured.ts';
import { SEED } from '../recipes/recipes.ts';
import { SOURCES } from './sources.ts';

const TEN_FOLD = '10-fold, all of 3 shuffles with fixed seeds';
const JOINED =
  'three to eight held-out pieces as one text, half of them all alike; a mix has the label of its majority, neutral where neither kind has more than three fifths';

interface Trained {
  readonly weights: Uint8Array;
  readonly data: TrainingData;
  readonly features: TextFeatures;
  readonly figures: SentimentFigures;
}

/** The card of the weights: what they are of, what they are for, and how well they do. */
export function buildCard({ weights, data, features, figures }: Trained): ModelCard {
  return {
    name: 'tablewise-sentiment',
    version: '2',
    seed: SEED,
    weights_sha256: createHash('sha256').update(weights).digest('hex'),
    languages: ['en', 'zh'],
    intended_use:
      'Label, aspects and evidence of restaurant reviews in English, Cantonese and Chinese.',
    limits: [
      'Neutral is the hard class: see its F1. English has no data that is labelled neutral as a whole; the class is made of MAMS sentences that praise one thing and blame another, and of clauses whose aspects are all neutral.',
      'Sarcasm is not recognised, nor who is spoken of: praise of another place counts as praise.',
      'Aspects are found by terms; an aspect that is only implied is missed.',
      'MAMS has no cleanliness, waiting or location: in English their polarity rests on what the aspects have in common.',
      'Figures are of short restaurant texts of 2004-2020; other subjects were not measured.',
    ],
    sources: SOURCES.map(({ rowsOf, ...source }) => ({ ...source, rows: rowsOf(data, features) })),
    figures: {
      uci: figuresOf(figures.uci, `${TEN_FOLD}; the likelier of like and dislike`),
      uci_three_classes: figuresOf(
        figures.uciThreeClasses,
        `${TEN_FOLD}; neutral is never right there`,
      ),
      uci_joined: figuresOf(figures.uciJoined, `${TEN_FOLD}; ${JOINED}`),
      cantonese: figuresOf(figures.cantonese, TEN_FOLD),
      cantonese_joined: figuresOf(
        figures.cantoneseJoined,
        `${TEN_FOLD}; ${JOINED}; each piece has the label of the review it is of, right more often than not`,
      ),
      asap_stars: figuresOf(figures.asapStars, `${TEN_FOLD}; Chinese reviews by stars`),
      uci_single_aspects: figuresOf(
        figures.uciSingleAspects,
        `${TEN_FOLD}; sentences in which exactly one aspect is found, right is the label`,
      ),
      mams_aspects: figuresOf(figures.mamsAspects, 'polarity of given aspects, MAMS val, unseen'),
      asap_aspects: figuresOf(figures.asapAspects, `polarity of given aspects, ASAP, ${TEN_FOLD}`),
    },
  };
}

function figuresOf(measured: Measured, method: string): ModelCard['figures'][string] {
  return {
    method,
    accuracy: rounded(measured.accuracy),
    macro_f1: rounded(measured.macroF1),
    f1: {
      like: rounded(measured.f1.like),
      neutral: rounded(measured.f1.neutral),
      dislike: rounded(measured.f1.dislike),
    },
    labels: [...VOTE_KINDS],
    confusion: measured.confusion.map((row) => [...row]),
    calibration_error: rounded(measured.calibration.error),
    calibration_interval: [
      rounded(measured.calibration.interval[0]),
      rounded(measured.calibration.interval[1]),
    ],
    reliability: measured.reliability.map(({ from, count, confidence, accuracy }) => ({
      from: rounded(from),
      count,
      confidence: rounded(confidence),
      accuracy: rounded(accuracy),
    })),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
