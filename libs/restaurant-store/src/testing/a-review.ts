import type { StoredReview } from '../place-store/place-store.ts';

/** A valid review; a spec names only what matters to it. */
export function aReview(different: Partial<StoredReview> = {}): StoredReview {
  return {
    id: 'review-1',
    restaurant_id: 'place-1',
    text: 'The soup was fine.',
    language: 'en',
    date: '2026-01-02',
    source: { name: 'diary', licence: 'unknown', confidence: 'unknown' },
    ...different,
  };
}
