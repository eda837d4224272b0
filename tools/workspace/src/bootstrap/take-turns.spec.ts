import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { takeTurns } from '../../bin/take-turns.js';

describe('taking turns', () => {
  let root: string;
  const running = new AbortController().signal;
  const NOBODY = (): void => undefined;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tablewise-turns-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  const heldBy = (content: string): void => {
    mkdirSync(join(root, '.nx'));
    writeFileSync(join(root, '.nx/turn'), content);
  };
  const take = (signal: AbortSignal, onWait: (holder: number) => void): Promise<string> =>
    takeTurns(root, { signal, onWait }, async () => 'built');

  it('runs the task, and leaves the turn to others', async () => {
    expect(await take(running, NOBODY)).toBe('built');
    expect(existsSync(join(root, '.nx/turn'))).toBe(false);
  });

  it('leaves the turn to others after a task that fails', async () => {
    const fails = takeTurns(root, { signal: running, onWait: NOBODY }, async () => {
      throw new Error('no space');
    });
    await expect(fails).rejects.toThrow('no space');
    expect(existsSync(join(root, '.nx/turn'))).toBe(false);
  });

  it.each([
    ['a process that is no more', '4194305'],
    ['a file that was cut off', ''],
  ])('takes it from %s', async (_name, content) => {
    heldBy(content);
    expect(await take(running, NOBODY)).toBe('built');
  });

  it('waits for a process that lives, and says which, until it has ended', async () => {
    heldBy(String(process.ppid));
    const waitedFor: number[] = [];
    const outcome = await take(running, (holder) => {
      waitedFor.push(holder);
      rmSync(join(root, '.nx/turn'));
    });
    expect({ outcome, waitedFor }).toEqual({ outcome: 'built', waitedFor: [process.ppid] });
  });

  it('waits no longer than its command lives', async () => {
    heldBy(String(process.ppid));
    const command = new AbortController();
    const outcome = take(command.signal, () => {
      command.abort();
    });
    await expect(outcome).rejects.toThrow('aborted');
  });
});
