import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { runKept } from '../../bin/run-kept.js';

const KEEP_DEAF = fileURLToPath(new URL('./testing/keep-deaf.js', import.meta.url));
const signal = new AbortController().signal;
const options = { signal, cwd: '.', quiet: true };

describe('a kept command', () => {
  it('ends with its own code and what it said', async () => {
    const script = "console.log('out'); console.error('err'); process.exit(3)";
    const outcome = await runKept([process.execPath, '-e', script], options);
    expect(outcome).toEqual({ code: 3, output: 'out\nerr\n' });
  });

  it('that does not exist ends with 127, as in a shell', async () => {
    expect(await runKept(['no-such-command'], options)).toEqual({ code: 127, output: '' });
  });

  it('is not begun when it is over already', async () => {
    const over = AbortSignal.abort(new Error('over'));
    await expect(runKept(['no-such-command'], { ...options, signal: over })).rejects.toThrow(
      'over',
    );
  });

  it.each([
    ['SIGTERM', 'ended by SIGTERM\n'],
    ['SIGINT', 'ended by SIGINT\n'],
    ['SIGKILL', ''],
  ] as const)('leaves nothing behind after %s, deaf as it is', async (name, lastWords) => {
    const keeping = spawn(process.execPath, [KEEP_DEAF], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(keeping.stdout, 'data');
    keeping.kill(name);
    // The pipe is the deaf ones' too: it ends with the last of them.
    expect(await text(keeping.stdout)).toBe(lastWords);
  });
});
