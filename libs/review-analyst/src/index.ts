export { createReviewAnalyst } from './create-review-analyst.ts';
export { containsInstructions } from './guards/contains-instructions.ts';
export { languageModelEnvironment } from './language-model-config.ts';
export type { LanguageModelConfig } from './language-model-config.ts';
export type { Review, ReviewAnalysis, ReviewAnalyst } from './review-analyst.ts';
