import type { RunningAttempt } from '../call/call.ts';
import type { LeaseRequest } from '../pool/pool-settings.ts';
import type { ProgressListener } from '../session/progress.ts';
import type { CallOptions } from '../session/session-options.ts';
import type { ToolDescription } from '../session/tool-description.ts';
import { bearer } from './session-credentials.ts';

/** The usual request, shared so that it costs nothing. */
const ANYONE: LeaseRequest = { key: '' };

/** Which connection fits the call: by whose it is, and with the token that it goes by. */
export function leaseRequestOf({ call, token }: RunningAttempt): LeaseRequest {
  const { conversationId = '', affinityKey } = call.context;
  const { principal } = call;
  const isAnyone = principal === '' && conversationId === '';
  if (isAnyone && affinityKey === undefined) return ANYONE;
  // The length in front makes it unambiguous where the principal ends and the conversation begins.
  const key = isAnyone ? '' : `${principal.length} ${principal}${conversationId}`;
  const ofUser = call.context.token === undefined ? undefined : token;
  return {
    key,
    ...(affinityKey === undefined ? {} : { affinityKey }),
    ...(ofUser === undefined ? {} : { credentials: bearer(ofUser) }),
  };
}

/** What goes along with the tool's name and arguments. */
export function callOptions(
  { call, token }: RunningAttempt,
  description: ToolDescription,
  onProgress: ProgressListener | undefined,
): CallOptions {
  const traceparent = call.span?.traceparent;
  const { meta: given } = call.context;
  const meta = traceparent === undefined ? given : { ...given, traceparent };
  if (token === undefined && onProgress === undefined && meta === undefined) return { description };
  return {
    description,
    ...(token === undefined ? {} : { headers: bearer(token) }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(meta === undefined ? {} : { meta }),
  };
}
