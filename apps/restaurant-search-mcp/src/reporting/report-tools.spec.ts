import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LIMITS, reportTools } from '@tablewise/contracts';
import { openPlaceStore } from '@tablewise/restaurant-store';
import type { PlaceStore } from '@tablewise/restaurant-store';
import { aPlace } from '@tablewise/testing';
import { ToolCaller } from '../testing/tool-caller.ts';
import { createReportTools } from './report-tools.ts';

const VOTER = 'a pseudonym that is long enough';
const HOURS = { restaurant_id: 'p1', voter: VOTER, kind: 'hours' };

let folder: string;
let store: PlaceStore;
let tools: ToolCaller;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-tools-'));
  store = await openPlaceStore({ path: join(folder, 'tablewise.db') });
  await store.replace({ dataset: 'test', origin: 'spec', supersedes: [] }, async (put) => {
    await put(aPlace({ id: 'p1', name: 'Wing Kee' }));
    return 0;
  });
  tools = new ToolCaller(createReportTools(store));
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('a report', () => {
  it('is kept for operators, who settle it and open it again', async () => {
    const text = ' 星期一休息 ';
    const { report } = await tools.call(reportTools.report, { ...HOURS, text });
    expect(report).toMatchObject({
      restaurant_id: 'p1',
      restaurant_name: 'Wing Kee',
      kind: 'hours',
      text: text.trim(),
      state: 'open',
    });
    expect(await tools.call(reportTools.list, {})).toEqual({
      reports: [report],
      count: 1,
      total: 1,
    });
    const settled = await tools.call(reportTools.settle, { id: report.id });
    expect(settled.report).toMatchObject({ state: 'settled', settled_at: expect.any(String) });
    expect(await tools.call(reportTools.list, { state: 'settled' })).toMatchObject({
      reports: [settled.report],
    });
    const opened = await tools.call(reportTools.settle, { id: report.id, reopen: true });
    expect(opened.report).toEqual(report);
  });

  it.each([
    ['one word too many', 'x'.repeat(LIMITS.maxReportLength + 1)],
    ['nothing', '  '],
    ['a line break', 'closed\nsince May'],
    ['an escape sequence', 'closed\u001b[2J'],
    ['a NUL', 'closed\0'],
    ['half a character', 'closed \ud83d'],
  ])('is refused where its text has %s', async (_what, text) => {
    const { code } = await tools.failure(reportTools.report, { ...HOURS, text });
    expect(code).toBe('INPUT_INVALID');
    expect((await store.reports({ state: 'open', limit: 1 })).total).toBe(0);
  });

  it('of a restaurant that is not there is an error, as is settling none', async () => {
    const nobody = { ...HOURS, restaurant_id: 'nobody' };
    expect(await tools.failure(reportTools.report, nobody)).toMatchObject({
      code: 'INPUT_UNKNOWN_RESTAURANT',
    });
    expect(await tools.failure(reportTools.settle, { id: 'none' })).toMatchObject({
      code: 'INPUT_UNKNOWN_REPORT',
    });
  });

  it('says when its restaurant is gone', async () => {
    await tools.call(reportTools.report, HOURS);
    await store.replace({ dataset: 'test', origin: 'spec', supersedes: [] }, () =>
      Promise.resolve(0),
    );
    const { reports } = await tools.call(reportTools.list, {});
    expect(reports).toMatchObject([{ restaurant_id: 'p1', restaurant_name: null }]);
  });

  it('stands on pages that follow each other', async () => {
    for (const kind of ['hours', 'name', 'place']) {
      await tools.call(reportTools.report, { ...HOURS, kind });
    }
    const first = await tools.call(reportTools.list, { limit: 2 });
    expect(first).toMatchObject({ count: 2, total: 3 });
    const rest = await tools.call(reportTools.list, { limit: 2, cursor: first.next_cursor });
    expect(rest).toMatchObject({ count: 1, total: 3 });
    expect(rest).not.toHaveProperty('next_cursor');
  });
});
