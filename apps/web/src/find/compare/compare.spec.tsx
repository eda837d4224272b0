import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, within } from '@testing-library/preact';
import { aProblem } from '../../testing/a-problem.ts';
import { aSearchResult, foundPlaces } from '../../testing/a-search-result.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import type { Routes } from '../../testing/fake-api.ts';
import { renderInPage } from '../../testing/in-page.tsx';
import { onPhone } from '../../testing/phone.ts';
import { Find } from '../find.tsx';

const places = foundPlaces(6);
const unavailable = (): Response => Response.json(aProblem({ status: 503 }), { status: 503 });

function findAt(query: string, compare: Routes[string] = unavailable): FakeApi {
  history.replaceState(null, '', `/${query}`);
  const records = places.map((restaurant): [string, Routes[string]] => [
    `/restaurants/${restaurant.id}`,
    () => ({ restaurant, metadata: { generation: 1, attribution: [] } }),
  ]);
  const api = FakeApi.install({
    '/restaurants': () => aSearchResult({ restaurants: places }),
    '/restaurants/compare': compare,
    ...Object.fromEntries(records),
  });
  renderInPage(<Find />);
  return api;
}

const press = (name: string): Promise<void> =>
  act(() => screen.getByRole('button', { name }).click());

describe('comparing', () => {
  beforeEach(onPhone);

  it('keeps what is chosen in the address and at hand, four at most', async () => {
    findAt('');
    await screen.findByText('6 places');
    for (const number of [1, 2, 3, 4]) await press(`Compare Place ${number}`);
    expect(window.location.search).toBe('?compare=p1,p2,p3,p4');
    expect(
      screen.getByRole<HTMLButtonElement>('button', { name: 'Compare Place 5' }).disabled,
    ).toBe(true);
    await press('Compare Place 2');
    const tray = within(screen.getByRole('complementary', { name: 'To be compared' }));
    expect(await tray.findByText('Place 4')).toBeTruthy();
    expect(tray.queryByText('Place 2')).toBeNull();
    expect(tray.getByRole('link', { name: 'Compare 3' }).getAttribute('href')).toBe(
      './?compare=p1,p3,p4&view=compare',
    );
  });

  it('shows them side by side, also where the ranking is away, and says that it is', async () => {
    findAt('?view=compare&compare=p1,p2');
    const table = within(await screen.findByRole('table'));
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Place 1Remove',
      'Place 2Remove',
    ]);
    expect(table.getByRole('rowheader', { name: 'Votes' })).toBeTruthy();
    expect(table.queryByRole('rowheader', { name: 'Best by' })).toBeNull();
    expect(await screen.findByText('A part of Tablewise is away at the moment.')).toBeTruthy();
  });

  it('asks the ranking about them for where and when somebody looks', async () => {
    const bodies: unknown[] = [];
    findAt(
      '?view=compare&compare=p1,p2&near=22.3,114.17&open_at=2026-12-01T12:00',
      async (_, request) => {
        bodies.push(await request.json());
        return unavailable();
      },
    );
    await screen.findByText('A part of Tablewise is away at the moment.');
    expect(bodies).toMatchObject([
      {
        ids: ['p1', 'p2'],
        wishes: { near: { lat: 22.3, lng: 114.17 }, arrive_at: '2026-12-01T12:00' },
      },
    ]);
  });

  it('goes on without a place that is no longer there', async () => {
    findAt('?view=compare&compare=p1,gone,p2');
    expect(await screen.findByText('One of them is no longer there.')).toBeTruthy();
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
  });

  it('says how to begin where there is nothing to compare', () => {
    findAt('?view=compare');
    expect(screen.getByText(/Choose two to four restaurants/)).toBeTruthy();
  });
});
