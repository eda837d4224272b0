import type { Measured } from '@tablewise/training';
import type { Row } from '../suite.ts';

/** The figures of one data set as a line, and how far its confidence can be relied on below it. */
export function sentimentRows(what: string, measured: Measured): Row[] {
  const { accuracy, macroF1, f1, confusion } = measured;
  return [
    {
      what,
      who: 'ours',
      accuracy,
      'macro-F1': macroF1,
      'F1 like': f1.like,
      'F1 neutral': f1.neutral,
      'F1 dislike': f1.dislike,
      'given like, neutral, dislike → predicted': confusion.map((row) => row.join(' ')).join(' | '),
    },
    ...measured.reliability.map(({ from, count, confidence, accuracy: right }) => ({
      what: `  confident ${from.toFixed(2)}+ (${count} answers)`,
      who: 'ours',
      confidence,
      accuracy: right,
    })),
    {
      what: '  calibration error, ten bins of equal mass',
      who: 'ours',
      confidence: measured.calibration.error,
      'bootstrap, 95 %': measured.calibration.interval.map((end) => end.toFixed(3)).join(' to '),
    },
  ];
}
