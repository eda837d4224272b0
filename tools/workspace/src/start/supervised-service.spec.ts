import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { Child } from './child.ts';
import { ServiceLog } from './service-log.ts';
import { SupervisedService } from './supervised-service.ts';

class FakeChild implements Child {
  readonly exited: Promise<string>;
  private settle: (how: string) => void = () => undefined;

  constructor(readonly write: (line: string) => void) {
    this.exited = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  die(how: string): void {
    this.settle(how);
  }

  async stop(): Promise<void> {
    this.settle('SIGTERM');
  }
}

describe('SupervisedService', () => {
  const spec = { name: 'api', script: 'main.js', env: {}, url: 'u', readyUrl: 'r' };
  let folder: string;
  let clock: ManualClock;
  let children: FakeChild[];
  let said: string[];
  /** Whether a process that is asked answers that it is ready. */
  let answers: boolean;
  let service: SupervisedService;
  let log: ServiceLog;
  const user = new AbortController();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablewise-supervised-'));
    clock = new ManualClock();
    children = [];
    said = [];
    answers = true;
    log = new ServiceLog(folder, spec.name);
    service = new SupervisedService(spec, {
      launch: (_spec, onLine) => {
        const child = new FakeChild(onLine);
        children.push(child);
        return child;
      },
      ready: (_url, signal) => (answers ? Promise.resolve() : clock.sleep(Infinity, signal)),
      log,
      terminal: { say: (text) => said.push(text) },
      clock,
    });
  });

  afterEach(() => {
    log.close();
    rmSync(folder, { recursive: true });
  });

  it('fails with the last log lines when its process dies before it is ready', async () => {
    answers = false;
    const start = service.start(user.signal);
    children[0]?.write('STORE_CORRUPT: damaged');
    children[0]?.die('exit code 1');
    await expect(start).rejects.toThrow(
      'api died (exit code 1 before it was ready); its last log lines:\n    STORE_CORRUPT: damaged',
    );
    expect(clock.pendingTimers).toBe(0);
  });

  it('fails when its process is not ready within a minute, and stops it', async () => {
    answers = false;
    const start = expect(service.start(user.signal)).rejects.toThrow('not ready within 60 s');
    await clock.advance(60_000);
    await start;
    await expect(children[0]?.exited).resolves.toBe('SIGTERM');
  });

  it('starts a process that died again after the backoff, and says so', async () => {
    await service.start(user.signal);
    const stop = new AbortController();
    const running = service.keepRunning(stop.signal);
    children[0]?.write('last words');
    children[0]?.die('SIGKILL');
    await clock.advance(499);
    expect(children).toHaveLength(1);
    await clock.advance(1);
    expect(children).toHaveLength(2);
    expect(said).toEqual([
      'api died (SIGKILL), starting it again in 0.5 s; its last log lines:\n    last words',
      'api is ready again',
    ]);
    stop.abort();
    children[1]?.die('SIGTERM');
    await expect(running).rejects.toThrow('aborted');
    expect(said).toHaveLength(2);
  });

  it('gives up at the fifth death within a minute', async () => {
    await service.start(user.signal);
    const gaveUp = expect(service.keepRunning(user.signal)).rejects.toThrow(
      'given up after 5 deaths within a minute',
    );
    for (let death = 0; death < 5; death++) {
      children.at(-1)?.die('exit code 1');
      await clock.advance(5_000);
    }
    await gaveUp;
    expect(children).toHaveLength(5);
  });

  it('counts a start that fails as a death', async () => {
    await service.start(user.signal);
    const gaveUp = expect(service.keepRunning(user.signal)).rejects.toThrow('given up');
    answers = false;
    for (let death = 0; death < 5; death++) {
      children.at(-1)?.die('exit code 1');
      await clock.advance(5_000);
    }
    await gaveUp;
    expect(clock.pendingTimers).toBe(0);
  });

  it('stops waiting for the backoff as soon as it is asked to end', async () => {
    await service.start(user.signal);
    const stop = new AbortController();
    const running = expect(service.keepRunning(stop.signal)).rejects.toThrow('aborted');
    children[0]?.die('exit code 1');
    await clock.untilSomeoneSleeps();
    stop.abort();
    await running;
    expect(clock.pendingTimers).toBe(0);
    expect(children).toHaveLength(1);
  });

  it('shows warnings of its process at the terminal and the rest only in the log', async () => {
    await service.start(user.signal);
    children[0]?.write('{"level":"info","msg":"served"}');
    children[0]?.write('{"level":"warn","msg":"slow","ms":900}');
    expect(said).toEqual(['api warning: slow ms=900']);
    expect(log.tail()).toHaveLength(2);
  });
});
