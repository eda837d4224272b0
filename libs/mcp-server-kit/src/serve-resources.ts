/* eslint-disable @typescript-eslint/no-deprecated -- the low-level server, as in create-mcp-server */
import { ResourceNotFoundError } from '@modelcontextprotocol/server';
import type { Server } from '@modelcontextprotocol/server';
import type { Resource } from './define-resource.ts';

/** Answers `resources/list`, `resources/templates/list` (there are none) and `resources/read`. */
export function serveResources(server: Server, resources: readonly Resource[]): void {
  server.setRequestHandler('resources/list', () => ({
    resources: resources.map(({ listing }) => listing),
  }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: [] }));
  server.setRequestHandler('resources/read', ({ params: { uri } }) => {
    const resource = resources.find(({ listing }) => listing.uri === uri);
    if (resource === undefined) throw new ResourceNotFoundError(uri);
    const { mimeType } = resource.listing;
    const contents = { uri, text: resource.read(), ...(mimeType !== undefined && { mimeType }) };
    return { contents: [contents] };
  });
}
