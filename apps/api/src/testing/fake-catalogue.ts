import type {
  AreasResult,
  CityDescription,
  CuisinesResult,
  EraseVoterResult,
  Review,
  RestaurantsResult,
  ReviewsResult,
  SuggestionsResult,
  VoteKind,
  VoteResult,
  VoterResult,
} from '@tablewise/contracts';
import { FakeToolError } from './fake-tool-error.ts';
import { ATTRIBUTION, PLACE } from './fake-place.ts';
import { CITY } from '../restaurants/examples.ts';
import { FakeReports } from './fake-reports.ts';

const VOTED_AT = '2026-11-21T00:00:00.000Z';
const REVIEW: Review = {
  id: 'v1',
  restaurant_id: PLACE.id,
  text: 'Good noodles.',
  language: 'en',
  stars: 5,
  date: '2026-11-20',
  source: { name: 'generated', licence: 'CC0-1.0', confidence: 'unknown' },
};

/** One place, and who voted on it: enough to see whether votes reach the right voter. */
export class FakeCatalogue {
  generation = 1;
  /** Of the city. */
  languages: readonly string[] = CITY.languages;
  /** Of the reviews on each page. */
  reviewTexts = [REVIEW.text];
  readonly reports = new FakeReports();
  private readonly votes = new Map<string, VoteKind>();

  get voters(): readonly string[] {
    return [...this.votes.keys()];
  }

  city(): CityDescription | Promise<CityDescription> {
    return { ...CITY, languages: [...this.languages] };
  }

  /** As the search server does with every tool that names things. */
  requireLanguage(lang: string | undefined): void {
    if (lang === undefined || this.languages.includes(lang)) return;
    const errors = [{ pointer: '/lang', detail: `"${lang}" is no language of ${CITY.name}` }];
    throw new FakeToolError('INPUT_UNKNOWN_LANGUAGE', 'no such language', {
      errors,
      accepted: this.languages,
    });
  }

  restaurants(ids: readonly string[]): RestaurantsResult {
    const isKnown = ids.includes(PLACE.id);
    return {
      restaurants: isKnown ? [PLACE] : [],
      count: isKnown ? 1 : 0,
      missing: ids.filter((id) => id !== PLACE.id),
      metadata: { city: CITY.name, generation: this.generation, attribution: ATTRIBUTION },
    };
  }

  areas(): AreasResult {
    const { generation } = this;
    return {
      regions: [
        {
          name: 'Hong Kong Island',
          label: 'Hong Kong Island',
          count: 1,
          areas: [
            {
              name: PLACE.district,
              label: PLACE.district,
              aliases: ['Central', '中環'],
              district: 'Central and Western',
              centre: { lat: 22.28, lng: 114.16 },
              count: 1,
            },
          ],
        },
      ],
      districts: [{ name: 'Central and Western', label: 'Central and Western', count: 1 }],
      metadata: { generation },
    };
  }

  cuisines(): CuisinesResult {
    const { generation } = this;
    return { cuisines: [{ name: 'noodle', label: 'noodle', count: 1 }], metadata: { generation } };
  }

  suggestions(typed: string): SuggestionsResult {
    const { generation } = this;
    const text = `${typed}…`;
    return {
      suggestions: [{ kind: 'cuisine', text, id: text, count: 1 }],
      metadata: { generation },
    };
  }

  /** Two pages of the same reviews. */
  reviews(placeId: string, cursor: string | undefined): ReviewsResult {
    this.requireKnown(placeId);
    return {
      reviews: this.reviewTexts.map((text) => ({ ...REVIEW, text })),
      count: this.reviewTexts.length,
      total: 2,
      ...(cursor === undefined && { next_cursor: 'page-2' }),
      metadata: { city: CITY.name, generation: this.generation, attribution: ATTRIBUTION },
    };
  }

  vote(placeId: string, voter: string, vote: VoteKind | 'none'): VoteResult {
    this.requireKnown(placeId);
    if (vote === 'none') this.votes.delete(voter);
    else this.votes.set(voter, vote);
    this.generation += 1;
    const count = (kind: VoteKind): number =>
      [...this.votes.values()].filter((each) => each === kind).length;
    const sentiment = {
      likes: PLACE.sentiment.likes + count('like'),
      neutral: PLACE.sentiment.neutral + count('neutral'),
      dislikes: PLACE.sentiment.dislikes + count('dislike'),
    };
    return { restaurant_id: placeId, vote, sentiment, generation: this.generation };
  }

  exportVoter(voter: string): VoterResult {
    const vote = this.votes.get(voter);
    const votes = vote === undefined ? [] : [{ restaurant_id: PLACE.id, vote, voted_at: VOTED_AT }];
    return { votes, count: votes.length, reports: this.reports.of(voter) };
  }

  eraseVoter(voter: string): EraseVoterResult {
    const erased = this.votes.delete(voter) ? 1 : 0;
    this.generation += erased;
    const erased_reports = this.reports.erase(voter);
    return { erased, erased_reports, generation: this.generation };
  }

  requireKnown(placeId: string): void {
    if (placeId !== PLACE.id) {
      throw new FakeToolError('INPUT_UNKNOWN_RESTAURANT', 'No restaurant has this id.', {
        restaurant_id: placeId,
      });
    }
  }
}
