import {
  analyzeSentimentInput,
  compareInput,
  explainInput,
  recommendInput,
  searchByDistrictInput,
  searchByMealTypeInput,
  searchCombinedInput,
} from '@tablewise/contracts';
import { contractBody } from './contract-body.ts';

/*
 * The bodies of the routes that take a tool's arguments. Rules between fields are the contract's, and
 * are handed to `BodyPipe` beside the class.
 */
export class SearchByDistrictBody extends contractBody(searchByDistrictInput) {}
export class SearchByMealTypeBody extends contractBody(searchByMealTypeInput) {}
export class SearchCombinedBody extends contractBody(searchCombinedInput) {}
export class RecommendBody extends contractBody(recommendInput) {}
export class AnalyzeBody extends contractBody(analyzeSentimentInput) {}
export class CompareBody extends contractBody(compareInput) {}
export class ExplainBody extends contractBody(explainInput) {}
