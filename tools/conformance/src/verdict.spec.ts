import { describe, expect, it } from '@jest/globals';
import type { Scenario } from './scenarios.ts';
import { describeVerdict, verdictOf } from './verdict.ts';

const PLAIN: Scenario = { side: 'server', name: 'ping' };
const KNOWN: Scenario = {
  side: 'server',
  name: 'caching',
  known: { checks: ['Prompts', 'Resources'], because: 'tools only' },
};

describe('verdictOf', () => {
  it('passes a scenario without failed checks', () => {
    expect(verdictOf(PLAIN, [])).toEqual({ word: 'passed', surprises: [] });
  });

  it('fails a scenario by a check that nobody expected to fail', () => {
    expect(verdictOf(KNOWN, ['Prompts', 'Resources', 'Tools'])).toEqual({
      word: 'FAILED',
      surprises: ['Tools'],
    });
  });

  it('fails a scenario whose known failure is gone', () => {
    expect(verdictOf(KNOWN, ['Prompts']).surprises).toEqual(['Resources passes']);
  });

  it('says why a known failure is none of ours', () => {
    const line = describeVerdict(KNOWN, verdictOf(KNOWN, ['Resources', 'Prompts']));
    expect(line).toMatch(/^server {2}caching .*known to fail {2}\(tools only\)$/);
  });
});
