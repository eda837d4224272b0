import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { SearchResult } from '@tablewise/api-client';
import { tell } from '../router/location.ts';
import { aProblem } from '../testing/a-problem.ts';
import { aSearchResult, foundPlaces } from '../testing/a-search-result.ts';
import { FakeApi } from '../testing/fake-api.ts';
import type { Routes } from '../testing/fake-api.ts';
import { HONG_KONG } from '../testing/hong-kong.ts';
import { renderInPage } from '../testing/in-page.tsx';
import { onPhone } from '../testing/phone.ts';
import { Find } from './find.tsx';

const metadata = { generation: 1 };
const CATALOGUE: Routes = {
  '/districts': () => ({ regions: [], districts: [], metadata }),
  '/cuisines': () => ({ cuisines: [{ name: 'dim_sum', label: 'Dim sum', count: 9 }], metadata }),
};

function findAt(query: string, answer: NonNullable<Routes[string]>, more: Routes = {}): FakeApi {
  history.replaceState(null, '', `/${query}`);
  const api = FakeApi.install({ ...CATALOGUE, '/restaurants': answer, ...more });
  renderInPage(<Find />);
  return api;
}

const address = (): string => decodeURIComponent(window.location.search);
const press = (name: string | RegExp): Promise<void> =>
  act(() => screen.getByRole('button', { name }).click());
const follow = (name: string | RegExp): string =>
  decodeURIComponent(screen.getByRole('link', { name }).getAttribute('href') ?? '');

describe('Find', () => {
  beforeEach(onPhone);
  afterEach(() => void jest.restoreAllMocks());

  it('offers the area that words without their space may have been, where nothing is found', async () => {
    findAt('?q=mongkok&meal=lunch', () => aSearchResult({ restaurants: [], total: 0 }), {
      '/restaurants/autocomplete': () => ({
        suggestions: [
          { kind: 'restaurant', text: 'Mongkok Tea', id: 'demo:42-1' },
          { kind: 'area', text: 'Mong Kok', id: 'Mong Kok', count: 106 },
        ],
        metadata,
      }),
    });
    await screen.findByText('Did you mean Mong Kok?');
    expect(follow('Did you mean Mong Kok?')).toBe('./?meal=lunch&district=Mong+Kok');
  });

  it('says how many there are, and shows them', async () => {
    const api = findAt('?open_now=true&district=Jordan&view=list', () =>
      aSearchResult({ restaurants: foundPlaces(2), total: 37 }),
    );
    expect(await screen.findByText('37 places')).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(2);
    const [asked] = api.of('/restaurants');
    expect(asked?.searchParams.get('open_now')).toBe('true');
    expect(asked?.searchParams.get('district')).toBe('Jordan');
    expect(asked?.searchParams.get('fields')).toContain('open');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      `Where to eat in ${HONG_KONG.name}`,
    );
  });

  it('removes what is set by pressing it, and keeps the rest of the address', async () => {
    findAt('?lang=en&open_now=true&cuisine=dim_sum&price_level=1,2', () => aSearchResult());
    await press('Remove: up to HK$100');
    expect(address()).toBe('?lang=en&open_now=true&cuisine=dim_sum&price_level=2');
    await press(/^Open now/);
    expect(address()).toBe('?lang=en&cuisine=dim_sum&price_level=2');
  });

  it('goes on where it was when the next page is there, from the first of the new ones', async () => {
    const pages: Record<string, SearchResult> = {
      first: aSearchResult({ restaurants: foundPlaces(20), total: 22, next_cursor: 'second' }),
      // One of them was seen already: it has moved in the meantime.
      second: aSearchResult({ restaurants: foundPlaces(3, 20), total: 22 }),
    };
    findAt('', (url) => pages[url.searchParams.get('cursor') ?? 'first']);
    fireEvent.click(await screen.findByRole('button', { name: '2 more' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(22));
    await waitFor(() => expect(document.activeElement?.id).toBe('place-p21'));
    expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
  });

  it('says that more takes too long, instead of waiting for ever', async () => {
    const late = new AbortController();
    const tooLate = new DOMException('late', 'TimeoutError');
    jest.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
    findAt('', (url, { signal }) =>
      url.searchParams.has('cursor')
        ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(tooLate)))
        : aSearchResult({ restaurants: foundPlaces(1), total: 2, next_cursor: 'more' }),
    );
    fireEvent.click(await screen.findByRole('button', { name: '1 more' }));
    await act(() => late.abort(tooLate));
    expect((await screen.findByRole('alert')).textContent).toContain('takes too long');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('says what became of the next page, and asks for it again', async () => {
    let failures = 1;
    findAt('', (url) => {
      if (url.searchParams.has('cursor') && failures-- > 0)
        return Response.json(aProblem({ status: 503 }), {
          status: 503,
          headers: { 'retry-after': '0' },
        });
      return url.searchParams.has('cursor')
        ? aSearchResult({ restaurants: foundPlaces(1, 2), total: 2 })
        : aSearchResult({ restaurants: foundPlaces(1), total: 2, next_cursor: 'second' });
    });
    fireEvent.click(await screen.findByRole('button', { name: '1 more' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
  });

  it('names what to give up where nothing fits, whatever helps most first', async () => {
    findAt('?q=sushi&district=Tai+O&open_now=true', (url) => {
      const { searchParams } = url;
      const total = searchParams.get('limit') !== '1' ? 0 : searchParams.has('district') ? 2 : 40;
      return aSearchResult({ restaurants: [], total });
    });
    const notice = (await screen.findByText('Without Tai O: 40 places')).closest('.notice');
    const [first, second] = within(notice as HTMLElement).getAllByRole('link');
    expect(first?.getAttribute('href')).toBe('./?q=sushi&open_now=true');
    expect(second?.textContent).toMatch(/: 2 places$/);
  });

  it('says how many hide since nobody knows their hours, and shows them when asked', async () => {
    findAt('?open_now=true', () =>
      aSearchResult({ metadata: { ...aSearchResult().metadata, unknown_hours: 3 } }),
    );
    expect(await screen.findByText(/3 more, whose hours are unknown/)).toBeTruthy();
    expect(follow('Show them too')).toBe('./?open_now=true&include_unknown=true');
  });

  it('explains a link that asks for what is not known, and goes on without that', async () => {
    const errors = [{ pointer: '/cuisine/0', detail: '"klingon" is not known' }];
    findAt('?cuisine=klingon&q=soup', () => Response.json(aProblem({ errors }), { status: 422 }));
    expect(await screen.findByText('"klingon" is not known')).toBeTruthy();
    expect(follow('Search without klingon')).toBe('./?q=soup');
  });

  it('asks to choose with the same criteria', async () => {
    findAt('?q=soup&near=22.3,114.17&sort=distance&compare=p1&lang=en', () =>
      aSearchResult({ restaurants: foundPlaces(2) }),
    );
    await screen.findByText('2 places');
    expect(follow(/choose/)).toBe('choose?q=soup&near=22.3,114.17&lang=en');
  });

  it('switches between list and map on a phone, in the address', async () => {
    findAt('?q=soup', () => aSearchResult());
    expect(follow('Map')).toBe('./?q=soup&view=map');
  });

  it('comes back to a list as long as it was', async () => {
    const api = findAt('', () => aSearchResult({ restaurants: foundPlaces(40), total: 90 }));
    await screen.findByText('90 places');
    history.replaceState(null, '', '/?q=soup');
    await act(tell);
    history.replaceState(null, '', '/');
    await act(tell);
    expect(screen.getAllByRole('article')).toHaveLength(40);
    expect(api.of('/restaurants').at(-1)?.searchParams.get('limit')).toBe('40');
  });
});
