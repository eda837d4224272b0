import { AppError, CannotListenError, DeadlineExceededError, SystemClock } from '@tablewise/kernel';
import type { Clock } from '@tablewise/kernel';
import { ADDRESS_IN_USE } from './to-supervisor.ts';
import type { ListeningMessage } from './to-supervisor.ts';

/** What `main` starts. */
export interface Service {
  /** Where it listens, if it does; a supervisor that started the process is told. */
  readonly url?: string;
  /** Resolves when the service ends by itself, as a stdio server does with its input. */
  readonly ended?: Promise<void>;
  /** Finishes what is in flight and gives everything back. */
  close(): Promise<void>;
}

/** The part of `process` that a service needs; a spec brings its own. */
export interface ProcessHost {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): void;
  readonly stderr: { write(text: string): unknown };
  /** There only when the process was started with an IPC channel. */
  send?(
    message: ListeningMessage,
    handle: undefined,
    options: undefined,
    sent: () => void,
  ): unknown;
}

const CLOSE_TIMEOUT_MS = 10_000;
const FAILED = 1;
const KILLED_BY_USER = 130;

/**
 * Runs a process from `main` to its exit code. SIGINT or SIGTERM closes the service once, within
 * 10 s, and exits 0; a second signal exits at once. A failure is one line on stderr and exit code
 * 1, or `ADDRESS_IN_USE`; a bug keeps its stack.
 */
export async function runService(
  main: () => Promise<Service>,
  host: ProcessHost = process,
  clock: Clock = new SystemClock(),
): Promise<void> {
  const stopRequested = firstSignal(host);
  try {
    const service = await main();
    if (service.url !== undefined) sayListening(host, service.url);
    await Promise.race(
      service.ended === undefined ? [stopRequested] : [stopRequested, service.ended],
    );
    await closeInTime(service, clock);
    host.exit(0);
  } catch (error) {
    host.stderr.write(`${describe(error)}\n`);
    host.exit(isAddressInUse(error) ? ADDRESS_IN_USE : FAILED);
  }
}

/** A supervisor that is gone does not hear it: without `sent`, Node would make that an exception. */
function sayListening(host: ProcessHost, url: string): void {
  host.send?.({ listening: url }, undefined, undefined, () => undefined);
}

function firstSignal(host: ProcessHost): Promise<void> {
  return new Promise((resolve) => {
    let signals = 0;
    const onSignal = (): void => {
      signals++;
      if (signals > 1) host.exit(KILLED_BY_USER);
      resolve();
    };
    host.on('SIGINT', onSignal);
    host.on('SIGTERM', onSignal);
  });
}

async function closeInTime(service: Service, clock: Clock): Promise<void> {
  const closed = new AbortController();
  const tooLate = clock.sleep(CLOSE_TIMEOUT_MS, closed.signal).then(() => {
    throw new DeadlineExceededError('shutdown', CLOSE_TIMEOUT_MS);
  });
  try {
    await Promise.race([service.close(), tooLate]);
  } finally {
    closed.abort();
  }
}

function describe(error: unknown): string {
  if (error instanceof AppError) {
    return `${error.code}: ${error.message}`.replaceAll(/\s*\n\s*/g, ' ');
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** On another PORT it could start; one of Prometheus is for whoever tells Prometheus to change. */
function isAddressInUse(error: unknown): boolean {
  if (!(error instanceof CannotListenError) || error.setting !== 'PORT') return false;
  const { cause } = error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause && cause.code;
  return code === 'EADDRINUSE';
}
