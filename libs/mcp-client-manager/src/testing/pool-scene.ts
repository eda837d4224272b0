import { ManualClock, silentLogger } from '@tablewise/kernel';
import { ConnectionPool } from '../pool/connection-pool.ts';
import type { Lease } from '../pool/lease.ts';
import type { Connection, LeaseRequest, PoolSettings } from '../pool/pool-settings.ts';

interface Shape {
  readonly maxCalls?: number;
  readonly isShareable?: boolean;
  /** It has no state that could be stale. */
  readonly isStateless?: boolean;
}

export class FakeConnection implements Connection {
  closed = 0;
  answers = true;
  readonly maxCalls: number;
  readonly isShareable: boolean;
  readonly users = new Set<string>();
  validations = 0;
  /** What its next validation waits for. */
  pending: Promise<void> = Promise.resolve();
  readonly validate?: () => Promise<void>;

  constructor({ maxCalls = Infinity, isShareable = true, isStateless = false }: Shape = {}) {
    this.maxCalls = maxCalls;
    this.isShareable = isShareable;
    if (!isStateless) this.validate = () => this.prove();
  }

  private async prove(): Promise<void> {
    this.validations++;
    await this.pending;
    if (!this.answers) throw new Error('gone');
  }

  close(): Promise<void> {
    this.closed++;
    return Promise.resolve();
  }
}

const SETTINGS: PoolSettings = {
  minSize: 0,
  maxSize: 2,
  maxOverflow: 0,
  idleTimeoutMs: 60_000,
  maxLifetimeMs: 3_600_000,
  maxUses: 1_000_000,
  validateAfterIdleMs: 500,
  validateTimeoutMs: 2_000,
  affinityTtlMs: 60_000,
  leakDetectionThresholdMs: 0,
};

export const EXCLUSIVE: Shape = { maxCalls: 1 };
export const never: AbortSignal = new AbortController().signal;
export const anyone: LeaseRequest = { key: '' };

export interface PoolScene {
  readonly acquire: (request?: LeaseRequest) => Promise<Lease<FakeConnection>>;
  readonly clock: ManualClock;
  /** What an opening waits for. */
  readonly door: { opens: Promise<void> };
  readonly failures: Error[];
  readonly logged: string[];
  readonly opened: FakeConnection[];
  readonly pool: ConnectionPool<FakeConnection>;
  readonly troubles: string[];
}

export function aPool(settings: Partial<PoolSettings> = {}, shape: Shape = {}): PoolScene {
  const clock = new ManualClock();
  const opened: FakeConnection[] = [];
  const failures: Error[] = [];
  const logged: string[] = [];
  const log = (_: unknown, text: string): void => void logged.push(text);
  const logger = { ...silentLogger, warn: log, info: log };
  const troubles: string[] = [];
  const door = { opens: Promise.resolve() };
  const open = async (): Promise<FakeConnection> => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    const connection = new FakeConnection(shape);
    opened.push(connection);
    await door.opens;
    return connection;
  };
  const onTrouble = (kind: string): void => void troubles.push(kind);
  const environment = { name: 'places', clock, random: () => 0, logger, onTrouble };
  const pool = new ConnectionPool(open, { ...SETTINGS, ...settings }, environment);
  const acquire = (request = anyone): Promise<Lease<FakeConnection>> =>
    pool.acquire(request, never);
  return { acquire, clock, door, failures, logged, opened, pool, troubles };
}

export const aCheck: LeaseRequest = { key: 'check', isCheck: true };

export function aGate(): { readonly opens: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opens = new Promise<void>((resolve) => (open = resolve));
  return { opens, open };
}

/** One that has been idle for so long that it is validated, which lasts until `release`. */
export async function idleOne(
  acquire: () => Promise<Lease<FakeConnection>>,
  clock: ManualClock,
): Promise<{ readonly connection: FakeConnection; readonly release: () => void }> {
  const lease = await acquire();
  lease.release('answered');
  await clock.advance(501);
  const gate = aGate();
  lease.connection.pending = gate.opens;
  return { connection: lease.connection, release: gate.open };
}

/** Leaves no time to those who are still out. */
export const atOnce = AbortSignal.abort(new Error('no time'));
