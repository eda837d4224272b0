/** How many calls can still be explained. */
const CAPACITY = 1_000;

/**
 * The last calls, oldest overwritten: an entry is what the call carried anyway. Every call is added
 * and hardly one is ever looked for, so adding is a ring's and finding a search.
 */
export class CallLedger<Entry extends { readonly callId: string }> {
  private readonly ring: Entry[] = [];
  private next = 0;

  add(entry: Entry): void {
    this.ring[this.next] = entry;
    this.next = (this.next + 1) % CAPACITY;
  }

  find(callId: string): Entry | undefined {
    return this.ring.find((entry) => entry.callId === callId);
  }
}
