import { readFileSync, readdirSync } from 'node:fs';

/** Of a process, where the system has a table of them to read; NaN elsewhere. */
export interface VitalSigns {
  readonly rssMb: number;
  /** Open files and sockets. */
  readonly handles: number;
}

const HAS_TABLE = process.platform === 'linux';

export function vitalSignsOf(pid: number): VitalSigns {
  if (!HAS_TABLE) return { rssMb: NaN, handles: NaN };
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(status) ?? [];
    return { rssMb: Number(kilobytes) / 1_024, handles: readdirSync(`/proc/${pid}/fd`).length };
  } catch (error) {
    // It has ended; whoever asks it next hears of that.
    if (error instanceof Error && 'code' in error) return { rssMb: NaN, handles: NaN };
    throw error;
  }
}
