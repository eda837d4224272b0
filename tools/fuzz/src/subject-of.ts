import { SystemClock } from '@tablewise/kernel';
import { ApiRequests } from './generate/api-requests.ts';
import { readApiDocument } from './generate/api-document.ts';
import { RequestSource } from './generate/request-source.ts';
import { RpcMessages } from './generate/rpc-messages.ts';
import { RpcRequests } from './generate/rpc-requests.ts';
import { ValueMaker } from './generate/value-maker.ts';
import { ApiJudge } from './judge/api-judge.ts';
import { judge } from './judge/judge.ts';
import { RpcJudge } from './judge/rpc-judge.ts';
import { knownWords, listedTools } from './platform/acquaintance.ts';
import type { ListedTools } from './platform/acquaintance.ts';
import type { FuzzPlatform } from './platform/fuzz-platform.ts';
import { vitalSignsOf } from './platform/vital-signs.ts';
import type { FuzzSubject } from './run/fuzz-run.ts';
import { send } from './run/send.ts';

/** Learns what a running platform offers, and says what to send it and what may come back. */
export async function subjectOf(platform: FuzzPlatform, seed: number): Promise<FuzzSubject> {
  const { urls, services } = platform;
  const document: unknown = await (await fetch(new URL('/openapi.json', urls.api))).json();
  const known = await knownWords(platform);
  const tools = {
    search: await listedTools(urls.search),
    reasoning: await listedTools(urls.reasoning),
  };
  const maker = new ValueMaker(new Map(), known);
  const source = new RequestSource(
    {
      api: new ApiRequests(readApiDocument(document), known),
      search: new RpcRequests('search', new RpcMessages(tools.search, maker)),
      reasoning: new RpcRequests('reasoning', new RpcMessages(tools.reasoning, maker)),
    },
    seed,
  );
  const judges = {
    api: new ApiJudge(document),
    search: new RpcJudge(outputSchemasOf(tools.search)),
    reasoning: new RpcJudge(outputSchemasOf(tools.reasoning)),
  };
  const clock = new SystemClock();
  return {
    requestAt: (index) => source.at(index),
    send: (request, signal) => send(request, { urls, clock, signal }),
    judge: (request, answer) => judge(judges, request, answer),
    vitalSigns: (target) => vitalSignsOf(services[target].pid),
    clock,
  };
}

function outputSchemasOf(tools: ListedTools): ReadonlyMap<string, object> {
  return new Map(
    tools.flatMap(({ name, outputSchema }) =>
      outputSchema === undefined ? [] : [[name, outputSchema] as const],
    ),
  );
}
