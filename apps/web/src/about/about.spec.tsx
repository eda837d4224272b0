import { beforeEach, describe, expect, it } from '@jest/globals';
import type { VoterResult } from '@tablewise/api-client';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { page } from '../page.ts';
import { aFoundPlace } from '../testing/a-found-place.ts';
import { aReport } from '../testing/a-report.ts';
import { aSearchResult } from '../testing/a-search-result.ts';
import { withDialogs } from '../testing/dialogs.ts';
import { FakeApi } from '../testing/fake-api.ts';
import type { Routes } from '../testing/fake-api.ts';
import { renderInPage } from '../testing/in-page.tsx';
import { About } from './about.tsx';

const NOTHING: VoterResult = { votes: [], count: 0, reports: [] };

/** So many votes, the later the number the newer. */
function votes(count: number): VoterResult['votes'] {
  return Array.from({ length: count }, (_, index) => ({
    restaurant_id: `p${index}`,
    vote: 'like',
    voted_at: new Date(Date.UTC(2026, 10, 1 + index)).toISOString(),
  }));
}

describe('About', () => {
  let saved: Blob[] = [];

  beforeEach(() => {
    withDialogs();
    saved = [];
    history.replaceState(null, '', '/about');
    URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
  });

  /** Restaurants `p0`, `p1`, … have names, but for `p0`, which is gone. */
  function install(voter: VoterResult, erase: () => unknown = () => undefined): FakeApi {
    const names = Array.from({ length: 30 }, (_, index): [string, Routes[string]] => [
      `/restaurants/p${index}`,
      () =>
        index === 0
          ? undefined
          : { restaurant: aFoundPlace({ id: `p${index}`, names: { en: `Place ${index}` } }) },
    ]);
    return FakeApi.install({
      ...Object.fromEntries(names),
      '/voter': (_url, { method }) => (method === 'DELETE' ? erase() : voter),
      '/restaurants': () =>
        aSearchResult({
          metadata: { ...aSearchResult().metadata, attribution: ['© Somebody', '© Mapped'] },
        }),
    });
  }
  const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

  it('names whose data was shown, says what was made up, and credits the rest', async () => {
    install(NOTHING);
    const mapped = { name: 'openstreetmap', licence: 'ODbL-1.0', attribution: '© Mapped' };
    const register = { name: 'fehd', gives: 'address', licence: 'data.gov.hk terms' };
    page.answers.keep('seen', { restaurants: [{ sources: [mapped, register] }] });
    renderInPage(<About />);
    const made = (await screen.findByRole('heading', { name: 'Generated examples' })).parentElement;
    expect(made?.textContent).toContain('Made up by a program');
    const osm = screen.getByRole('heading', { name: 'OpenStreetMap' }).parentElement;
    expect(osm?.textContent).toContain('© Mapped');
    for (const licence of ['ODbL-1.0', 'CC0-1.0']) {
      const link = screen.getByRole('link', { name: `Licence: ${licence}` });
      expect(link.getAttribute('href')).toBe(`https://spdx.org/licenses/${licence}.html`);
    }
    const terms = screen.getByText('Licence: data.gov.hk terms');
    expect(terms.closest('a')).toBeNull();
    expect(screen.getByText('Also credited: © Somebody')).toBeTruthy();
    expect(screen.getByText(/No map service is asked/)).toBeTruthy();
  });

  it('says that nothing is kept where that is so, with nothing to take along', async () => {
    install(NOTHING);
    renderInPage(<About />);
    expect(await screen.findByText('There is no vote and no report of yours.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Take it with you' })).toBeNull();
  });

  it('shows the newest votes by the names of their restaurants, older ones when asked', async () => {
    const api = install({ ...NOTHING, votes: votes(12), count: 12 });
    renderInPage(<About />);
    const list = within(
      (await screen.findByText('Your 12 votes')).nextElementSibling as HTMLElement,
    );
    expect((await list.findAllByRole('link')).map(({ textContent }) => textContent)[0]).toMatch(
      /Place 11|p11/,
    );
    await screen.findByRole('link', { name: 'Place 11' });
    expect(api.of('/restaurants/p1')).toEqual([]);
    press('Older votes');
    await screen.findByRole('link', { name: 'Place 1' });
    expect(window.location.search).toBe('?limit=20');
    expect(screen.getByText('A restaurant that is no longer here')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Older votes' })).toBeNull();
  });

  it('hands out all of it, reports as well', async () => {
    const kept: VoterResult = {
      votes: votes(2),
      count: 2,
      reports: [aReport(), aReport({ id: 'r2', restaurant_name: null, kind: 'other' })],
    };
    install(kept);
    renderInPage(<About />);
    const link = await screen.findByRole('link', { name: 'Take it with you' });
    expect(link.getAttribute('download')).toBe('tablewise.json');
    expect(link.getAttribute('href')).toBe('blob:1');
    expect(JSON.parse((await saved[0]?.text()) ?? '')).toEqual(kept);
    expect(screen.getByText('The opening hours · Closed on Mondays.')).toBeTruthy();
    expect(screen.getByText('Your 2 reports')).toBeTruthy();
  });

  it('erases after asking, says how much that was, and forgets what was answered', async () => {
    install({ votes: votes(2), count: 2, reports: [aReport()] }, () => ({
      erased: 2,
      erased_reports: 1,
      generation: 4,
    }));
    renderInPage(<About />);
    page.answers.keep('seen', 'a place with its votes');
    fireEvent.click(await screen.findByRole('button', { name: 'Erase it' }));
    const dialog = screen.getByRole('dialog', { name: 'Erase all that is kept of you?' });
    expect(dialog.textContent).toContain('2 votes and 1 report are taken back');
    press('Keep it');
    expect(screen.getByText('Your 2 votes')).toBeTruthy();
    press('Erase it');
    press('Erase everything');
    await screen.findByText('Erased: 2 votes, 1 report, and the cookie.');
    expect(screen.getByText('There is no vote and no report of yours.')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(page.answers.get('seen')).toBeUndefined();
  });

  it('keeps what could not be erased, and says so', async () => {
    install({ ...NOTHING, votes: votes(1), count: 1 }, () => new Response(null, { status: 429 }));
    renderInPage(<About />);
    fireEvent.click(await screen.findByRole('button', { name: 'Erase it' }));
    press('Erase everything');
    await waitFor(() => expect(screen.getByText('That was a lot at once.')).toBeTruthy());
    expect(screen.getByText('Your vote')).toBeTruthy();
  });
});
