import type { FuzzRequest } from '../generate/fuzz-request.ts';
import type { Answer } from './answer.ts';
import type { ApiJudge } from './api-judge.ts';
import type { Fault } from './fault.ts';
import type { RpcJudge } from './rpc-judge.ts';

interface Judges {
  readonly api: ApiJudge;
  readonly search: RpcJudge;
  readonly reasoning: RpcJudge;
}

/** Each fault once, whose answer it is. */
export function judge(judges: Judges, request: FuzzRequest, answer: Answer): Fault[] {
  const { target, expected } = request;
  const faults =
    target === 'api'
      ? judges.api.faultsIn(answer, expected.kind === 'route' ? expected.route : undefined)
      : judges[target].faultsIn(answer, expected.kind === 'rpc' ? expected : undefined);
  return [...new Map(faults.map((fault) => [fault.what, fault])).values()];
}
