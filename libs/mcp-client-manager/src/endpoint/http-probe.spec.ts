import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { Agent } from 'undici';
import { ControlPlane } from '../http/control-plane.ts';
import { LoopbackServer } from '../testing/loopback-server.ts';
import type { Answer } from '../testing/loopback-server.ts';
import { headroomOf, httpProbe } from './http-probe.ts';
import type { ReportedHealth } from './http-probe.ts';

describe('a probe of a health resource', () => {
  let dispatcher: Agent;
  let servers: LoopbackServer[];
  beforeEach(() => {
    dispatcher = new Agent();
    servers = [];
  });
  afterEach(async () => {
    await dispatcher.destroy();
    await Promise.all(servers.map((server) => server.stop()));
  });

  async function probe(answer: Answer, host?: string): Promise<ReportedHealth> {
    const server = await LoopbackServer.start(answer);
    servers.push(server);
    const clock = new SystemClock();
    const ask = httpProbe(
      new ControlPlane({ dispatcher, clock, wallClock: clock, random: () => 0 }),
    );
    const url = new URL('/health', server.origin);
    return ask({ url, host }, 5_000, new AbortController().signal);
  }

  it('asks for the server by its name where the URL holds its address', async () => {
    await probe((_request, response) => response.end(), 'places.internal');
    expect(servers[0]?.received).toMatchObject([
      { method: 'GET', url: { pathname: '/health' }, headers: { host: 'places.internal' } },
    ]);
  });

  it('knows the load that is reported, and nothing of what is none', async () => {
    const says = (body: string) => probe((_request, response) => response.end(body));
    expect(await says('{"load":{"cpu":0.25,"memory":1}}')).toEqual({
      load: { cpu: 0.25, memory: 1 },
    });
    for (const body of ['', '<h1>', '[]', '{}', '{"load":{"cpu":40}}', '{"load":"high"}'])
      expect((await says(body)).load).toBeUndefined();
  });

  it('keeps what else the server says of itself as it is, but not more than 4 KB of it', async () => {
    const says = async (details: unknown) =>
      (await probe((_request, response) => response.end(JSON.stringify({ load: 'high', details }))))
        .details;
    const city = { city: { name: '香港', isOurs: [true, null] } };
    expect(await says(city)).toEqual(city);
    const fits = { text: 'x'.repeat(4_096 - '{"text":""}'.length) };
    expect(await says(fits)).toEqual(fits);
    for (const none of [{ text: `${fits.text}x` }, { text: '麵'.repeat(1_400) }, [], 'up', null])
      expect(await says(none)).toBeUndefined();
  });

  it.each([300, 404, 503])(
    'takes HTTP %d for an answer that it need not ask for again, and for no good one',
    async (status) => {
      const asked = probe((_request, response) => response.writeHead(status).end());
      await expect(asked).rejects.toThrow(`HTTP ${status}`);
      expect(servers[0]?.received).toHaveLength(1);
    },
  );

  it('asks once more where the connection broke, and says then that nobody answered', async () => {
    const asked = probe((_request, response) => response.socket?.destroy());
    await expect(asked).rejects.toMatchObject({ failure: { kind: 'lost' } });
    expect(servers[0]?.received).toHaveLength(2);
  });
});

describe('the headroom of a server', () => {
  it('is what it has left of what it has least of, but never nothing', () => {
    expect(headroomOf(undefined)).toBe(1);
    expect(headroomOf({ cpu: 0.25 })).toBe(0.75);
    expect(headroomOf({ cpu: 0.25, memory: 0.5 })).toBe(0.5);
    expect(headroomOf({ memory: 1 })).toBe(0.05);
  });
});
