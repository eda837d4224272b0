import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LIMITS, REPORT_KINDS } from '@tablewise/contracts';
import { ManualClock } from '@tablewise/kernel';
import { aPlace } from '@tablewise/testing';
import { UnknownPlaceError } from '../errors/unknown-place.error.ts';
import { bringPlaces } from '../testing/bring-places.ts';
import { collect } from '../testing/collect.ts';
import { onEachDatabase } from '../testing/each-database.ts';
import type { TestDatabase } from '../testing/each-database.ts';
import { openPlaceStore } from './open-place-store.ts';
import type { PlaceReport, PlaceStore, ReportPage } from './place-store.ts';
import { TooManyReportsError, UnknownReportError } from './report-book.ts';

onEachDatabase((create) => {
  let database: TestDatabase;
  let store: PlaceStore;
  let clock: ManualClock;

  beforeEach(async () => {
    database = await create();
    clock = new ManualClock();
    store = await openPlaceStore(database.location, { clock });
    await bringPlaces(store, [aPlace({ id: 'p', name: 'Wing Kee' }), aPlace({ id: 'q' })]);
  });

  afterEach(async () => {
    await store.close();
    await database.remove();
  });

  const closed = (voter = 'a', placeId = 'p'): Promise<PlaceReport> =>
    store.report({ placeId, voter, kind: 'closed_for_good', text: 'Gone.' });
  const open = (): Promise<ReportPage> => store.reports({ state: 'open', limit: 100 });
  const settled = (): Promise<ReportPage> => store.reports({ state: 'settled', limit: 100 });

  describe('a report', () => {
    it('is kept with the name of its place, and counts as a change that touches no place', async () => {
      await clock.advance(1);
      const report = await closed();
      expect(report).toEqual({
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        placeId: 'p',
        placeName: 'Wing Kee',
        kind: 'closed_for_good',
        text: 'Gone.',
        at: '1970-01-01T00:00:00.001Z',
      });
      expect(await open()).toEqual({ reports: [report], total: 1 });
      const changes = { kind: 'changes', generation: 2, put: [], removed: [] };
      expect(await store.changesSince(1)).toEqual(changes);
    });

    it('of the same voter, place and kind is one: its text is replaced', async () => {
      const { id } = await closed();
      await clock.advance(1);
      expect(await closed()).toMatchObject({ at: '1970-01-01T00:00:00.000Z' });
      expect(await store.generation()).toBe(2);
      const bare = await store.report({ placeId: 'p', voter: 'a', kind: 'closed_for_good' });
      expect(bare).toMatchObject({ id, at: '1970-01-01T00:00:00.001Z' });
      expect(bare).not.toHaveProperty('text');
      expect((await open()).reports).toEqual([bare]);
    });

    it('of another voter, place or kind is another one', async () => {
      await closed('a');
      await closed('b');
      await closed('a', 'q');
      await store.report({ placeId: 'p', voter: 'a', kind: 'hours' });
      expect((await open()).total).toBe(4);
    });

    it('of a place that is not there is refused', async () => {
      for (const placeId of ['nobody', 'zero\0', 'half \ud83d']) {
        await expect(closed('a', placeId)).rejects.toThrow(UnknownPlaceError);
      }
      expect((await open()).total).toBe(0);
    });

    it('survives an import, and says so when its place is gone and back', async () => {
      await closed();
      await bringPlaces(store, []);
      expect((await open()).reports).toMatchObject([{ placeId: 'p', placeName: null }]);
      await bringPlaces(store, [aPlace({ id: 'p', name: 'Back' })]);
      expect((await open()).reports).toMatchObject([{ text: 'Gone.', placeName: 'Back' }]);
    });

    it('is stored and listed with no word of who made it', async () => {
      await closed('a-very-secret-pseudonym');
      const rows = (await collect(store.exportRows())).filter(({ kind }) => kind === 'report');
      expect(rows).toMatchObject([{ voterHash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
      expect(JSON.stringify(rows)).not.toContain('secret');
      expect(Object.keys((await open()).reports[0] ?? {})).not.toContain('voterHash');
    });
  });

  describe('the reports', () => {
    it('are paged, the newest first, each once, those of one instant too', async () => {
      for (let n = 0; n < 12; n++) {
        await closed(`voter-${n}`);
        if (n % 3 === 0) await clock.advance(1);
      }
      const seen: PlaceReport[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.reports({ state: 'open', limit: 5, ...(cursor && { cursor }) });
        expect(page.total).toBe(12);
        seen.push(...page.reports);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toEqual((await open()).reports);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(12);
      expect(seen.map(({ at }) => at)).toEqual(
        seen
          .map(({ at }) => at)
          .toSorted()
          .toReversed(),
      );
    });

    it.each(['', 'x', 'bnVsbA', Buffer.from('["2026-01-01","a"]').toString('base64url')])(
      'refuse the cursor %j',
      async (cursor) => {
        const page = store.reports({ state: 'open', limit: 5, cursor });
        await expect(page).rejects.toMatchObject({ code: 'INPUT_INVALID_CURSOR' });
      },
    );

    it('are settled and opened again, twice is once', async () => {
      const report = await closed();
      await clock.advance(5);
      const done = { ...report, settledAt: '1970-01-01T00:00:00.005Z' };
      expect(await store.settleReport(report.id, 'settled')).toEqual(done);
      await clock.advance(5);
      expect(await store.settleReport(report.id, 'settled')).toEqual(done);
      expect(await store.generation()).toBe(3);
      expect([await open(), await settled()]).toMatchObject([{ total: 0 }, { reports: [done] }]);
      expect(await store.settleReport(report.id, 'open')).toEqual(report);
      expect(await store.settleReport(report.id, 'open')).toEqual(report);
      expect(await store.generation()).toBe(4);
      expect(await open()).toEqual({ reports: [report], total: 1 });
    });

    it('are open again when their voter repeats them after they were settled', async () => {
      const { id } = await closed();
      await store.settleReport(id, 'settled');
      await clock.advance(5);
      const again = await closed();
      expect(again).toMatchObject({ id, at: '1970-01-01T00:00:00.005Z' });
      expect([await open(), await settled()]).toMatchObject([{ reports: [again] }, { total: 0 }]);
    });

    it('that are not there cannot be settled', async () => {
      for (const id of ['nothing', 'zero\0', 'half \ud83d']) {
        await expect(store.settleReport(id, 'settled')).rejects.toThrow(UnknownReportError);
      }
    });
  });

  describe('the open reports', () => {
    it('of one voter are bounded: others report on, and so do they once one is settled', async () => {
      const places = Array.from({ length: 9 }, (_, n) => aPlace({ id: `p-${n}` }));
      await bringPlaces(store, places);
      const all = places.flatMap(({ id }) => REPORT_KINDS.map((kind) => ({ placeId: id, kind })));
      const [last, ...first] = all.slice(0, LIMITS.maxOpenReportsOfVoter + 1).toReversed();
      if (last === undefined) throw new RangeError('no reports');
      for (const report of first) await store.report({ ...report, voter: 'a' });
      const refused = store.report({ ...last, voter: 'a' });
      await expect(refused).rejects.toThrow(TooManyReportsError);
      await expect(refused).rejects.toMatchObject({
        code: 'INPUT_TOO_MANY_REPORTS',
        details: { reason: 'voter', limit: LIMITS.maxOpenReportsOfVoter },
      });
      await store.report({ ...last, voter: 'b' });
      const { id } = await store.report({ placeId: 'p-0', kind: 'hours', voter: 'a' });
      await store.settleReport(id, 'settled');
      await store.report({ ...last, voter: 'a' });
    });

    it('of one place are bounded, those of others are not', async () => {
      for (let n = 0; n < LIMITS.maxOpenReportsOfRestaurant; n++) await closed(`voter-${n}`);
      await expect(closed('one more')).rejects.toMatchObject({
        details: { reason: 'restaurant', limit: LIMITS.maxOpenReportsOfRestaurant },
      });
      await closed('one more', 'q');
    });
  });

  describe('what is kept of a voter', () => {
    it('has their reports, and is forgotten with them, votes or no votes', async () => {
      const report = await closed();
      await closed('b');
      expect(await store.voterData('a')).toEqual({ votes: [], reports: [report] });
      const before = await store.generation();
      const nothing = { votes: 0, reports: 0, generation: before + 1 };
      expect(await store.eraseVoter('a')).toEqual({ ...nothing, reports: 1 });
      expect(await store.eraseVoter('a')).toEqual(nothing);
      expect(await store.voterData('a')).toEqual({ votes: [], reports: [] });
      expect(await open()).toMatchObject({ total: 1 });
    });
  });
});
