import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

/** Where figures come from: they are compared as ratios, but a reader wants to know. */
export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMb: number;
  /** Of the last minute, when the suite began: a busy machine explains a lot. */
  readonly load: number;
}

export function describeMachine(): Machine {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch} ${release()}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryMb: Math.round(totalmem() / 1024 ** 2),
    load: loadavg()[0] ?? 0,
  };
}
