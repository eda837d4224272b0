import { SystemClock } from '@tablewise/kernel';
import { z } from 'zod';
import { codeIn } from './read-load.ts';

/** Below what the API allows one address a minute. */
const EVERY_MS = 300;
const clock = new SystemClock();
const foundSchema = z.looseObject({ restaurants: z.array(z.looseObject({ id: z.string() })) });

/** Votes at a fixed rate, each of another voter, whatever becomes of those before. */
export class VoteLoad {
  private readonly outcomes = new Map<string, number>();
  private readonly inFlight: Promise<void>[] = [];
  private readonly stopping = new AbortController();
  private readonly sending: Promise<void>;

  private constructor(private readonly url: URL) {
    this.sending = this.keepSending();
  }

  /** On one place that is there. */
  static async on(apiUrl: string): Promise<VoteLoad> {
    const found = await fetch(new URL('/api/v1/restaurants?limit=1', apiUrl));
    const [place] = foundSchema.parse(await found.json()).restaurants;
    const id = encodeURIComponent(place?.id ?? '');
    return new VoteLoad(new URL(`/api/v1/restaurants/${id}/vote`, apiUrl));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.sending;
    await Promise.all(this.inFlight);
  }

  describe(): string {
    const parts = [...this.outcomes].map(([outcome, count]) => `${count} × ${outcome}`);
    return `votes: ${parts.join(', ')}`;
  }

  private async keepSending(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.inFlight.push(this.vote());
      await clock.sleep(EVERY_MS);
    }
  }

  private async vote(): Promise<void> {
    const response = await fetch(this.url, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ vote: 'like' }),
    });
    const text = await response.text();
    const outcome = response.ok ? '200' : `${response.status} ${codeIn(text)}`;
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }
}
