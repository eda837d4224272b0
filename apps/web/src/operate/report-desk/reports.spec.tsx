import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Report, ReportsResult } from '@tablewise/api-client';
import { fireEvent, screen } from '@testing-library/preact';
import { aProblem } from '../../testing/a-problem.ts';
import { aReport } from '../../testing/a-report.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import type { Routes } from '../../testing/fake-api.ts';
import { renderInPage } from '../../testing/in-page.tsx';
import { Reports } from './reports.tsx';

const OTHER = aReport({ id: 'r2', restaurant_name: null, kind: 'name', state: 'open' });

function listOf(reports: readonly Report[], over: Partial<ReportsResult> = {}): ReportsResult {
  return { reports, count: reports.length, total: reports.length, ...over };
}

describe('Reports', () => {
  beforeEach(() => history.replaceState(null, '', '/operate'));

  function show(routes: Routes): FakeApi {
    const api = FakeApi.install(routes);
    renderInPage(<Reports />);
    return api;
  }
  const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

  it('lists what is open, and what of it is about a restaurant that is gone', async () => {
    show({ '/reports': () => listOf([aReport(), OTHER]) });
    const link = await screen.findByRole('link', { name: 'Jade Moon 翠月麵家' });
    expect(link.getAttribute('href')).toBe('restaurants/demo%3A42-1');
    expect(screen.getByText('The opening hours').parentElement?.textContent).toBe(
      'The opening hours · Closed on Mondays.',
    );
    expect(screen.getAllByText(/^reported 5 min\.? ago$/)).toHaveLength(2);
    expect(screen.getByText('demo:42-1, which is no longer here')).toBeTruthy();
    expect(screen.getByText('2 of 2')).toBeTruthy();
  });

  it('settles one where it stands, and opens it again', async () => {
    const settled = aReport({ state: 'settled', settled_at: '2026-11-30T11:05:00.000Z' });
    const api = show({
      '/reports': () => listOf([aReport(), OTHER]),
      '/reports/r1/settle': () => ({ report: settled }),
      '/reports/r1/reopen': () => ({ report: aReport() }),
    });
    await screen.findByText('2 of 2');
    press('Settle the report on Jade Moon 翠月麵家');
    await screen.findByText('It is settled.');
    expect(screen.getByText(/settled this minute/)).toBeTruthy();
    press('Open the report on Jade Moon 翠月麵家 again');
    await screen.findByText('It is open again.');
    expect(screen.queryByText(/settled this minute/)).toBeNull();
    expect(api.of('/reports')).toHaveLength(1);
  });

  it('says why one was not settled, beside it', async () => {
    show({
      '/reports': () => listOf([aReport()]),
      '/reports/r1/settle': () => new Response(null, { status: 503 }),
    });
    await screen.findByText('1 of 1');
    press('Settle the report on Jade Moon 翠月麵家');
    await screen.findByText('A part of Tablewise is away at the moment.');
    expect(screen.getByRole('button', { name: /^Settle the report/ })).toBeTruthy();
  });

  it('brings more by the cursor, none twice', async () => {
    const api = show({
      '/reports': ({ searchParams }) =>
        searchParams.has('cursor')
          ? listOf([aReport(), OTHER], { total: 2 })
          : listOf([aReport()], { total: 2, next_cursor: 'next' }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'More reports' }));
    await screen.findByText('2 of 2');
    expect(api.of('/reports')[1]?.search).toBe('?state=open&cursor=next');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'More reports' })).toBeNull();
  });

  it('shows what is settled when it is asked for, in words where there is none', async () => {
    const api = show({ '/reports': () => listOf([]) });
    await screen.findByText(/^No report is open/);
    press('Settled');
    await screen.findByText('No report has been settled yet.');
    expect(window.location.search).toBe('?state=settled');
    expect(api.of('/reports').map(({ search }) => search)).toEqual([
      '?state=open',
      '?state=settled',
    ]);
  });

  it('says who may read them', async () => {
    const refusal = aProblem({ status: 403, code: 'INPUT_OPERATORS_ONLY' });
    show({ '/reports': () => Response.json(refusal, { status: 403 }) });
    await screen.findByText('Only operators may see and do this.');
  });
});
