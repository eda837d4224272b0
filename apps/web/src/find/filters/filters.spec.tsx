import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/preact';
import { aSearchResult, foundPlaces } from '../../testing/a-search-result.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { HONG_KONG } from '../../testing/hong-kong.ts';
import { renderInPage } from '../../testing/in-page.tsx';
import { onPhone } from '../../testing/phone.ts';
import { Find } from '../find.tsx';

const counted = (value: string, count: number) => ({ value, count, label: value.toUpperCase() });

describe('the filters', () => {
  beforeEach(() => {
    onPhone();
    // What jsdom has not.
    HTMLDialogElement.prototype.showModal = function show(): void {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close(): void {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
  });

  async function openAt(query: string): Promise<FakeApi> {
    history.replaceState(null, '', `/${query}`);
    const api = FakeApi.install({
      '/restaurants': ({ searchParams }) => {
        // Among places of one cuisine, the facet knows that cuisine only.
        const cuisine = searchParams.has('cuisine')
          ? [counted('thai', 4)]
          : [counted('thai', 4), counted('korean', 3)];
        const { metadata } = aSearchResult();
        const restaurants = foundPlaces(2);
        return aSearchResult({ restaurants, metadata: { ...metadata, facets: { cuisine } } });
      },
    });
    renderInPage(<Find />);
    await screen.findByText('2 places');
    fireEvent.click(screen.getByRole('button', { name: 'All filters' }));
    return api;
  }

  const address = (): string => decodeURIComponent(window.location.search);
  const press = (name: string): Promise<void> =>
    act(() => screen.getByRole('button', { name }).click());

  it('count what each value would bring beside those that are set', async () => {
    const api = await openAt('?cuisine=thai&q=soup');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'korean 3' }));
    expect(address()).toBe('?cuisine=thai,korean&q=soup');
    const others = api.of('/restaurants').find(({ searchParams }) => !searchParams.has('cuisine'));
    expect(others?.searchParams.get('limit')).toBe('1');
    expect(others?.searchParams.get('facets')).toBe('cuisine');
  });

  it('are asked for once where nothing of their kind is set', async () => {
    const api = await openAt('?q=soup');
    expect(screen.getByRole('checkbox', { name: 'korean 3' })).toBeTruthy();
    expect(api.of('/restaurants')).toHaveLength(1);
  });

  it('ask for a time of the city: now, tonight, tomorrow noon, any other', async () => {
    await openAt('');
    await press('Tonight');
    expect(address()).toBe('?open_at=2026-11-30T19:30');
    await press('Tomorrow noon');
    expect(address()).toBe('?open_at=2026-12-01T12:00');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Also where the hours are unknown' }));
    expect(address()).toBe('?open_at=2026-12-01T12:00&include_unknown=true');
    fireEvent.change(screen.getByLabelText(`Another time, in ${HONG_KONG.name}`), {
      target: { value: '2026-12-24T18:00' },
    });
    expect(address()).toBe('?open_at=2026-12-24T18:00&include_unknown=true');
    await press('Any time');
    expect(address()).toBe('');
  });

  it('name prices by what the city pays, and meals', async () => {
    await openAt('');
    fireEvent.click(screen.getByRole('checkbox', { name: /^up to HK\$100/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^Lunch/ }));
    expect(address()).toBe('?price_level=1&meal=lunch');
  });

  it('are all cleared but for the words, and the dialog says what is left', async () => {
    await openAt('?q=soup&meal=lunch&open_now=true');
    await press('Clear all');
    expect(address()).toBe('?q=soup');
    await press('Show 2 places');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
