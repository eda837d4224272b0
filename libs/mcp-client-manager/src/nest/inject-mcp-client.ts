import { Inject } from '@nestjs/common';

/** The token under which `forFeature(server)` provides that server's client. */
export function mcpClientToken(server: string): string {
  return `McpClient:${server}`;
}

/** Injects the `ServerClient` of a server that the module named with `McpClientModule.forFeature`. */
export function InjectMcpClient(server: string): ParameterDecorator & PropertyDecorator {
  return Inject(mcpClientToken(server));
}
