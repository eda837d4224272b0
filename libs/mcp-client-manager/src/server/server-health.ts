import type { EndpointState } from './endpoint-state.ts';

export type ServerStatus = EndpointState['status'];

/** Health of a server: of all its endpoints where they agree, `degraded` where they do not. */
export interface ServerHealth {
  readonly server: string;
  readonly status: ServerStatus;
  readonly required: boolean;
  readonly endpoints: readonly EndpointState[];
}

/** A server without endpoints, as discovery may find it, is `unhealthy`. */
export function serverStatus(endpoints: readonly EndpointState[]): ServerStatus {
  const kinds = new Set(endpoints.map((endpoint) => endpoint.status));
  if (kinds.size === 0) return 'unhealthy';
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'degraded';
}
