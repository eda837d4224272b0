import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecommendationResult } from '@tablewise/api-client';
import { act, screen, waitFor } from '@testing-library/preact';
import { aFoundPlace } from '../testing/a-found-place.ts';
import { aProblem } from '../testing/a-problem.ts';
import { aRankedAnswer } from '../testing/a-ranked-answer.ts';
import { aSearchResult } from '../testing/a-search-result.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { renderInPage } from '../testing/in-page.tsx';
import { Choose } from './choose.tsx';

const { recommendation, candidates, candidate_count, total, considered, metadata, timestamp } =
  aRankedAnswer();
const shared = { message: '', candidate_count, total, considered, metadata, timestamp };

describe('choosing', () => {
  let answer: RecommendationResult | Response;
  let api: FakeApi;

  beforeEach(() => {
    answer = aRankedAnswer();
    api = FakeApi.install({
      '/recommendations': () => (answer instanceof Response ? answer.clone() : answer),
      '/restaurants': (url) => aSearchResult({ total: url.searchParams.has('open_at') ? 3 : 40 }),
    });
  });

  const open = (query: string): void => {
    history.replaceState(null, '', `/choose${query}`);
    renderInPage(<Choose />);
  };
  const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
  const press = (name: string | RegExp): Promise<void> => act(() => button(name).click());
  const asked = (): URLSearchParams | undefined => api.of('/recommendations').at(-1)?.searchParams;
  const query = (): URLSearchParams => new URLSearchParams(window.location.search);

  it('asks nothing before it is told to', async () => {
    open('');
    await waitFor(() => expect(button('Choose for us')).toBeTruthy());
    expect(asked()).toBeUndefined();
  });

  it('fixes time and seed in the address, and asks just that', async () => {
    open('');
    await press('Choose for us');
    await screen.findByRole('heading', { name: 'Jade Moon' });
    expect(query().get('open_at')).toBe('2026-11-30T19:05');
    expect(asked()?.get('seed')).toBe(query().get('seed'));
    expect(asked()?.get('open_at')).toBe('2026-11-30T19:05');
    expect(asked()?.has('open_now')).toBe(false);
  });

  it('says in a line what was asked, each thing once, and lets a demand of a search go', async () => {
    open('?seed=7&district=Central&cuisine=noodle&open_at=2026-12-01T12:00&must_have=dinner');
    expect(
      await screen.findByText('Central · tomorrow 12:00 · noodle · must have: dinner'),
    ).toBeTruthy();
    await press('noodle');
    expect(query().has('cuisine')).toBe(false);
    expect(query().get('district')).toBe('Central');
  });

  it('says why, one caution, and what it beat by what', async () => {
    open('?seed=7');
    await screen.findByRole('heading', { name: 'Jade Moon' });
    expect(screen.getByText('118 of 138 like it, 9 dislike it')).toBeTruthy();
    expect(screen.getByText('Not known whether it has wheelchair access')).toBeTruthy();
    expect(
      screen.getByText(
        /^It beat Blue Lantern by 4.5 of 100 points, by votes; Blue Lantern is ahead/,
      ),
    ).toBeTruthy();
    expect(screen.getByText(/better one with 72% probability/)).toBeTruthy();
  });

  it('says why it is not another one', async () => {
    open('?seed=7');
    expect(await screen.findByText('4.5 of 100 points behind Jade Moon')).toBeTruthy();
    expect(screen.getByText('It falls behind in votes.')).toBeTruthy();
  });

  it('draws by lot, and does not claim that the draw beat anything', async () => {
    answer = aRankedAnswer({ recommendation: candidates[1] ?? recommendation });
    open('');
    await press('Surprise us');
    await screen.findByRole('heading', { name: 'Blue Lantern' });
    expect(asked()?.get('pick')).toBe('random');
    expect(screen.queryByText(/It beat/)).toBeNull();
    expect(screen.getByText(/4.5 points ahead of Blue Lantern, which was drawn/)).toBeTruthy();
    const before = query().get('seed');
    await press('Draw again');
    await waitFor(() => expect(query().get('seed')).not.toBe(before));
    expect(query().get('pick')).toBe('random');
  });

  it('keeps the answer while the question is changed, and says that it is older', async () => {
    open('?seed=7');
    await screen.findByRole('heading', { name: 'Jade Moon' });
    await press('Dinner');
    expect(query().get('must_have')).toBe('dinner');
    expect(screen.getByRole('heading', { name: 'Jade Moon' })).toBeTruthy();
    expect(screen.getByText(/as it was before your changes/)).toBeTruthy();
    await press('Ask with the changes');
    await waitFor(() => expect(asked()?.get('must_have')).toBe('dinner'));
  });

  it('notes in the address of which data the answer is', async () => {
    open('?seed=7');
    await waitFor(() => expect(query().get('seen')).toBe('5'));
    expect(screen.queryByText(/have changed since/)).toBeNull();
  });

  it('tells whoever follows a link that the data have changed', async () => {
    open('?seed=7&seen=4');
    expect(await screen.findByText(/have changed since this link was made/)).toBeTruthy();
    expect(query().get('seen')).toBe('4');
  });

  it('shows what was found where nothing could be compared', async () => {
    const degraded_reason = { code: 'UPSTREAM_UNREACHABLE', detail: '' };
    answer = {
      outcome: 'unranked',
      degraded: true,
      degraded_reason,
      recommendation,
      candidates,
      ...shared,
    };
    open('?seed=7');
    expect(await screen.findByText(/could not be compared just now/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Jade Moon' })).toBeTruthy();
    expect(screen.queryByText('Why not this one?')).toBeNull();
  });

  it('says that wishes alone decided where nobody has voted', async () => {
    answer = aRankedAnswer({ outcome: 'ranked_by_prior' });
    open('?seed=7');
    expect(await screen.findByText(/your wishes alone decide/)).toBeTruthy();
  });

  it('offers what finds most where nothing matches', async () => {
    answer = {
      ...shared,
      outcome: 'nothing_found',
      degraded: false,
      recommendation: null,
      candidates: [],
      total: 0,
    };
    open('?seed=7&district=Peng%20Chau&open_at=2026-11-30T19:30');
    const ways = await screen.findAllByRole('button', { name: /\(\d+\)$/ });
    expect(ways.map(({ textContent }) => textContent)).toEqual([
      'At any time (40)',
      'Anywhere (3)',
      'Also where hours are unknown (3)',
    ]);
    await press('At any time (40)');
    await waitFor(() => expect(asked()?.has('open_at')).toBe(false));
    expect(asked()?.get('district')).toBe('Peng Chau');
  });

  it('asks what was meant by an area that nobody knows', async () => {
    const problem = aProblem({
      code: 'INPUT_UNKNOWN_DISTRICT',
      errors: [{ pointer: '/district/0', detail: '"Mong Kock" is not known' }],
      suggestions: { 'Mong Kock': ['Mong Kok'] },
    });
    answer = Response.json(problem, { status: 422 });
    open('?seed=7&district=Mong%20Kock');
    expect(await screen.findByText(/“Mong Kock” is no area/)).toBeTruthy();
    answer = aRankedAnswer();
    await press('Mong Kok');
    await waitFor(() => expect(asked()?.get('district')).toBe('Mong Kok'));
  });

  it('says what was left out because nobody knows its hours, and takes it in', async () => {
    answer = aRankedAnswer({ metadata: { ...metadata, unknown_hours: 1 } });
    open('?seed=7&open_at=2026-11-30T19:30');
    expect(await screen.findByText(/^1 place was left out/)).toBeTruthy();
    await press('Include them');
    await waitFor(() => expect(asked()?.get('include_unknown')).toBe('true'));
  });

  it('goes back to what was asked before', async () => {
    open('?seed=7');
    await screen.findByRole('heading', { name: 'Jade Moon' });
    await press('Dinner');
    await act(async () => {
      const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve));
      history.back();
      await arrived;
    });
    expect(query().get('seed')).toBe('7');
    expect(query().has('must_have')).toBe(false);
  });

  it('shows a place whose name is all that is known', async () => {
    const bare = aFoundPlace({ id: 'jade', names: {}, name: '<b>', sources: [] });
    answer = aRankedAnswer({ recommendation: bare, candidates: [bare] });
    open('?seed=7');
    expect(await screen.findByRole('heading', { name: '<b>' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'The others' })).toBeNull();
  });
});
