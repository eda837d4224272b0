import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FoundPlace, RestaurantReviews } from '@tablewise/api-client';
import { act, screen, waitFor, within } from '@testing-library/preact';
import { aFoundPlace } from '../testing/a-found-place.ts';
import { aProblem } from '../testing/a-problem.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { HONG_KONG } from '../testing/hong-kong.ts';
import { renderInPage } from '../testing/in-page.tsx';
import { Restaurant } from './restaurant.tsx';

const metadata = {
  city: HONG_KONG.name,
  generation: 1,
  attribution: ['© OpenStreetMap contributors'],
};
const source = { name: 'diary', licence: 'CC0-1.0', confidence: 'high' } as const;
const day = ['11:30 - 22:00'];

/** Reviews r1 … rN, ten on a page. */
function reviewsOf(count: number, over: Partial<RestaurantReviews> = {}) {
  return (url: URL): RestaurantReviews => {
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const ids = Array.from({ length: Math.min(10, count - from) }, (_, index) => from + index + 1);
    return {
      reviews: ids.map((id) => ({
        id: `r${id}`,
        restaurant_id: 'p1',
        text: `Review ${id}`,
        language: 'en',
        date: '2026-11-20',
        source,
      })),
      count: ids.length,
      total: count,
      ...(from + 10 < count && { next_cursor: String(from + 10) }),
      metadata,
      degraded: false,
      ...over,
    };
  };
}

describe('the page of a restaurant', () => {
  beforeEach(() => {
    history.replaceState(null, '', '/restaurants/p1');
  });

  const show = (place: Partial<FoundPlace>, reviews = reviewsOf(0)): FakeApi => {
    const api = FakeApi.install({
      '/restaurants/p1': () => ({ restaurant: aFoundPlace({ id: 'p1', ...place }), metadata }),
      '/restaurants/p1/reviews': reviews,
      '/restaurants/p1/similar': () => ({ restaurants: [], likenesses: [], count: 0, metadata }),
      '/voter': () => ({ votes: [], count: 0 }),
    });
    renderInPage(<Restaurant id="p1" />);
    return api;
  };

  it('shows the week, today marked, and what is known of holidays', async () => {
    const hours = { mon: day, tue: [], wed: day, thu: day, fri: day, sat: day, sun: day } as const;
    show({ hours: { ...hours, ph: 'like_weekday' } });
    const today = await screen.findByRole('row', { current: 'date' });
    expect(today.textContent).toBe('Monday today11:30–22:00');
    expect(screen.getByRole('row', { name: 'Tuesday Closed' })).toBeTruthy();
    expect(screen.getByRole('row', { name: /Public holidays As on that weekday/ })).toBeTruthy();
  });

  it('says nothing of now where the API does not', async () => {
    const { open, ...silent } = aFoundPlace({ id: 'p1' });
    expect(open?.state).toBe('open');
    FakeApi.install({ '/restaurants/p1': () => ({ restaurant: silent, metadata }) });
    renderInPage(<Restaurant id="p1" />);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('Northern');
    expect(document.querySelector('.restaurant-heading .status')).toBeNull();
  });

  it('leads there by coordinates, and by phone where there is one', async () => {
    show({ location: { lat: 22.3, lng: 114.17 }, metadata: { phone: '+852 2345 6789' } });
    const link = await screen.findByRole('link', { name: 'Directions' });
    expect(link.getAttribute('href')).toContain('to=22.3%2C114.17');
    const call = screen.getByRole('link', { name: 'Call +852 2345 6789' });
    expect(call.getAttribute('href')).toBe('tel:+85223456789');
  });

  it('tells a restaurant that is not there from one that cannot be had', async () => {
    const gone = Response.json(aProblem({ status: 404 }), { status: 404 });
    FakeApi.install({ '/restaurants/p1': () => gone });
    renderInPage(<Restaurant id="p1" />);
    expect(await screen.findByText('This restaurant is not here, or no longer.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Find another one' })).toBeTruthy();
  });

  it('reads more reviews by their cursor, from the first new one on', async () => {
    const api = show({}, reviewsOf(12));
    await screen.findByText('Review 10');
    expect(screen.queryByText('Review 11')).toBeNull();
    await act(() => screen.getByRole('button', { name: 'More reviews' }).click());
    await screen.findByText('Review 12');
    expect(document.activeElement?.textContent).toContain('Review 11');
    expect(screen.queryByRole('button', { name: 'More reviews' })).toBeNull();
    expect(window.location.search).toBe('?limit=20');
    expect(api.of('/restaurants/p1/reviews').at(-1)?.searchParams.get('cursor')).toBe('10');
  });

  it('shows reviews whose analysis failed, and says that it did', async () => {
    show({}, reviewsOf(1, { degraded: true }));
    expect(await screen.findByText('Review 1')).toBeTruthy();
    expect(screen.getByText(/could not be summed up/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('keeps the rest where parts of it fail', async () => {
    FakeApi.install({
      '/restaurants/p1': () => ({ restaurant: aFoundPlace({ id: 'p1' }), metadata }),
    });
    renderInPage(<Restaurant id="p1" />);
    const similar = await screen.findByRole('region', { name: 'Near and alike' });
    const reviews = screen.getByRole('region', { name: 'Reviews' });
    await waitFor(() => expect(within(similar).getByRole('alert')).toBeTruthy());
    await waitFor(() => expect(within(reviews).getByRole('alert')).toBeTruthy());
    expect(screen.getByRole('button', { name: 'I like it' })).toBeTruthy();
  });
});
