export interface Scenario {
  readonly side: 'server' | 'client';
  readonly name: string;
  /** Of the protocol, where the referee would choose another one. */
  readonly version?: '2025-11-25' | '2026-07-28';
  /** Its checks that fail, and why they may. */
  readonly known?: { readonly checks: readonly string[]; readonly because: string };
}

/** What stands behind our hosting here are tools alone, without sessions. */
const KNOWN = {
  stateless: {
    checks: [
      'ServerRejectsUndeclaredCapability',
      'MissingCapabilityHttp400',
      'HttpServerNoIndependentRequestsOnStream',
    ],
    because: 'our tools ask the client for nothing; the other 25 checks pass',
  },
  caching: {
    checks: [
      'PromptsListCachingHints',
      'ResourcesListCachingHints',
      'ResourcesTemplatesListCachingHints',
    ],
    because: 'our servers have no prompts and no resources',
  },
  image: {
    checks: ['ToolsCallImage'],
    because: 'our tools answer with data and its text, not with media',
  },
};

/** Server scenarios run against the fixture tools in our hosting, client ones with the manager. */
export const SCENARIOS: readonly Scenario[] = [
  { side: 'server', name: 'server-initialize' },
  { side: 'server', name: 'ping' },
  { side: 'server', name: 'tools-list', version: '2025-11-25' },
  { side: 'server', name: 'tools-list', version: '2026-07-28' },
  { side: 'server', name: 'tools-call-simple-text', version: '2025-11-25' },
  { side: 'server', name: 'tools-call-simple-text', version: '2026-07-28' },
  { side: 'server', name: 'tools-call-error', version: '2025-11-25' },
  { side: 'server', name: 'tools-call-error', version: '2026-07-28' },
  { side: 'server', name: 'dns-rebinding-protection', version: '2025-11-25' },
  { side: 'server', name: 'dns-rebinding-protection', version: '2026-07-28' },
  { side: 'server', name: 'http-header-validation' },
  { side: 'server', name: 'server-stateless', known: KNOWN.stateless },
  { side: 'server', name: 'caching', known: KNOWN.caching },
  { side: 'server', name: 'tools-call-image', known: KNOWN.image },
  { side: 'server', name: 'tools-call-with-progress' },
  { side: 'server', name: 'tools-call-with-logging' },
  { side: 'client', name: 'initialize' },
  { side: 'client', name: 'tools_call', version: '2025-11-25' },
  { side: 'client', name: 'tools_call', version: '2026-07-28' },
  { side: 'client', name: 'sse-retry' },
  { side: 'client', name: 'auth/client-credentials-basic' },
  { side: 'client', name: 'auth/client-credentials-jwt' },
  { side: 'client', name: 'request-metadata' },
  { side: 'client', name: 'http-standard-headers' },
  { side: 'client', name: 'http-custom-headers' },
  { side: 'client', name: 'http-invalid-tool-headers' },
];
