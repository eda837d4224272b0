/** What `tools/training` needs of the model, and nobody else. */
export { AspectFinder } from './aspects/aspect-finder.ts';
export { evidenceFor } from './aspects/evidence-for.ts';
export {
  CLASSES,
  LinearClassifier,
  likeliest,
  sharesOf,
  softmax,
} from './classifier/linear-classifier.ts';
export type { LinearWeights } from './classifier/linear-classifier.ts';
export { CLASSIFIERS, DIMENSIONS, readWeights, writeWeights } from './classifier/weights-file.ts';
export type {
  ClassifierName,
  SecondClassifierName,
  SentimentWeights,
} from './classifier/weights-file.ts';
export type { FeatureVector } from './features/feature-vector.ts';
export type { Lexicon } from './features/lexicon.ts';
export { CHINESE_LUKEWARM } from './features/chinese-opinions.ts';
export { FirstReading, firstClassifiers } from './reading/first-reading.ts';
export type { ReadEvidence, ReadPassage, Scores } from './reading/first-reading.ts';
export {
  ALONE,
  ASPECT_INPUTS,
  REVIEW_INPUTS,
  aspectInputs,
  reviewInputs,
} from './reading/second-reading.ts';
export { passagesIn } from './language/passages.ts';
export { TextFeatures } from './features/text-features.ts';
export type { ReadLanguage } from './features/text-features.ts';
export { clausesOf } from './language/clauses.ts';
export { ScriptFolding } from './language/script-folding.ts';
