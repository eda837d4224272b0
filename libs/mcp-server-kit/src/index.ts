export { hostOverHttp } from './http/host-over-http.ts';
export type { HttpHost, HttpHostOptions, Readiness } from './http/host-over-http.ts';
export { serveOverStdio } from './serve-over-stdio.ts';
export type { StdioHost } from './serve-over-stdio.ts';
export { defineTool } from './define-tool.ts';
export type { Tool } from './define-tool.ts';
export { ToolRegistry } from './tool-registry.ts';
export { transportOf } from './transport-of.ts';
export type { ServerInfo } from './create-mcp-server.ts';
