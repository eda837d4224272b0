import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startFixtureHost } from './fixture-host.ts';
import type { FixtureHost } from './fixture-host.ts';
import { Referee } from './referee.ts';
import { SCENARIOS } from './scenarios.ts';
import { verdictOf } from './verdict.ts';

const referee = Referee.find();
const NAMED = SCENARIOS.map((scenario) => {
  const { side, name, version = 'of its own choice' } = scenario;
  return [`${side} ${name}, ${version}`, scenario] as const;
});

// `npm run conformance` installs it.
(referee === undefined ? describe.skip : describe)('before the conformance referee', () => {
  let server: FixtureHost;

  beforeAll(async () => {
    server = await startFixtureHost();
  });

  afterAll(() => server.stop());

  it.each(NAMED)('%s', async (_name, scenario) => {
    const judgement = await referee?.judge(scenario, server.url);
    const { surprises } = verdictOf(scenario, judgement?.failedChecks ?? []);
    expect({ surprises, output: surprises.length > 0 ? judgement?.output : '' }).toEqual({
      surprises: [],
      output: '',
    });
  });
});
