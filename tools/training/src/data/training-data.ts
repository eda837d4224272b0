import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AspectText, LabelledText } from './labelled-text.ts';
import { readAsapAspects, readAsapStars } from './read-asap.ts';
import { readMams } from './read-mams.ts';
import { readOpenrice } from './read-openrice.ts';
import { readUci } from './read-uci.ts';

/** Where each file lies below the folder of data. */
export const DATA_FILES = {
  uci: 'uci-yelp-sentences-1k/yelp_labelled.txt',
  openrice: 'openrice-senti-cantonese/valid.tsv',
  mams: 'mams-absa/MAMS-ACSA-train.xml',
  mamsVal: 'mams-absa/MAMS-ACSA-val.xml',
  asapTrain: 'asap-samples-zh/train_sample.csv',
  asapDev: 'asap-samples-zh/dev_sample.csv',
} as const;

export interface TrainingData {
  readonly uci: readonly LabelledText[];
  readonly openrice: readonly LabelledText[];
  readonly mams: readonly AspectText[];
  /** Never trained on. */
  readonly mamsVal: readonly AspectText[];
  readonly asapStars: readonly LabelledText[];
  readonly asapAspects: readonly AspectText[];
}

/** Reads every file. @throws Error of `fs` for one that is missing, MalformedDataError for another shape */
export function readTrainingData(folder: string): TrainingData {
  const read = (name: keyof typeof DATA_FILES): string =>
    readFileSync(join(folder, DATA_FILES[name]), 'utf8');
  const asap = [read('asapTrain'), read('asapDev')];
  return {
    uci: readUci(read('uci')),
    openrice: readOpenrice(read('openrice')),
    mams: readMams(read('mams')),
    mamsVal: readMams(read('mamsVal')),
    asapStars: asap.flatMap(readAsapStars),
    asapAspects: asap.flatMap(readAsapAspects),
  };
}
