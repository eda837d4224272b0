/** What `tools/training` needs of the model, and nobody else. */
export { AspectFinder } from './aspects/aspect-finder.ts';
export { evidenceFor } from './aspects/evidence-for.ts';
export { CLASSES, LinearClassifier, likeliest, softmax } from './classifier/linear-classifier.ts';
export type { LinearWeights } from './classifier/linear-classifier.ts';
export { CLASSIFIERS, DIMENSIONS, readWeights, writeWeights } from './classifier/weights-file.ts';
export type { ClassifierName, SentimentWeights } from './classifier/weights-file.ts';
export type { FeatureVector } from './features/feature-vector.ts';
export type { Lexicon } from './features/lexicon.ts';
export { CHINESE_DISLIKES, CHINESE_LIKES, CHINESE_LUKEWARM } from './features/chinese-opinions.ts';
export { TextFeatures } from './features/text-features.ts';
export type { ReadLanguage } from './features/text-features.ts';
export { clausesOf } from './language/clauses.ts';
export { ScriptFolding } from './language/script-folding.ts';
