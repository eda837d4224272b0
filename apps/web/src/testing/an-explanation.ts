import type { Explanation } from '@tablewise/api-client';

/** Why a place stands where it stands, as the API writes it. */
export function anExplanation(over: Partial<Explanation> = {}): Explanation {
  return {
    id: 'demo:42-1',
    name: 'Jade Moon 翠月麵家',
    rank: 1,
    score: 80,
    sentiment_source: 'votes',
    terms: [],
    reasons: [],
    strengths: [],
    cautions: [],
    text: '',
    ...over,
  };
}
