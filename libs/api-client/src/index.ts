export { createApiClient } from './create-api-client.ts';
export type { ApiClient, ApiClientOptions } from './create-api-client.ts';
export { dataOf } from './data-of.ts';
export type { Answered } from './data-of.ts';
export { pagesOf } from './pages-of.ts';
export type { PageStart } from './pages-of.ts';
export { ProblemError } from './problem-error.ts';
export { problemOf } from './problem-of.ts';
export type {
  Area,
  Areas,
  CastVote,
  City,
  CompareResult,
  Comparison,
  Cuisines,
  ExplainResult,
  Explanation,
  FacetCount,
  Fault,
  FoundPlace,
  HealthReport,
  HoursByDay,
  Likeness,
  Location,
  McpServer,
  McpServers,
  NothingFound,
  Openness,
  OperatingHours,
  Place,
  Problem,
  RankedRecommendation,
  Reason,
  RecommendationBody,
  RecommendationResult,
  RestaurantReviews,
  Review,
  ScoreTerm,
  SearchCriteria,
  SearchMetadata,
  SearchResult,
  SimilarResult,
  Source,
  Suggestion,
  Suggestions,
  UnrankedRecommendation,
  VoteResult,
  VoterResult,
  Votes,
  components,
  operations,
  paths,
} from './schema.ts';
