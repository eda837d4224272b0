import { describe, expect, it } from '@jest/globals';
import { summarize } from './summarize.ts';
import type { RunResults } from './summarize.ts';

describe('summarize', () => {
  const results = (different: Partial<RunResults>): RunResults => ({
    reports: new Map([
      ['kernel', { passed: 3, failed: 0, skipped: [] }],
      ['api', { passed: 4, failed: 0, skipped: ['reads real data'] }],
    ]),
    tasks: [
      { project: 'kernel', target: 'test', failed: false },
      { project: 'api', target: 'lint', failed: false },
    ],
    endedAtLimit: [],
    nxFailure: undefined,
    ...different,
  });

  it('adds up what the projects report', () => {
    expect(summarize(results({}))).toEqual({
      passed: 7,
      failed: 0,
      skipped: [{ project: 'api', test: 'reads real data' }],
      otherFailures: [],
    });
  });

  it('counts a failed test once, though its task failed too', () => {
    const reports = new Map([['api', { passed: 4, failed: 2, skipped: [] }]]);
    const tasks = [{ project: 'api', target: 'test', failed: true }];
    expect(
      summarize(results({ reports, tasks, nxFailure: 'nx ended with exit code 1' })).failed,
    ).toBe(2);
  });

  it('counts a failed task of another kind as one failure', () => {
    const tasks = [{ project: 'api', target: 'lint', failed: true }];
    const summary = summarize(results({ tasks, nxFailure: 'nx ended with exit code 1' }));
    expect(summary).toMatchObject({ failed: 1, otherFailures: ['api:lint failed'] });
  });

  it('counts a test task that fails though all its tests pass', () => {
    const tasks = [{ project: 'api', target: 'test', failed: true }];
    const summary = summarize(results({ tasks, nxFailure: 'nx ended with exit code 1' }));
    expect(summary).toMatchObject({ failed: 1, otherFailures: ['api:test failed'] });
  });

  it('counts a project that left no report as failed, once', () => {
    const reports = new Map([['api', undefined]]);
    const tasks = [{ project: 'api', target: 'test', failed: true }];
    const summary = summarize(results({ reports, tasks, nxFailure: 'nx ended with exit code 1' }));
    expect(summary).toMatchObject({ failed: 1, otherFailures: ['api:test left no report'] });
  });

  it('names a target that was ended once, and says why', () => {
    const what = 'api:test took longer than 9 s and was ended';
    const summary = summarize(
      results({
        reports: new Map([['api', undefined]]),
        tasks: [{ project: 'api', target: 'test', failed: true }],
        endedAtLimit: [what],
        nxFailure: 'nx ended with exit code 1',
      }),
    );
    expect(summary).toMatchObject({ failed: 1, otherFailures: [what] });
  });

  it('does not call a run passed that Nx calls failed', () => {
    expect(
      summarize(results({ tasks: [], nxFailure: 'nx ended with exit code 130' })),
    ).toMatchObject({
      failed: 1,
      otherFailures: ['nx ended with exit code 130'],
    });
  });
});
