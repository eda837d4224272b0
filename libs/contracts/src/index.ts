export { bearerChallenge, bearerTokenOf } from './bearer-token.ts';
export {
  MAX_FAULTS,
  describeFaults,
  describeRefusal,
  faultSchema,
  faultsWithin,
  pointerTo,
} from './fault.ts';
export type { Fault } from './fault.ts';
export { brokenRules, withRules } from './input-rules.ts';
export type { InputRule } from './input-rules.ts';
export { countOf, shareOf } from './figures.ts';
export { LIMITS } from './limits.ts';
export type { PlaceOpenness } from './openness.ts';
export {
  DAYS,
  DIET_ANSWERS,
  MEAL_TYPES,
  NO_PRICE,
  VOTE_KINDS,
  locationSchema,
  mealAnswerSchema,
  operatingHoursSchema,
  placeOnPageSchema,
  placeSchema,
  sourceSchema,
  votesSchema,
} from './place.ts';
export type {
  Day,
  DietAnswer,
  HoursByDay,
  Location,
  MealAnswer,
  MealType,
  OperatingHours,
  Place,
  PlaceOnPage,
  Source,
  VoteKind,
  Votes,
} from './place.ts';
export { parseInput } from './parse-input.ts';
export type { ParsedInput } from './parse-input.ts';
export { problemSchema } from './problem.ts';
export type { Problem } from './problem.ts';
export { REPORT_KINDS, REPORT_STATES, reportSchema, reportTextSchema } from './report.ts';
export type { Report, ReportKind, ReportState } from './report.ts';
export { reviewSchema } from './review.ts';
export type { Review } from './review.ts';
export { schemaNames } from './schema-names.ts';
export { SCOPES } from './scopes.ts';
export type { Scope } from './scopes.ts';
export { serverHealthSchema } from './server-health.ts';
export type { ServerHealth } from './server-health.ts';
export { MAX_RETRY_AFTER_MS, TOOL_ERROR_CODES, toolErrorSchema } from './tool-error.ts';
export type { ToolError, ToolErrorCode } from './tool-error.ts';
export {
  areasResultSchema,
  autocompleteInput,
  catalogueTools,
  cuisinesResultSchema,
  getRestaurantsInput,
  restaurantsResultSchema,
  suggestionsResultSchema,
} from './tools/catalogue-tools.ts';
export type {
  AreasResult,
  CuisinesResult,
  RestaurantsResult,
  SuggestionsResult,
} from './tools/catalogue-tools.ts';
export { citySchema, priceBandSchema } from './tools/city-tool.ts';
export type { CityDescription, PriceBand } from './tools/city-tool.ts';
export {
  compareInput,
  compareResultSchema,
  explainInput,
  explainResultSchema,
} from './tools/reasoning-compare.ts';
export type { CompareResult, ExplainResult } from './tools/reasoning-compare.ts';
export { RANKING_METHODS, reviewTextSchema } from './tools/reasoning-fields.ts';
export type {
  OriginalMethod,
  RankingMethod,
  Rejected,
  ReviewText,
  WeighingMethod,
} from './tools/reasoning-fields.ts';
export type {
  Comparison,
  ComparisonReason,
  Difference,
  Explanation,
  Reason,
  ReasonKind,
  ScoreTerm,
  SentimentSource,
} from './tools/reasoning-reasons.ts';
export {
  RECOMMEND_RULES,
  WEIGHING_RULES,
  isOriginalMethod,
  recommendInput,
  recommendResultSchema,
} from './tools/reasoning-recommend.ts';
export type { RecommendResult, ReviewsUsed } from './tools/reasoning-recommend.ts';
export {
  ASPECTS,
  analyzeReviewsInput,
  analyzeReviewsResultSchema,
} from './tools/reasoning-reviews.ts';
export type {
  AnalyzeReviewsResult,
  AspectOpinion,
  ReadBy,
  ReviewSummary,
} from './tools/reasoning-reviews.ts';
export {
  analyzeSentimentInput,
  analyzeSentimentResultSchema,
} from './tools/reasoning-sentiment.ts';
export type { AnalyzeSentimentResult } from './tools/reasoning-sentiment.ts';
export { reasoningTools } from './tools/reasoning-tools.ts';
export { wishesSchema } from './tools/reasoning-wishes.ts';
export type { Term, Wishes } from './tools/reasoning-wishes.ts';
export {
  listReportsInput,
  reportProblemInput,
  reportResultSchema,
  reportTools,
  reportsResultSchema,
} from './tools/report-tools.ts';
export type { ReportResult, ReportsResult } from './tools/report-tools.ts';
export {
  eraseVoterResultSchema,
  listReviewsInput,
  reviewTools,
  reviewsResultSchema,
  voteInput,
  voteResultSchema,
  voterResultSchema,
} from './tools/review-tools.ts';
export type {
  EraseVoterResult,
  ReviewsResult,
  VoteResult,
  VoterResult,
} from './tools/review-tools.ts';
export { MIN_GENERATION_META_KEY } from './tools/min-generation.ts';
export { FOR_RANKING, LANGUAGES, boxSchema, languageTag } from './tools/search-fields.ts';
export type { Language } from './tools/search-fields.ts';
export { SEARCH_RULES, SORTS, searchRestaurantsFields } from './tools/search-restaurants.ts';
export type { SearchRestaurantsInput, Sort } from './tools/search-restaurants.ts';
export {
  FACETS,
  foundPlaceSchema,
  searchMetadataSchema,
  searchResultSchema,
} from './tools/search-result.ts';
export type { Facet, FoundPlace, SearchResult } from './tools/search-result.ts';
export {
  searchByDistrictInput,
  searchByMealTypeInput,
  searchCombinedInput,
  COMBINED_RULES,
  searchTools,
} from './tools/search-tools.ts';
export { TEXT_FORM_META_KEY } from './tools/text-form.ts';
export { FOR_OPERATORS, FOR_READERS, FOR_VOTERS, READ_ONLY } from './tools/tool-definition.ts';
export { similarInput, similarResultSchema } from './tools/similar-tool.ts';
export type { Likeness, SimilarResult } from './tools/similar-tool.ts';
export type { ToolAccess, ToolAnnotations, ToolDefinition } from './tools/tool-definition.ts';
export { toldIn } from './told-in.ts';
export { NOT_KNOWN_HERE } from './wording.ts';
