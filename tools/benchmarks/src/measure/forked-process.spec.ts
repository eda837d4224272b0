import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { ForkedProcess } from './forked-process.ts';

describe('a process that is talked to', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'forked-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function forked(script: string, clock?: ManualClock): ForkedProcess {
    const path = join(folder, 'script.mjs');
    writeFileSync(path, script);
    const given = clock === undefined ? {} : { clock };
    return new ForkedProcess({
      name: 'the script',
      file: pathToFileURL(path),
      execArgv: [],
      ...given,
    });
  }

  it('says one thing after the other, none of which is lost, until it ends', async () => {
    const script =
      "process.send('a'); process.send('b'); process.send('c', () => process.exit(0));";
    const child = forked(script);
    expect([await child.next(), await child.next()]).toEqual(['a', 'b']);
    expect(await child.nextOrEnd()).toBe('c');
    expect(await child.nextOrEnd()).toBeUndefined();
    expect(child.hasEnded).toBe(true);
  });

  it('answers what it is asked, and ends when it is let go', async () => {
    const child = forked("process.on('message', (n) => process.send(n + 1));");
    expect(await child.ask(1)).toBe(2);
    expect(await child.ask(2)).toBe(3);
    await child.close();
    expect(child.hasEnded).toBe(true);
  });

  it('fails by name where it ends in place of an answer', async () => {
    const child = forked('process.exit(3);');
    await expect(child.next()).rejects.toThrow('the script ended with exit code 3');
  });

  it('is ended and named once the time for its answer is up', async () => {
    const clock = new ManualClock();
    const child = forked("process.on('message', () => undefined);", clock);
    const answer = expect(child.ask('well?', 5_000)).rejects.toThrow(
      'the script took longer than 5000 ms and was ended',
    );
    await clock.untilSomeoneSleeps();
    await clock.advance(5_000);
    await answer;
    expect(clock.pendingTimers).toBe(0);
  });

  it('is ended where it does not end when it is let go', async () => {
    const clock = new ManualClock();
    const child = forked("process.send('up'); setInterval(() => undefined, 1_000);", clock);
    await child.next();
    const closed = child.close();
    await clock.untilSomeoneSleeps();
    await clock.advance(10_000);
    await closed;
    expect(child.hasEnded).toBe(true);
  });
});
