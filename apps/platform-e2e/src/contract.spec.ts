import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiClient } from '@tablewise/api-client';
import { reportResultSchema } from '@tablewise/contracts';
import { z } from 'zod';
import { ApiDocument } from './harness/api-document.ts';
import type { Answer, Operation } from './harness/api-document.ts';
import { DataFolder } from './harness/data-folder.ts';
import { Platform } from './harness/platform.ts';
import { TYPED_CALLS } from './typed-client/typed-calls.ts';

let platform: Platform;
let document: ApiDocument;

beforeAll(async () => {
  // The city that `npm start` makes: its restaurants are those of the examples.
  const data = new DataFolder();
  await data.run('demo-city');
  platform = await Platform.start({}, data);
  document = await ApiDocument.of(platform.apiUrl);
});
afterAll(() => platform.stop());

describe('the examples of the document', () => {
  /** Of what the document cannot know: this start's endpoints, a call and a report that were made. */
  const found = new Map<string, string>();
  let cookie = '';

  /** What the example of a route asks for, sent as it is. */
  async function send(operation: Operation): Promise<Answer> {
    const { path, method, parameters, requestBody } = operation;
    const url = new URL(platform.apiUrl);
    url.pathname = path.replace(/\{(\w+)\}/g, (_all, name: string) => {
      const parameter = parameters.find((each) => each.in === 'path' && each.name === name);
      const known = found.get(path.startsWith('/api/v1/reports') ? 'report' : name);
      const value = parameter?.schema.examples?.[0] ?? known ?? '';
      return encodeURIComponent(String(value));
    });
    for (const { in: place, name, schema } of parameters) {
      const [example] = schema.examples ?? [];
      if (place === 'query' && example !== undefined) url.searchParams.set(name, String(example));
    }
    const body = requestBody?.content['application/json'].examples['example']?.value;
    const response = await fetch(url, {
      method,
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const callId = response.headers.get('x-call-id');
    if (callId !== null) found.set('id', callId);
    const answer = await read(response);
    const { data } = reportResultSchema.safeParse(answer.body);
    if (data !== undefined) found.set('report', data.report.id);
    return answer;
  }

  it('are answered as documented, each of them', async () => {
    found.set('endpoint', platform.mcpUrl('search').host);
    const outcomes: Record<string, unknown> = {};
    for (const operation of document.operations) {
      const answer = await send(operation);
      const faults = document.faultsIn(operation, answer);
      outcomes[operation.operationId] = faults.length > 0 ? { ...answer, faults } : answer.status;
    }
    const expected = document.operations.map(({ operationId }) => [operationId, 200]);
    // A report is made; the servers of this start come from the environment.
    const others = { reportProblem: 201, reloadServers: 409 };
    expect(outcomes).toEqual({ ...Object.fromEntries(expected), ...others });
  });

  it('are answers as the document has them, each of them', () => {
    const faults = document.operations.map((operation) => [
      operation.operationId,
      document.faultsInExamples(operation),
    ]);
    expect(faults).toEqual(document.operations.map(({ operationId }) => [operationId, []]));
  });
});

describe('a typed call', () => {
  it.each(Object.keys(TYPED_CALLS))('gets what its type says: %s', async (name) => {
    const faults: string[] = [];
    const api = createApiClient({ baseUrl: platform.apiUrl });
    api.use({
      onResponse: async ({ schemaPath, request, response }) => {
        const operation = document.operation(schemaPath, request.method.toLowerCase());
        if (operation === undefined) throw new Error(`${schemaPath} is not documented`);
        faults.push(...document.faultsIn(operation, await read(response.clone())));
      },
    });
    const value = await TYPED_CALLS[name]?.(api);
    expect(faults).toEqual([]);
    expect(value).not.toBeUndefined();
  });
});

describe('a field that may be absent', () => {
  /** Those that every answer above has, and when one would not. */
  const ABSENT_ELSEWHERE: Readonly<Record<string, string>> = {
    'Reason.6.walk_m': 'of a way that nobody asked about: the record had it',
    'Likeness.price_levels_apart': 'of places without a price: the demo city has none',
    'Review.stars': 'of reviews without: the demo city has none',
    'ReviewsAnalysis.sentiments.id': 'of texts that a caller of the tool makes up',
    'ReviewsAnalysis.sentiments.restaurant_id': 'of texts that a caller of the tool makes up',
    'ReviewsAnalysis.sentiments.reason': 'where a language model read it',
    'McpEndpoint.response_time_ms': 'before its first check',
    'McpEndpoint.last_check_at': 'before its first check',
    'McpEndpoint.details': 'of a server that says nothing of itself',
    'Report.text': 'of a report without words',
    'McpEndpointStep.latency': 'of an endpoint that answered nothing in that step',
    'McpServerStep.latency': 'of a server that answered nothing in that step',
    'McpServer.pool': 'before its first endpoint',
    'McpTools.tools.title': 'of a server that is not ours',
    'McpTools.tools.description': 'of a server that is not ours',
    'CallExplanation.request_id': 'of calls that no request made',
    'CallExplanation.attempts.endpoint': 'of an attempt that found no place',
    'CallExplanation.attempts.picked': 'of an attempt that found no place',
  };

  it('is absent from one of the answers above, or is known to be from others', () => {
    const { tally } = document;
    expect(tally.kinds).toBeGreaterThan(60);
    expect(tally.alwaysSent().filter((field) => !(field in ABSENT_ELSEWHERE))).toEqual([]);
  });
});

async function read(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) {
    return { status, headers, body: await firstEventOf(response) };
  }
  const text = await response.text();
  return {
    status,
    headers,
    body: text === '' ? undefined : /json/.test(type) ? JSON.parse(text) : text,
  };
}

/** A stream of events has no end: the data of its first one stands for all. */
async function firstEventOf({ body }: Response): Promise<unknown> {
  let text = '';
  for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    const [, event, data] = /^event: (.*)\ndata: (.*)\n\n/m.exec(text) ?? [];
    if (data !== undefined) return { event, data: z.unknown().parse(JSON.parse(data)) };
  }
  throw new Error('the stream ended without an event');
}
