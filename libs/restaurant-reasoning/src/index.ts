export { analyzeSentiment } from './analyze-sentiment.ts';
export { MalformedRecordError } from './malformed-record.error.ts';
export { NoVotesError } from './no-votes.error.ts';
export { recommend } from './recommend.ts';
