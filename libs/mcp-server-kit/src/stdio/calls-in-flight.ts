import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/server';

/** The calls that a client waits for, so that no more are taken than can be held in memory. */
export class CallsInFlight {
  private readonly bytesById = new Map<RequestId, number>();
  private bytes = 0;

  constructor(private readonly limits: { readonly calls: number; readonly bytes: number }) {}

  get isFull(): boolean {
    return this.bytesById.size >= this.limits.calls || this.bytes >= this.limits.bytes;
  }

  has(id: RequestId): boolean {
    return this.bytesById.has(id);
  }

  /** Notes a message of the client's, of so many bytes. A cancelled call is never answered. */
  received(message: JSONRPCMessage, bytes: number): void {
    if (!('method' in message)) return;
    if (message.method === 'notifications/cancelled') this.settle(message.params?.['requestId']);
    if (message.method !== 'tools/call' || !('id' in message)) return;
    this.bytesById.set(message.id, bytes);
    this.bytes += bytes;
  }

  /** Notes a message to the client. */
  sent(message: JSONRPCMessage): void {
    if (!('method' in message)) this.settle(message.id);
  }

  private settle(id: unknown): void {
    if (typeof id !== 'string' && typeof id !== 'number') return;
    this.bytes -= this.bytesById.get(id) ?? 0;
    this.bytesById.delete(id);
  }
}
