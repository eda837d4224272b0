import { describe, expect, it } from '@jest/globals';
import type { Openness } from '@tablewise/api-client';
import { HONG_KONG } from '../testing/hong-kong.ts';
import { NOW } from '../testing/in-page.tsx';
import { Format } from '../words/format.ts';
import { statusOf } from './status.tsx';
import { PARTS } from './words.ts';

const CASES: readonly [Openness | undefined, string, string, string][] = [
  [undefined, 'unknown', 'Hours unknown', '營業時間不詳'],
  [{ state: 'unknown' }, 'unknown', 'Hours unknown', '營業時間不詳'],
  [{ state: 'open', closing: 'never_closes' }, 'open', 'Open around the clock', '24 小時營業'],
  [{ state: 'open', closing: 'unknown' }, 'open', 'Open', '營業中'],
  [
    { state: 'open', closing: 'until', until: '2026-12-01T02:30' },
    'open',
    'Open, closes 02:30',
    '營業中，02:30 關門',
  ],
  [
    { state: 'open', closing: 'until', until: '2026-11-30T19:25' },
    'closing',
    'Closes in 20 min',
    '20 分鐘後關門',
  ],
  [{ state: 'closed', opening: 'never_opens' }, 'closed', 'Closed', '休息中'],
  [
    { state: 'closed', opening: 'opens_at', opens_at: '2026-12-01T11:30' },
    'closed',
    'Opens tomorrow 11:30',
    '明日 11:30 開門',
  ],
];

describe('statusOf', () => {
  it.each(CASES)('says what %j means: %s, %s, %s', (open, tone, english, chinese) => {
    const said = (['en', 'zh-Hant'] as const).map((language) =>
      statusOf(open, new Format(language, HONG_KONG, () => NOW), PARTS[language]),
    );
    const tidy = said.map(({ text }) => text.replaceAll(/[  ]/g, ' ').replace('min.', 'min'));
    expect(tidy).toEqual([english, chinese]);
    expect(said.map((each) => each.tone)).toEqual([tone, tone]);
  });
});
