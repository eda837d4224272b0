import {
  CLIENT_CAPABILITIES_META_KEY,
  CLIENT_INFO_META_KEY,
  PROTOCOL_VERSION_META_KEY,
} from '@modelcontextprotocol/client';
import type { ClientInfo } from './session-options.ts';

/** What each request of the 2026 era says of its sender. */
export function envelopeOf(
  version: string | undefined,
  clientInfo: ClientInfo,
): Readonly<Record<string, unknown>> {
  return {
    [PROTOCOL_VERSION_META_KEY]: version,
    [CLIENT_INFO_META_KEY]: clientInfo,
    [CLIENT_CAPABILITIES_META_KEY]: {},
  };
}
