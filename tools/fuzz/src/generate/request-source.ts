import type { ApiRequests } from './api-requests.ts';
import { Draw } from './draw.ts';
import type { FuzzRequest } from './fuzz-request.ts';
import type { RpcRequests } from './rpc-requests.ts';

interface Makers {
  readonly api: ApiRequests;
  readonly search: RpcRequests;
  readonly reasoning: RpcRequests;
}

/** Half of all requests go to the API, a quarter to each server. */
export class RequestSource {
  constructor(
    private readonly makers: Makers,
    private readonly seed: number,
  ) {}

  /** Of one seed and index always the same, over the same city and document. */
  at(index: number): FuzzRequest {
    const draw = Draw.of(this.seed, index);
    const { api, search, reasoning } = this.makers;
    return draw.pick([api, api, search, reasoning]).make(draw);
  }
}
