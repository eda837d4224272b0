import { describe, expect, it } from '@jest/globals';
import { corpus } from './corpus.ts';
import { workload } from './workload.ts';

describe('a workload', () => {
  const rows = [...corpus(500)];
  const { q1, q2, q3 } = workload(rows, 200);

  it('is the same for the same rows', () => {
    expect(workload(rows, 200)).toEqual({ q1, q2, q3 });
  });

  it('asks for what is there: districts, cuisines, words of names', () => {
    const districts = new Set(rows.map(({ district }) => district));
    const cuisines = new Set(rows.flatMap((row) => row.cuisines));
    const words = new Set(rows.map(({ name }) => name.split(' ')[0]?.toLowerCase()));
    for (const { areas } of q1) for (const area of areas) expect(districts).toContain(area);
    for (const { cuisine } of q2) expect(cuisines).toContain(cuisine);
    for (const { text, intended } of q3) {
      expect(words).toContain(intended);
      expect(text).not.toBe(intended);
    }
  });

  it('asks for minutes of a week, as a number and on the clock', () => {
    const weekday = (date: string): number => (new Date(`${date}Z`).getUTCDay() + 6) % 7;
    for (const { weekMinute, localTime } of q2) {
      const [hour = NaN, minute = NaN] = localTime.slice(11).split(':').map(Number);
      expect(weekday(localTime) * 1_440 + hour * 60 + minute).toBe(weekMinute);
    }
  });
});
