import { dataOf, ProblemError } from '@tablewise/api-client';
import { useEffect, useState } from 'preact/hooks';
import { faultOf } from '../../api/fault.ts';
import { page } from '../../page.ts';
import { NOT_YET, ServerStream } from './server-stream.ts';
import type { Refusal, Seen } from './server-stream.ts';

const PATH = '/api/v1/mcp/events';

/** What the stream says, for as long as somebody looks. */
export function useStream(): Seen {
  const [seen, setSeen] = useState(NOT_YET);
  useEffect(() => {
    const stream = new ServerStream({
      open: () => new EventSource(new URL(PATH.slice(1), document.baseURI)),
      askWhy,
      clock: page.clock,
      onSeen: setSeen,
    });
    stream.open();
    return () => stream.close();
  }, []);
  return seen;
}

async function askWhy(signal: AbortSignal): Promise<Refusal | undefined> {
  try {
    const body = dataOf(await page.api.GET(PATH, { parseAs: 'stream', signal }));
    await body?.cancel();
    return undefined;
  } catch (error) {
    const fault = faultOf(error);
    const isFull = error instanceof ProblemError && error.problem?.code === 'LIMIT_EVENT_STREAMS';
    return isFull && 'retryAfterS' in fault ? { ...fault, kind: 'full' } : fault;
  }
}
