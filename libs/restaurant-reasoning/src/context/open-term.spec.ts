import { describe, expect, it } from '@jest/globals';
import type { Reason } from '@tablewise/contracts';
import { foundPlace } from '../testing/found-place.ts';
import { recommended } from '../testing/run-tools.ts';

type Fields = Readonly<Record<string, unknown>>;

const ELEVEN_TO_TEN = { opening_hours: 'Mo-Su 11:00-22:00' };

/** The only explanation of a recommendation of one place. */
function explained(fields: Fields, wishes: Fields, lang = 'en') {
  const { explanations } = recommended([foundPlace('p', fields)], { wishes, lang });
  const [explanation] = explanations;
  if (explanation === undefined) throw new Error('no explanation');
  return explanation;
}

function valueOf(fields: Fields, wishes: Fields): number | undefined {
  return explained(fields, wishes).terms.find(({ term }) => term === 'open')?.value;
}

function reasonOf(fields: Fields, wishes: Fields): Reason | undefined {
  return explained(fields, wishes).reasons.find(({ kind }) => kind === 'open');
}

describe('whether a place is open when the party comes', () => {
  const searchedAtTen = { state: 'closed', opening: 'opens_at', opens_at: '2026-11-21T11:00' };
  const searchedThen = { state: 'open', closing: 'until', until: '2026-11-21T22:00' };

  it.each<[string, Fields, string, string]>([
    [
      'searched when it was closed',
      { ...ELEVEN_TO_TEN, open: searchedAtTen },
      '2026-11-21T19:30',
      'It is open until 22:00, long enough for 90 minutes.',
    ],
    [
      'searched for the evening',
      { ...ELEVEN_TO_TEN, open: searchedThen },
      '2026-11-21T03:00',
      'It is closed then and opens at 11:00.',
    ],
    [
      'of which no search said anything',
      ELEVEN_TO_TEN,
      '2026-11-21T19:30',
      'It is open until 22:00, long enough for 90 minutes.',
    ],
    [
      'searched today for tomorrow',
      { ...ELEVEN_TO_TEN, open: searchedThen },
      '2026-11-22T19:30',
      'It is open until 22:00, long enough for 90 minutes.',
    ],
  ])('is read from its hours, %s', (_what, fields, arrive_at, sentence) => {
    expect(explained(fields, { arrive_at }).text).toContain(sentence);
  });

  it.each<[string, Fields]>([
    ['opening_hours', ELEVEN_TO_TEN],
    ['hours', { hours: byDay('11:00 - 22:00') }],
    ['operating_hours', { operating_hours: byKind('11:00 - 22:00') }],
    ['hours that are understood', { opening_hours: 'ask', hours: byDay('11:00 - 22:00') }],
  ])('is read from %s', (_field, fields) => {
    expect(valueOf(fields, { arrive_at: '2026-11-21T21:15' })).toBe(0.5);
  });

  it('is not said to a party that did not ask', () => {
    const { reasons, terms } = explained({ ...ELEVEN_TO_TEN, open: searchedThen }, { walk_m: 500 });
    expect(reasons.map(({ kind }) => kind)).not.toContain('open');
    expect(terms.map(({ term }) => term)).not.toContain('open');
  });

  it('goes by the holidays of the city', () => {
    const fields = { opening_hours: 'Mo-Su 11:00-22:00; PH off' };
    expect(explained(fields, { arrive_at: '2026-12-25T12:00' }).text).toContain(
      'It is closed then and opens at 11:00 on 2026-12-26.',
    );
    expect(explained(fields, { arrive_at: '2026-12-26T09:00' }).text).toContain(
      'It is closed then and opens at 11:00.',
    );
  });
});

describe('the part of the stay', () => {
  const split = { opening_hours: 'Mo-Su 11:00-15:00,18:00-22:00' };

  it.each<[string, Fields, string, number]>([
    ['whole', split, '2026-11-21T19:30', 1],
    ['cut off at closing time', split, '2026-11-21T21:15', 0.5],
    ['before a break', split, '2026-11-21T14:30', 0.3333],
    ['after it opens', split, '2026-11-21T17:40', 0.7778],
    ['none', split, '2026-11-21T03:00', 0],
    ['over midnight', { opening_hours: 'Mo-Su 18:00-02:00' }, '2026-11-21T23:30', 1],
    ['of a place that never closes', { opening_hours: '24/7' }, '2026-11-21T03:00', 1],
    ['half of what nobody knows', {}, '2026-11-21T19:30', 0.5],
    [
      'half of the rest that nobody knows',
      { opening_hours: 'Mo-Su 18:00-01:30; PH unknown' },
      '2026-12-25T01:00',
      0.6667,
    ],
  ])('is worth its share: %s', (_what, fields, arrive_at, value) => {
    expect(valueOf(fields, { arrive_at })).toBe(value);
  });

  it('counts from the call for a party that does not say when, 90 minutes if not told', () => {
    expect(valueOf({ opening_hours: 'Mo-Su 11:00-12:30' }, { stay_min: 60 })).toBe(0.5);
    expect(reasonOf(ELEVEN_TO_TEN, { arrive_at: '2026-11-21T19:30' })).toEqual({
      kind: 'open',
      tone: 'strength',
      at: '2026-11-21T19:30',
      open: { state: 'open', closing: 'until', until: '2026-11-21T22:00' },
      open_min: 90,
      unknown_min: 0,
      stay_min: 90,
    });
  });

  it('is that of an instant on the clocks of each place', () => {
    const wishes = { arrive_at: '2026-11-21T11:30:00Z', stay_min: 60 };
    const london = { opening_hours: 'Mo-Su 08:00-12:00', time_zone: 'Europe/London' };
    expect(valueOf(london, wishes)).toBe(0.5);
    expect(reasonOf(london, wishes)).toMatchObject({ at: '2026-11-21T11:30' });
    expect(valueOf({ opening_hours: 'Mo-Su 08:00-20:00' }, wishes)).toBe(0.5);
  });

  it.each<[Fields, string]>([
    [{ opening_hours: 'ask' }, '2026-11-21T19:30'],
    [{ ...ELEVEN_TO_TEN, time_zone: undefined }, '2026-11-21T19:30:00+08:00'],
    [{ ...ELEVEN_TO_TEN, time_zone: 'Nowhere/City' }, '2026-11-21T19:30:00+08:00'],
    [ELEVEN_TO_TEN, '1899-11-21T19:30'],
  ])('cannot be known of %j at %s, and says so', (fields, arrive_at) => {
    const { text, cautions } = explained(fields, { arrive_at });
    expect(valueOf(fields, { arrive_at })).toBe(0.5);
    expect(text).toContain('Whether it is open then is not known.');
    expect(cautions).toContain('Whether it is open then is not known.');
  });

  it('needs no time zone for a local time', () => {
    const fields = { ...ELEVEN_TO_TEN, time_zone: undefined };
    expect(valueOf(fields, { arrive_at: '2026-11-21T19:30' })).toBe(1);
  });
});

describe('the sentence about hours', () => {
  it.each<[string, string, string, string]>([
    [
      'Mo-Su 11:00-22:00',
      '2026-11-21T19:30',
      'It is open until 22:00, long enough for 90 minutes.',
      '營業至 22:00，足夠 90 分鐘。',
    ],
    [
      'Mo-Su 11:00-20:15',
      '2026-11-21T19:30',
      'It is open until 20:15, for 45 of 90 minutes.',
      '營業至 20:15，90 分鐘中營業 45 分鐘。',
    ],
    ['24/7', '2026-11-21T19:30', 'It never closes.', '從不關門。'],
    [
      'Mo-Su 00:00-24:00; PH unknown',
      '2026-12-01T19:30',
      'It is open then, long enough for 90 minutes; when it closes is not known.',
      '屆時營業，足夠 90 分鐘，何時關門不詳。',
    ],
    [
      '24/7; PH unknown',
      '2026-12-24T23:00',
      'It is open then, for at least 60 of 90 minutes; when it closes is not known.',
      '屆時營業，90 分鐘中至少營業 60 分鐘，何時關門不詳。',
    ],
    [
      'Mo-Su 18:00-22:00',
      '2026-11-21T17:40',
      'It is closed then and opens at 18:00, for 70 of 90 minutes.',
      '屆時不營業，18:00 開門，90 分鐘中營業 70 分鐘。',
    ],
    [
      'Sa 12:00-13:00',
      '2026-11-21T19:30',
      'It is closed then and opens at 12:00 on 2026-11-28.',
      '屆時不營業，2026-11-28 12:00 開門。',
    ],
    [
      'Mo-Su 18:00-02:00',
      '2026-11-21T23:30',
      'It is open until 02:00, long enough for 90 minutes.',
      '營業至 02:00，足夠 90 分鐘。',
    ],
    ['off', '2026-11-21T19:30', 'It never opens.', '從不營業。'],
    [
      'Mo-Su 11:00-22:00; PH unknown',
      '2026-12-24T23:00',
      'It is closed then; when it opens is not known.',
      '屆時不營業，何時開門不詳。',
    ],
    [
      'Mo-Su 11:00-22:00; PH unknown',
      '2026-12-25T19:30',
      'Whether it is open then is not known.',
      '屆時是否營業不詳。',
    ],
  ])('of "%s" at %s', (opening_hours, arrive_at, english, chinese) => {
    expect(explained({ opening_hours }, { arrive_at }).text).toContain(english);
    expect(explained({ opening_hours }, { arrive_at }, 'zh').text).toContain(chinese);
  });
});

function byDay(range: string): Fields {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  return { ...Object.fromEntries(days.map((day) => [day, [range]])), ph: 'like_weekday' };
}

function byKind(range: string): Fields {
  return { mon_fri: [range], sat_sun: [range], public_holiday: [range] };
}
