export { createReviewAnalyst } from './create-review-analyst.ts';
export type { ReviewAnalystParts } from './create-review-analyst.ts';
export type { DegradedReason } from './degraded-reason.ts';
export { containsInstructions } from './guards/contains-instructions.ts';
export { languageModelEnvironment } from './language-model-config.ts';
export type { LanguageModelConfig } from './language-model-config.ts';
export type { AnalyzeContext, Review, ReviewAnalysis, ReviewAnalyst } from './review-analyst.ts';
