import { contractBody } from '../restaurants/bodies/contract-body.ts';
import { recommendationFields } from './recommendation-input.ts';

/** The fields of `recommendationFields`; the rules between them are `RECOMMENDATION_RULES`. */
export class RecommendationBody extends contractBody(recommendationFields) {}
