import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  DATA_FILES,
  KEPT_LINES,
  TRIED_LINES,
  judgeLines,
  measureSentiment,
  readTrainingData,
} from '@tablewise/training';
import type { LabelledText, SentimentFigures, TrainingData } from '@tablewise/training';
import type { SuiteFlags, SuiteReport } from '../suite.ts';
import { modelCost } from './model-cost.ts';
import { reviewMix } from './review-mix.ts';
import { sentimentLibraries } from './sentiment-libraries.ts';
import type { SentimentLibrary } from './sentiment-libraries.ts';
import { sentimentRows } from './sentiment-rows.ts';

export const SENTIMENT_WANTED = {
  uci_accuracy: 'at least 0.89, and above best_library_accuracy',
  best_library_accuracy: 'below uci_accuracy',
  cantonese_accuracy: 'at least 0.70',
  aspect_accuracy: 'at least 0.70',
  aspect_single_accuracy: 'at least 0.85',
  calibration_error: 'at most 0.05, the worst of the sets but reviews by stars, which are too few',
  short_lines_accuracy: 'labels and aspects of 60 lines, ironic ones too: as a person reads them',
  analyse_1000_ms: 'below 500',
  model_mb: 'below 60',
} as const;

/** The sentiment half: needs the data that the model is trained on, and says so where it is missing. */
export async function sentimentPart(flags: SuiteFlags): Promise<SuiteReport> {
  const folder = dataFolder(flags);
  const missing = Object.values(DATA_FILES).filter((file) => !existsSync(join(folder, file)));
  return missing.length > 0
    ? {
        ratios: {},
        rows: [{ what: `sentiment: not run, no ${missing.join(', ')} (--data FOLDER)` }],
      }
    : measured(readTrainingData(folder));
}

function dataFolder(flags: SuiteFlags): string {
  const given = flags.get('data') ?? process.env['REAL_DATA_DIR'] ?? '';
  return given === '' ? given : resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
}

async function measured(data: TrainingData): Promise<SuiteReport> {
  const libraries = (await sentimentLibraries()).map((library) => ({
    who: library.name,
    accuracy: accuracyOf(library, data.uci),
  }));
  const { model, analyseMs, modelMb } = await modelCost(reviewMix(data));
  const figures = measureSentiment(data);
  return {
    ratios: {
      uci_accuracy: figures.uci.accuracy,
      best_library_accuracy: Math.max(...libraries.map(({ accuracy }) => accuracy)),
      cantonese_accuracy: figures.cantonese.accuracy,
      aspect_accuracy: figures.mamsAspects.accuracy,
      aspect_single_accuracy: figures.uciSingleAspects.accuracy,
      calibration_error: worstCalibration(figures),
      short_lines_accuracy: judgeLines(model, [...KEPT_LINES, ...TRIED_LINES]).accuracy,
      analyse_1000_ms: analyseMs,
      model_mb: modelMb,
    },
    rows: [
      ...libraries.map((library) => ({ what: 'UCI, like or dislike', ...library })),
      ...sentimentRows('UCI, like or dislike', figures.uci),
      ...sentimentRows('UCI, three classes', figures.uciThreeClasses),
      ...sentimentRows('UCI, 3 to 8 sentences as one text', figures.uciJoined),
      ...sentimentRows('Cantonese', figures.cantonese),
      ...sentimentRows('Cantonese, 3 to 8 sentences as one text', figures.cantoneseJoined),
      ...sentimentRows('ASAP, reviews by stars', figures.asapStars),
      ...sentimentRows('UCI, the only aspect found', figures.uciSingleAspects),
      ...sentimentRows('MAMS val, given aspects', figures.mamsAspects),
      ...sentimentRows('ASAP, given aspects', figures.asapAspects),
      { what: 'short lines, kept from the beginning', ...judgeLines(model, KEPT_LINES) },
      { what: 'short lines, tried meanwhile', ...judgeLines(model, TRIED_LINES) },
    ],
  };
}

/** ASAP's 200 reviews by stars apart: twenty in a bin are off by more than that by chance alone. */
function worstCalibration(figures: SentimentFigures): number {
  const sets = [
    figures.uci,
    figures.uciThreeClasses,
    figures.uciJoined,
    figures.cantonese,
    figures.cantoneseJoined,
    figures.mamsAspects,
    figures.asapAspects,
  ];
  return Math.max(...sets.map(({ calibration }) => calibration.error));
}

/** Ties as negative. */
function accuracyOf(library: SentimentLibrary, texts: readonly LabelledText[]): number {
  const right = texts.filter(
    ({ text, label }) => (library.rate(text) > 0 ? 'like' : 'dislike') === label,
  );
  return right.length / texts.length;
}
