import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { localOrigin } from './call-origin.ts';
import { DEMO_TOOLS, RecordingLogger, demoTool } from './testing/demo-tools.ts';
import type { ToolContext } from './tool-context.ts';
import { ToolRegistry } from './tool-registry.ts';

function registryOf(tools = DEMO_TOOLS, checkResults = false) {
  const logger = new RecordingLogger();
  return {
    logger,
    registry: new ToolRegistry(tools, { logger, clock: new ManualClock(), checkResults }),
  };
}

function textOf(result: { content: unknown[] }): unknown {
  expect(result.content).toEqual([{ type: 'text', text: expect.any(String) }]);
  const [block] = result.content;
  if (typeof block !== 'object' || block === null || !('text' in block)) return undefined;
  return typeof block.text === 'string' ? JSON.parse(block.text) : undefined;
}

describe('the list of tools', () => {
  it('is in the order in which the server gives them, every time', () => {
    const { registry } = registryOf();
    const names = registry.list().map((tool) => tool.name);
    expect(names).toEqual(['greet', 'refuse', 'break']);
    expect(registry.list().map((tool) => tool.name)).toEqual(names);
  });

  it('carries the schemas of input and output, free of any dialect', () => {
    const [greet] = registryOf().registry.list();
    expect(greet?.inputSchema).toEqual({
      type: 'object',
      properties: { guest: { type: 'string', default: 'you' } },
    });
    expect(greet?.outputSchema).toEqual({
      type: 'object',
      properties: { greeting: { type: 'string' } },
    });
    expect(greet?.annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  });

  it('never has two tools of one name', () => {
    const twice = [demoTool('greet', () => ({ greeting: '' })), ...DEMO_TOOLS];
    expect(() => registryOf(twice)).toThrow('same name');
  });
});

describe('a call', () => {
  it('is told of once it has ended, with how it did', async () => {
    const calls: unknown[] = [];
    const onCall = (call: unknown): void => void calls.push(call);
    const clock = new ManualClock();
    const logger = new RecordingLogger();
    const registry = new ToolRegistry(DEMO_TOOLS, { logger, clock, checkResults: false, onCall });
    const left = { ...localOrigin(), signal: AbortSignal.abort() };
    await registry.call('greet', {});
    await registry.call('greet', { guest: 1 });
    await registry.call('break', {});
    await registry.call('break', {}, left);
    expect(calls).toEqual([
      { tool: 'greet', outcome: 'answered', durationMs: 0 },
      { tool: 'greet', outcome: 'INPUT_INVALID', durationMs: 0 },
      { tool: 'break', outcome: 'INTERNAL', durationMs: 0 },
      { tool: 'break', outcome: 'CANCELLED', durationMs: 0 },
    ]);
  });

  it('gives the result as structured content and as text', async () => {
    const result = await registryOf().registry.call('greet', { guest: 'Ann' });
    expect(result.structuredContent).toEqual({ greeting: 'Good evening, Ann' });
    expect(textOf(result)).toEqual(result.structuredContent);
  });

  it('gives one line of text to who reads the structured content', async () => {
    const { registry } = registryOf();
    const asked = { ...localOrigin(), text: 'summary' } as const;
    const result = await registry.call('greet', { guest: 'Ann' }, asked);
    expect(result).toEqual({
      content: [{ type: 'text', text: 'see structuredContent' }],
      structuredContent: { greeting: 'Good evening, Ann' },
    });
    const refusal = await registry.call('refuse', {}, asked);
    expect(refusal).toEqual(await registry.call('refuse', {}));
    expect(result.isError).toBe(undefined);
  });

  it('points at each fault of its arguments', async () => {
    const result = await registryOf().registry.call('greet', { guest: 7, table: 4 });
    expect(result.isError).toBe(true);
    expect(result.structuredContent).toBe(undefined);
    expect(textOf(result)).toEqual({
      error: {
        type: 'input',
        code: 'INPUT_INVALID',
        message: '/guest: must be a text; /table: is not known here',
        details: {
          errors: [
            { pointer: '/guest', detail: 'must be a text' },
            { pointer: '/table', detail: 'is not known here' },
          ],
        },
      },
    });
  });

  it('says what a tool says when it cannot serve the call', async () => {
    const { registry, logger } = registryOf();
    expect(textOf(await registry.call('refuse', { guest: 'Cy' }))).toEqual({
      error: {
        type: 'input',
        code: 'INPUT_NO_SUCH_GUEST',
        message: 'nobody knows Cy',
        details: { guests: ['Ann', 'Bo'] },
      },
    });
    expect(logger.lines).toEqual([]);
  });

  it('tells nothing of a bug, and logs it once with its stack', async () => {
    const { registry, logger } = registryOf();
    const result = await registry.call('break', {});
    expect(textOf(result)).toEqual({
      error: { type: 'internal', code: 'INTERNAL', message: 'the tool failed' },
    });
    expect(logger.lines).toMatchObject([{ level: 'error', message: 'tool failed' }]);
    expect(logger.lines[0]?.fields.error).toHaveProperty('stack', expect.stringMatching(/\n +at /));
  });

  it('names the tools there are when it asks for another', async () => {
    await expect(registryOf().registry.call('great', {})).rejects.toMatchObject({
      code: 'INPUT_UNKNOWN_TOOL',
      message: 'no tool is named "great"; there are: greet, refuse, break',
    });
  });

  it('takes a result that breaks its schema for a bug where results are checked', async () => {
    const longAnswer = demoTool('shout', () => ({ greeting: 'A'.repeat(1_000) }));
    const unchecked = await registryOf([longAnswer], false).registry.call('shout', {});
    expect(unchecked.isError).toBe(undefined);
    expect(textOf(await registryOf([longAnswer], true).registry.call('shout', {}))).toMatchObject({
      error: { code: 'INTERNAL' },
    });
  });
});

describe('a call whose caller has left', () => {
  it('is no bug of the tool, whatever the tool throws then', async () => {
    const caller = new AbortController();
    const tool = demoTool('stop', () => {
      caller.abort();
      throw new TypeError('the stream is closed');
    });
    const { registry, logger } = registryOf([tool]);
    const origin = { ...localOrigin(), signal: caller.signal };
    expect(textOf(await registry.call('stop', {}, origin))).toMatchObject({
      error: { code: 'CANCELLED' },
    });
    expect(logger.lines).toEqual([]);
  });
});

it('lets nobody hear a tool that speaks after its result', async () => {
  const heard: unknown[] = [];
  const contexts: ToolContext[] = [];
  const tool = demoTool('forget', (_guest, context) => {
    contexts.push(context);
    context.progress({ progress: 1 });
    return { greeting: 'done' };
  });
  await registryOf([tool]).registry.call(
    'forget',
    {},
    {
      ...localOrigin(),
      progressToken: 1,
      logLevel: 'debug',
      notify: (notification) => void heard.push(notification),
    },
  );
  for (const { progress, log } of contexts) {
    progress({ progress: 2 });
    log('emergency', 'too late');
  }
  expect(heard).toEqual([
    { method: 'notifications/progress', params: { progressToken: 1, progress: 1 } },
  ]);
});
