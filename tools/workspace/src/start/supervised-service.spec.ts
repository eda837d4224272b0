import { beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { Child, ChildEnd, Launch } from './child.ts';
import { ServiceLog } from './service-log.ts';
import { SupervisedService } from './supervised-service.ts';

class FakeChild implements Child {
  readonly exited: Promise<ChildEnd>;
  private settle: (end: ChildEnd) => void = () => undefined;

  constructor(
    private readonly launch: Launch,
    private readonly clock: ManualClock,
    private readonly takenPorts: readonly string[],
  ) {
    this.exited = new Promise((resolve) => {
      this.settle = resolve;
    });
    if (takenPorts.includes(this.port)) this.settle({ how: 'exit code 75', addressInUse: true });
  }

  get port(): string {
    return this.launch.env['PORT'] ?? '';
  }

  write(line: string): void {
    this.launch.onLine(line);
  }

  async listening(signal: AbortSignal): Promise<string> {
    if (this.takenPorts.includes(this.port)) await this.clock.sleep(Infinity, signal);
    return `http://127.0.0.1:${this.port === '0' ? 40_123 : this.port}`;
  }

  die(how: string): void {
    this.settle({ how, addressInUse: false });
  }

  async stop(): Promise<void> {
    this.die('SIGTERM');
  }
}

describe('SupervisedService', () => {
  const spec = {
    name: 'api',
    script: 'main.js',
    preferredPort: 3000,
    environment: () => ({}),
    path: '',
    readyPath: '/health/ready',
  };
  let clock: ManualClock;
  let children: FakeChild[];
  let said: string[];
  /** Whether a process that is asked answers that it is ready. */
  let answers: boolean;
  let takenPorts: string[];
  let service: SupervisedService;
  let log: ServiceLog;
  const user = new AbortController();

  beforeEach(() => {
    clock = new ManualClock();
    children = [];
    said = [];
    answers = true;
    takenPorts = [];
    log = new ServiceLog('api.log', { append: () => undefined, onUnwritable: String });
    service = new SupervisedService(spec, {
      launch: (launch) => {
        const child = new FakeChild(launch, clock, takenPorts);
        children.push(child);
        return child;
      },
      ready: (_url, signal) => (answers ? Promise.resolve() : clock.sleep(Infinity, signal)),
      log,
      terminal: { say: (text) => said.push(text) },
      clock,
    });
  });

  /** As the supervisor does; which is until it is ready. */
  async function start(): Promise<void> {
    await service.listen(new Map(), user.signal);
    await service.untilReady(user.signal);
  }

  it('fails with the last log lines when its process dies before it is ready', async () => {
    answers = false;
    const started = start();
    children[0]?.write('STORE_CORRUPT: damaged');
    children[0]?.die('exit code 1');
    await expect(started).rejects.toThrow(
      'api died (exit code 1 before it was ready); its last log lines:\n    STORE_CORRUPT: damaged',
    );
    expect(clock.pendingTimers).toBe(0);
  });

  it('fails when its process is not ready within a minute, and stops it', async () => {
    answers = false;
    const started = expect(start()).rejects.toThrow('not ready within 60 s');
    await clock.advance(60_000);
    await started;
    await expect(children[0]?.exited).resolves.toMatchObject({ how: 'SIGTERM' });
  });

  it('starts a process that died again after the backoff, and says so', async () => {
    await start();
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

  it('takes any port when its own is taken, says so, and stays there', async () => {
    takenPorts = ['3000'];
    await start();
    expect(said).toEqual(['Port 3000 is taken: api uses 40123']);
    const stop = new AbortController();
    const running = service.keepRunning(stop.signal);
    children.at(-1)?.die('SIGKILL');
    await clock.advance(500);
    expect(children.map(({ port }) => port)).toEqual(['3000', '0', '40123']);
    stop.abort();
    children.at(-1)?.die('SIGTERM');
    await expect(running).rejects.toThrow('aborted');
  });

  it('does not take the answer of another process at its address for its own', async () => {
    await start();
    const gaveUp = expect(service.keepRunning(user.signal)).rejects.toThrow('given up');
    takenPorts = ['3000'];
    children.at(-1)?.die('SIGKILL');
    await clock.advance(30_000);
    await gaveUp;
    expect(said).not.toContain('api is ready again');
  });

  it('gives up at the fifth death within a minute', async () => {
    await start();
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
    await start();
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
    await start();
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
    await start();
    children[0]?.write('{"level":"info","msg":"served"}');
    children[0]?.write('{"level":"warn","msg":"slow","ms":900}');
    expect(said).toEqual(['api warning: slow ms=900']);
    expect(log.tail()).toHaveLength(2);
  });
});
