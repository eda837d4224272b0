import { afterEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { createResources } from '../create-resources.ts';
import type { EndpointAddress } from '../endpoint/endpoint-address.ts';
import { Endpoint } from '../endpoint/endpoint.ts';
import { parseManagerOptions } from '../options/manager-options.ts';
import { Sockets } from '../sockets.ts';
import { EndpointSet } from './endpoint-set.ts';

const at = (url: string, weight = 1): EndpointAddress => ({ kind: 'http', url, weight });
const tenant = (name: string, weight?: number) =>
  at(`http://127.0.0.1:9/mcp?tenant=${name}`, weight);

describe('the endpoints of a server', () => {
  const toClose: (() => Promise<unknown>)[] = [];
  afterEach(() => Promise.all(toClose.splice(0).map((close) => close())));

  function aSet() {
    const clock = new ManualClock();
    const settings = parseManagerOptions({
      servers: [{ name: 'places', urls: ['http://127.0.0.1:9/mcp'] }],
    });
    const sockets = new Sockets(1_000);
    const resources = createResources(settings, { clock }, sockets, new AbortController().signal);
    const [server] = settings.servers;
    if (server === undefined) throw new Error('no server');
    const told: string[] = [];
    const nothing = (): void => undefined;
    const set = new EndpointSet({
      create: (address, name) =>
        new Endpoint(address, server, resources, {
          name,
          tokens: undefined,
          pins: undefined,
          onChange: nothing,
          onFreed: nothing,
          onAnswered: nothing,
        }),
      onAdded: ({ name }) => told.push(`+ ${name}`),
      onRemoved: ({ name }) => told.push(`- ${name}`),
      clock,
    });
    toClose.push(async () => {
      await set.close(AbortSignal.abort(new Error('over')));
      await sockets.destroy();
      expect(clock.pendingTimers).toBe(0);
    });
    const names = () => set.all.map(({ name }) => name);
    return { set, clock, told, names };
  }

  it('are told apart by their query, which no name shows', () => {
    const { set, names } = aSet();
    set.update([tenant('a'), tenant('b'), at('http://127.0.0.1:8/mcp')]);
    expect(names()).toEqual(['127.0.0.1:9', '127.0.0.1:9#2', '127.0.0.1:8']);
    expect(set.require('127.0.0.1:9#2')).toBe(set.all[1]);
  });

  it('are there once, however often they are listed', () => {
    const { set, names } = aSet();
    set.update([tenant('a'), tenant('a'), at('HTTP://127.0.0.1:9/mcp?tenant=a')]);
    expect(names()).toEqual(['127.0.0.1:9']);
  });

  it('keep their names and themselves while others come and go, in any order', async () => {
    const { set, clock, told, names } = aSet();
    set.update([tenant('a'), tenant('b')]);
    const [a, b] = set.all;
    set.update([tenant('c'), tenant('b')]);
    expect(set.find('127.0.0.1:9#2')).toBe(b);
    expect(names()).toEqual(['127.0.0.1:9', '127.0.0.1:9#2']);
    expect(set.all[0]).not.toBe(a);
    await clock.advance(0);
    expect(told).toEqual(['+ 127.0.0.1:9', '+ 127.0.0.1:9#2', '+ 127.0.0.1:9', '- 127.0.0.1:9']);
  });

  it('are the same list, by reference, until one comes or goes; a weight changes in place', () => {
    const { set } = aSet();
    set.update([tenant('a'), tenant('b')]);
    const { all } = set;
    set.update([tenant('b', 3), tenant('a')]);
    expect(set.all).toBe(all);
    expect(all.map(({ weight }) => weight)).toEqual([1, 3]);
    set.update([tenant('b')]);
    expect(set.all).not.toBe(all);
  });

  it('take no calls once they are gone, or drained', () => {
    const { set } = aSet();
    set.update([tenant('a'), tenant('b')]);
    const [a] = set.all;
    set.drain('127.0.0.1:9#2');
    expect(set.inService).toEqual([a]);
    expect(set.drained).toEqual(['127.0.0.1:9#2']);
    set.update([tenant('b')]);
    expect(a?.isInService).toBe(false);
    expect(set.inService).toEqual([]);
  });

  it('stay out of service where an operator kept them out, also if they come later', () => {
    const { set } = aSet();
    set.update([tenant('a')]);
    set.keepOut(['127.0.0.1:9', '127.0.0.1:9#2']);
    set.update([tenant('a'), tenant('b'), tenant('c')]);
    expect(set.drained).toEqual(['127.0.0.1:9', '127.0.0.1:9#2']);
    expect(set.inService.map(({ name }) => name)).toEqual(['127.0.0.1:9#3']);
  });

  it('are named, all that there are, to who asks for one that is not there', () => {
    const { set } = aSet();
    set.update([tenant('a')]);
    expect(() => set.require('nowhere')).toThrow(
      expect.objectContaining({
        code: 'INPUT_UNKNOWN_ENDPOINT',
        details: { endpoint: 'nowhere', available: ['127.0.0.1:9'] },
      }),
    );
  });
});
