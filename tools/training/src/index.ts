export type { LabelledText } from './data/labelled-text.ts';
export { DATA_FILES, readTrainingData } from './data/training-data.ts';
export type { TrainingData } from './data/training-data.ts';
export { measureSentiment } from './evaluation/measure-sentiment.ts';
export type { SentimentFigures } from './evaluation/measure-sentiment.ts';
export type { Measured } from './evaluation/measured.ts';
export { judgeLines } from './short-lines/judge-lines.ts';
export { KEPT_LINES } from './short-lines/kept-lines.ts';
export { TRIED_LINES } from './short-lines/tried-lines.ts';
