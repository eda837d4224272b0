import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import type { FuzzRequest } from '../generate/fuzz-request.ts';
import type { Answer } from '../judge/answer.ts';
import { contractBreak } from '../judge/fault.ts';
import { curlLine } from './curl-line.ts';
import { FuzzRun } from './fuzz-run.ts';
import type { FuzzSubject } from './fuzz-run.ts';
import { CutOffError } from './send.ts';
import { growthOf } from './growth.ts';

const ANSWER: Answer = { status: 200, headers: new Map(), text: '', isCut: false };

function requestTo(path: string): FuzzRequest {
  return { target: 'api', method: 'GET', path, headers: [], expected: { kind: 'anything' } };
}

function subject(changes: Partial<FuzzSubject>): FuzzSubject {
  return {
    requestAt: (index) => requestTo(`/${index}`),
    send: async () => ANSWER,
    judge: () => [],
    vitalSigns: () => ({ rssMb: 100, handles: 20 }),
    clock: new ManualClock(),
    ...changes,
  };
}

const hundred = Array.from({ length: 100 }, (_, at) => at);
const { signal: never } = new AbortController();

describe('a run', () => {
  it('sends each request once, sixteen at a time', async () => {
    const sent: string[] = [];
    let atOnce = 0;
    let most = 0;
    const send = async ({ path }: FuzzRequest): Promise<Answer> => {
      sent.push(path);
      most = Math.max(most, ++atOnce);
      await Promise.resolve();
      atOnce--;
      return ANSWER;
    };
    const { statuses } = await new FuzzRun(subject({ send })).run(hundred, never);
    expect(sent).toEqual(hundred.map((index) => `/${index}`));
    expect(most).toBe(16);
    expect(statuses.get(200)).toBe(100);
  });

  it('tells equal faults once, by the first request that showed them', async () => {
    const judge = ({ path }: FuzzRequest) => (/[37]/.test(path) ? [contractBreak('odd')] : []);
    const { findings } = await new FuzzRun(subject({ judge })).run(hundred.toReversed(), never);
    expect(findings.all).toEqual([expect.objectContaining({ what: 'odd', index: 3, count: 36 })]);
    expect(findings.count('contract-break')).toBe(36);
    expect(findings.count('server-error')).toBe(0);
  });

  it('takes no answer for a fault', async () => {
    const send = async ({ path }: FuzzRequest): Promise<Answer> => {
      if (path === '/5') throw new Error('socket hang up');
      return ANSWER;
    };
    const { findings } = await new FuzzRun(subject({ send })).run(hundred, never);
    expect(findings.all.map(({ what, index }) => [what, index])).toEqual([
      ['no answer: socket hang up', 5],
    ]);
  });

  it('ends when it is aborted, and leaves what is on its way', async () => {
    const ending = new AbortController();
    const send = async (): Promise<Answer> => {
      await Promise.resolve();
      ending.abort();
      return ANSWER;
    };
    const { statuses } = await new FuzzRun(subject({ send })).run(hundred, ending.signal);
    expect(statuses.get(200)).toBe(16);
  });

  it("takes it for nobody's fault that a long body is refused unread", async () => {
    const send = async (): Promise<Answer> => {
      throw new CutOffError('the body was not read');
    };
    const { findings } = await new FuzzRun(subject({ send })).run(hundred, never);
    expect(findings.all).toEqual([]);
  });
});

describe('growth', () => {
  it('is that of the second half, per 1,000 requests', () => {
    const samples = Array.from({ length: 21 }, (_, at) => ({
      answered: at * 100,
      rssMb: at <= 10 ? at * 50 : 500 + (at - 10),
      handles: 20,
    }));
    const { rssMbAtEnd, rssMbPerThousand, handlesPerThousand } = growthOf(samples);
    expect(rssMbAtEnd).toBe(510);
    expect(rssMbPerThousand).toBeCloseTo(10);
    expect(handlesPerThousand).toBe(0);
  });
});

describe('a curl line', () => {
  it('says the request as a shell reads it, byte for byte', () => {
    const line = curlLine({
      target: 'search',
      method: 'POST',
      path: '/mcp',
      headers: [
        ['content-type', 'application/json'],
        ['origin', ''],
      ],
      body: Buffer.from("it's \u00e9\n"),
      expected: { kind: 'anything' },
    });
    expect(line).toBe(
      "curl -sSi --path-as-is -X POST -H 'content-type: application/json' -H 'origin;' " +
        "--data-binary $'it\\'s \\xc3\\xa9\\x0a' 'http://127.0.0.1:8081/mcp'",
    );
  });

  it('leaves out what is too long to paste', () => {
    const body = Buffer.alloc(5_000, 'x');
    expect(curlLine({ ...requestTo('/'), body })).toMatch(/# and 3000 bytes more$/);
  });
});
