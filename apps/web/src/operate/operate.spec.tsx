import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { McpServer } from '@tablewise/api-client';
import { ManualClock, SystemClock } from '@tablewise/kernel';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { page } from '../page.ts';
import { aProblem } from '../testing/a-problem.ts';
import { withDialogs } from '../testing/dialogs.ts';
import { FakeApi } from '../testing/fake-api.ts';
import type { Routes } from '../testing/fake-api.ts';
import { renderInPage } from '../testing/in-page.tsx';
import { Operate } from './operate.tsx';
import { FIRST, SEARCH, SECOND, STEP_MS } from './testing/a-step.ts';
import { aServer, aServerStep, aStep, anEndpoint, theServers } from './testing/a-step.ts';
import { FakeEventSource } from './testing/fake-event-source.ts';

const DRAIN = `/mcp/servers/${SEARCH}/endpoints/${encodeURIComponent(FIRST)}/drain`;
const drained = aServer({
  endpoints: [anEndpoint({ status: 'draining' }), anEndpoint({ endpoint: SECOND })],
});

/** What every stream begins with. */
function begin(server: McpServer = aServer()): Promise<void> {
  return act(() =>
    FakeEventSource.latest.say(
      {
        event: 'hello',
        data: { replica: 'box:42', started_at: 0, version: '0.1.0', resumed: false },
      },
      { event: 'step', data: aStep(0, aServerStep({ calls: 60 })) },
      { event: 'step', data: aStep(1, aServerStep({ calls: 10 })) },
      { event: 'servers', data: theServers(server) },
    ),
  );
}

async function openOperate(routes: Routes = {}): Promise<FakeApi> {
  const api = FakeApi.install({ '/operator': () => ({ operator: true }), ...routes });
  renderInPage(<Operate />);
  await waitFor(() => expect(FakeEventSource.opened).toHaveLength(1));
  return api;
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('operate', () => {
  let clock: ManualClock;

  beforeEach(() => {
    withDialogs();
    FakeEventSource.opened = [];
    globalThis.EventSource = FakeEventSource as unknown as typeof EventSource;
    clock = new ManualClock();
    page.clock = clock;
  });

  afterEach(async () => {
    cleanup();
    page.clock = new SystemClock();
    history.replaceState(null, '', '/');
    // What a component leaves behind it gives back once it is gone.
    await waitFor(() => expect(clock.pendingTimers).toBe(0));
  });

  it.each([
    ['remote', 'You are on another one'],
    ['forwarded', 'through a proxy'],
    ['other-page', 'came from another one'],
    ['no-token', 'known by a token'],
    ['no-scope', 'scope operate'],
  ])('is refused with words, and nothing is tried, to who is %s', async (reason, words) => {
    FakeApi.install({ '/operator': () => ({ operator: false, reason }) });
    renderInPage(<Operate />);
    expect(await screen.findByText(new RegExp(words))).toBeTruthy();
    expect(FakeEventSource.opened).toEqual([]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says which replica is seen, that all is well, and the figures of the last step', async () => {
    await openOperate();
    expect(screen.getByText('Connecting')).toBeTruthy();
    await begin();
    expect(screen.getByText('Live')).toBeTruthy();
    expect(screen.getByText(/You see box:42, version 0\.1\.0/)).toBeTruthy();
    expect(screen.getByText('Nothing needs a hand.')).toBeTruthy();
    const server = within(screen.getByRole('region', { name: SEARCH }));
    expect(server.getByRole('img', { name: 'Calls/s: 2; at most 12 in 15 minutes' })).toBeTruthy();
    expect(server.getAllByRole('img', { name: /^Waiting: 0/ })).toHaveLength(1);
    expect(server.getAllByRole('img', { name: /^p50 · p95 · p99: 4 · 20 · 41 ms/ })).toHaveLength(
      3,
    );
  });

  it('shows the figures of any time that is picked, in all charts', async () => {
    await openOperate();
    await begin();
    const slider = screen.getByRole<HTMLInputElement>('slider');
    fireEvent.input(slider, { target: { value: String(Number(slider.max) - 2) } });
    expect(screen.getByRole('img', { name: /^Calls\/s: 12;/ })).toBeTruthy();
    expect(slider.getAttribute('aria-valuetext')).toBe('08:00:02');
    fireEvent.input(slider, { target: { value: slider.max } });
    expect(screen.getByRole('img', { name: /^Calls\/s: 2;/ })).toBeTruthy();
  });

  it('asks before it drains, says what became of it, and turns the button into the way back', async () => {
    const api = await openOperate({ [DRAIN]: () => drained });
    await begin();
    fireEvent.click(button(`Drain ${FIRST}`));
    const dialog = within(screen.getByRole('dialog', { name: `Drain ${FIRST}?` }));
    expect(dialog.getByText(/gets no new calls/)).toBeTruthy();
    expect(api.of(DRAIN)).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Drain' }));
    expect(await dialog.findByText(`Done. ${FIRST} is draining; breakers closed.`)).toBeTruthy();
    const close = dialog.getByRole('button', { name: 'Close' });
    await waitFor(() => expect(document.activeElement === close).toBe(true));
    fireEvent.click(close);
    expect(screen.queryByRole('dialog')).toBeNull();
    const pressed = button(`Drain ${FIRST}`);
    await act(() => FakeEventSource.latest.say({ event: 'servers', data: theServers(drained) }));
    expect(button(`Undrain ${FIRST}`) === pressed).toBe(true);
    expect(
      screen.getByText(`${FIRST} of ${SEARCH} is draining: no calls until it is undrained.`),
    ).toBeTruthy();
  });

  it('does nothing where the question is answered with no', async () => {
    const api = await openOperate({ [DRAIN]: () => drained });
    await begin();
    fireEvent.click(button(`Drain ${FIRST}`));
    fireEvent.click(button('Cancel'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(api.of(DRAIN)).toEqual([]);
  });

  it.each([
    [403, 'FORBIDDEN', 'Only operators may see and do this.'],
    [409, 'INPUT_NO_SERVERS_FILE', 'There is no file of the servers.'],
  ])('says in words why it was refused: %d', async (status, code, words) => {
    const problem = aProblem({ status, code, detail: 'There is no file of the servers.' });
    await openOperate({ '/mcp/reload': () => Response.json(problem, { status }) });
    await begin();
    fireEvent.click(button('Reload servers'));
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Reload servers' }));
    expect((await dialog.findByRole('alert')).textContent).toBe(words);
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Reload servers' }).disabled).toBe(
      false,
    );
  });

  it('tells what a reload did', async () => {
    const started = { successful: 1, failed: 1, total: 2 };
    const report = { added: ['b'], replaced: [], removed: [], unchanged: ['a'], started };
    await openOperate({ '/mcp/reload': () => report });
    await begin();
    fireEvent.click(button('Reload servers'));
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Reload servers' }));
    const told = 'New: b. As before: a. 1 of 2 new endpoints answered.';
    expect(await dialog.findByText(told)).toBeTruthy();
  });

  it('resizes to sizes that fit each other', async () => {
    const pool = { ...anEndpoint().pool, min_size: 2, max_size: 6 };
    const sent: unknown[] = [];
    await openOperate({
      [`/mcp/servers/${SEARCH}/resize`]: async (_url, request) => {
        sent.push(await request.json());
        return aServer({ endpoints: [anEndpoint({ pool })] });
      },
    });
    await begin();
    fireEvent.click(button(`Resize ${SEARCH}`));
    const dialog = within(screen.getByRole('dialog'));
    const least = dialog.getByLabelText<HTMLInputElement>('At least');
    fireEvent.input(least, { target: { value: '11' } });
    await waitFor(() => expect(least.validationMessage).toContain('must not be larger'));
    fireEvent.input(least, { target: { value: '2' } });
    fireEvent.input(dialog.getByLabelText('At most'), { target: { value: '6' } });
    await waitFor(() => expect(least.validity.valid).toBe(true));
    fireEvent.click(dialog.getByRole('button', { name: 'Resize' }));
    const told = `Done. Each endpoint of ${SEARCH} keeps 2 to 6 connections.`;
    expect(await dialog.findByText(told)).toBeTruthy();
    expect(sent).toEqual([{ min_size: 2, max_size: 6 }]);
  });

  it('holds still while it is paused, and goes on with what there is then', async () => {
    await openOperate();
    await begin();
    fireEvent.click(button('Pause'));
    await act(() => FakeEventSource.latest.say({ event: 'servers', data: theServers(drained) }));
    expect(screen.getByText('Paused')).toBeTruthy();
    expect(screen.getByText('Nothing needs a hand.')).toBeTruthy();
    fireEvent.click(button('Go on'));
    expect(screen.getByText(/is draining/)).toBeTruthy();
  });

  it('keeps what it showed while the connection is lost, and says since when', async () => {
    await openOperate();
    await clock.advance(STEP_MS);
    await begin();
    await act(() => FakeEventSource.latest.break());
    expect(screen.getByText('Nothing heard since 08:00:05; trying again')).toBeTruthy();
    expect(screen.getByRole('region', { name: SEARCH })).toBeTruthy();
  });

  it('says that as many watch as may, and when it tries again', async () => {
    const full = aProblem({ status: 503, code: 'LIMIT_EVENT_STREAMS' });
    const headers = { 'retry-after': '10' };
    await openOperate({ '/mcp/events': () => Response.json(full, { status: 503, headers }) });
    await act(() => FakeEventSource.latest.refuse());
    expect(await screen.findByText(/tries again every 10 s/)).toBeTruthy();
    await act(() => clock.advance(10_000));
    expect(FakeEventSource.opened).toHaveLength(2);
  });

  it('lists what changed, the latest first, with what was lost', async () => {
    await openOperate();
    await act(() =>
      FakeEventSource.latest.say(
        { event: 'change', data: { at: 1_000, name: 'drained', server: SEARCH, endpoint: FIRST } },
        { event: 'lost', data: { changes: 7 } },
        { event: 'change', data: { at: 2_000, name: 'starting' } },
        { event: 'servers', data: theServers(aServer()) },
      ),
    );
    const list = screen.getByRole('region', { name: 'Latest changes' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '08:00:02all servers is starting',
      '7 changes were lost here: too many came at once.',
      `08:00:01${FIRST} was drained`,
    ]);
  });

  it('has the figures as a table for who does not see charts', async () => {
    await openOperate();
    await begin();
    const details = screen.getByText('As a table').closest('details');
    if (details === null) throw new Error('no details');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const rows = (await screen.findAllByRole('row')).map(({ textContent }) => textContent);
    expect(rows[1]).toBe('08:00:007004 · 20 · 41 ms2/200');
  });

  it('explains each call of an answer, by the address', async () => {
    history.replaceState(null, '', '/operate?call=c-1,c-2');
    const attempt = { attempt: 1, after_ms: 0, queued_ms: 2, queued_behind: 3, duration_ms: 10 };
    await openOperate({
      '/mcp/calls/c-1': () => ({
        ...{ call_id: 'c-1', server: SEARCH, tool: 'list_cuisines', request_id: 'r-1' },
        ...{ started_at: 0, duration_ms: 40, outcome: 'answered' },
        attempts: [
          { ...attempt, endpoint: FIRST, picked: 'peak-ewma', outcome: 'UPSTREAM_FAILED' },
          { ...attempt, attempt: 2, after_ms: 20, endpoint: SECOND, outcome: 'answered' },
        ],
      }),
    });
    const attempts = within(await screen.findByRole('list', { name: 'Attempts' }));
    expect(attempts.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      `Attempt 1 · ${FIRST} · UPSTREAM_FAILEDpicked by peak-ewma · waited 2 ms behind 3 · took 10 ms · from 0 ms to 10 ms of the call`,
      `Attempt 2 · ${SECOND} · answeredwaited 2 ms behind 3 · took 10 ms · from 20 ms to 30 ms of the call`,
    ]);
  });

  it('closes its stream when it is left', async () => {
    await openOperate();
    await begin();
    cleanup();
    await waitFor(() => expect(FakeEventSource.latest.readyState).toBe(2));
  });

  it('speaks Chinese', async () => {
    FakeApi.install({ '/operator': () => ({ operator: true }) });
    renderInPage(<Operate />, { language: 'zh-Hant' });
    await waitFor(() => expect(FakeEventSource.opened).toHaveLength(1));
    await begin(drained);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('操作');
    expect(screen.getByText(`${SEARCH} 的 ${FIRST} 已暫停派發，直至恢復服務。`)).toBeTruthy();
    expect(button(`恢復服務 ${FIRST}`)).toBeTruthy();
  });
});
