import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { CityLanguages } from './city-languages.ts';

const FIVE_MINUTES_MS = 300_000;

/** A server that answers, in order, with these; an error is thrown. */
function cityThatSays(...answers: readonly (readonly string[] | Error)[]) {
  const clock = new ManualClock();
  let asked = 0;
  const languages = new CityLanguages(async () => {
    const answer = answers[asked++];
    await Promise.resolve();
    if (answer === undefined || answer instanceof Error)
      throw answer ?? new Error('asked too often');
    return answer;
  }, clock);
  return { languages, clock, asked: () => asked };
}

describe('the languages of a city', () => {
  it('are asked for once by all who want them at a time', async () => {
    const { languages, asked } = cityThatSays(['ar', 'en']);
    const all = await Promise.all([languages.list(), languages.list(), languages.list()]);
    expect(all).toEqual([
      ['ar', 'en'],
      ['ar', 'en'],
      ['ar', 'en'],
    ]);
    expect(asked()).toBe(1);
  });

  it('are kept for five minutes', async () => {
    const { languages, clock, asked } = cityThatSays(['ar'], ['fr']);
    await languages.list();
    await clock.advance(FIVE_MINUTES_MS - 1);
    expect(await languages.list()).toEqual(['ar']);
    expect(asked()).toBe(1);
    await clock.advance(1);
    expect(await languages.list()).toEqual(['fr']);
  });

  it('are none where they cannot be had, and asked for anew by who comes next', async () => {
    const { languages } = cityThatSays(new Error('down'), ['ar']);
    expect(await languages.list()).toEqual([]);
    expect(await languages.list()).toEqual(['ar']);
  });

  it('are asked for anew where they were wrong', async () => {
    const { languages } = cityThatSays(['ar'], ['fr']);
    await languages.list();
    languages.forget();
    expect(await languages.list()).toEqual(['fr']);
  });
});
