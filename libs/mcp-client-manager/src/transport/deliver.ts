import type { JSONRPCMessage } from '@modelcontextprotocol/client';
import { silentLogger } from '@tablewise/kernel';
import { Guard } from '../resilience/guard.ts';
import type { ExchangeFailure } from './exchange-failure.ts';
import { isAnswer, isNotification } from './json-rpc.ts';
import type { McpTransport } from './mcp-transport.ts';
import { withoutNulls } from './without-nulls.ts';

/*
 * The one way from a transport to those who listen to it. What they throw must not reach the stream
 * that the message came on: other calls' answers come on it too.
 */
const UNHEARD = new Guard(silentLogger);

/** A message that no request of ours waits for. */
export function deliver(message: JSONRPCMessage, to: McpTransport): void {
  const guard = to.listenerGuard ?? UNHEARD;
  if (isNotification(message))
    guard.run('onnotification', () => {
      to.onnotification?.(message);
    });
  guard.run('onmessage', () => {
    to.onmessage?.(isAnswer(message) ? withoutNulls(message) : message);
  });
}

/** The channel broke by itself. */
export function deliverLoss(reason: ExchangeFailure, to: McpTransport): void {
  (to.listenerGuard ?? UNHEARD).run('onlost', () => {
    to.onlost?.(reason);
  });
  deliverClose(to);
}

export function deliverClose(to: McpTransport): void {
  (to.listenerGuard ?? UNHEARD).run('onclose', () => {
    to.onclose?.();
  });
}
