export { faultsOf } from './faults-of.ts';
export { LIMITS } from './limits.ts';
export {
  MEAL_TYPES,
  PRICE_RANGES,
  locationSchema,
  mealAnswerSchema,
  operatingHoursSchema,
  placeOnPageSchema,
  placeSchema,
  sourceSchema,
  votesSchema,
} from './place.ts';
export type {
  Location,
  MealAnswer,
  MealType,
  OperatingHours,
  Place,
  PlaceOnPage,
  Source,
  Votes,
} from './place.ts';
export { problemSchema } from './problem.ts';
export type { Problem } from './problem.ts';
export { serverHealthSchema } from './server-health.ts';
export type { ServerHealth } from './server-health.ts';
export { faultSchema, toolErrorSchema } from './tool-error.ts';
export type { Fault, ToolError } from './tool-error.ts';
export {
  RANKING_METHODS,
  analyzeSentimentInput,
  analyzeSentimentResultSchema,
  reasoningTools,
  recommendInput,
  recommendResultSchema,
} from './tools/reasoning-tools.ts';
export type {
  AnalyzeSentimentResult,
  RankingMethod,
  RecommendResult,
  Rejected,
} from './tools/reasoning-tools.ts';
export {
  searchByDistrictInput,
  searchByMealTypeInput,
  searchCombinedInput,
  searchResultSchema,
  searchTools,
} from './tools/search-tools.ts';
export type { SearchResult } from './tools/search-tools.ts';
export { READ_ONLY } from './tools/tool-definition.ts';
export type { ToolAnnotations, ToolDefinition } from './tools/tool-definition.ts';
