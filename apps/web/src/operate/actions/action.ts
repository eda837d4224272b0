import { dataOf } from '@tablewise/api-client';
import type { McpServer, ReloadReport } from '@tablewise/api-client';
import { ANSWER_TIMEOUT_MS } from '../../api/use-answer.ts';
import { page } from '../../page.ts';

/** What an operator may do to an endpoint. */
export type EndpointAct = 'drain' | 'undrain' | 'reset-breaker';

/** What an operator is about to do. */
export type Action =
  | { readonly kind: EndpointAct; readonly server: string; readonly endpoint: string }
  | { readonly kind: 'resize'; readonly server: string; readonly sizes: Sizes }
  | { readonly kind: 'reload' };

/** Connections of each endpoint. */
export interface Sizes {
  readonly min: number;
  readonly max: number;
}

/** What became of it, as the API tells. */
export type Outcome =
  | { readonly kind: 'server'; readonly server: McpServer }
  | { readonly kind: 'reloaded'; readonly report: ReloadReport };

/** @throws ProblemError, or what `fetch` throws */
export async function act(action: Action): Promise<Outcome> {
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  switch (action.kind) {
    case 'reload': {
      const report = dataOf(await page.api.POST('/api/v1/mcp/reload', { signal }));
      return { kind: 'reloaded', report };
    }
    case 'resize': {
      const answer = await page.api.POST('/api/v1/mcp/servers/{name}/resize', {
        params: { path: { name: action.server } },
        body: { min_size: action.sizes.min, max_size: action.sizes.max },
        signal,
      });
      return { kind: 'server', server: dataOf(answer) };
    }
    case 'drain':
    case 'undrain':
    case 'reset-breaker': {
      const path = { name: action.server, endpoint: action.endpoint };
      const call = { params: { path }, signal };
      return { kind: 'server', server: dataOf(await page.api.POST(PATHS[action.kind], call)) };
    }
  }
}

const PATHS = {
  drain: '/api/v1/mcp/servers/{name}/endpoints/{endpoint}/drain',
  undrain: '/api/v1/mcp/servers/{name}/endpoints/{endpoint}/undrain',
  'reset-breaker': '/api/v1/mcp/servers/{name}/endpoints/{endpoint}/reset-breaker',
} as const;
