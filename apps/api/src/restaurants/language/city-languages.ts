import type { Clock } from '@tablewise/kernel';

/** How long an answer is kept, ms: the languages change with the servers. */
const KEPT_MS = 300_000;

interface Known {
  readonly languages: readonly string[];
  readonly until: number;
}

/** The languages that the city has names in: asked for once in a while, for all who want them. */
export class CityLanguages {
  private known: Known | undefined;
  private asking: Promise<readonly string[]> | undefined;

  constructor(
    private readonly ask: () => Promise<readonly string[]>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** None where they cannot be had: whoever comes next asks anew. Never rejects. */
  async list(): Promise<readonly string[]> {
    if (this.known !== undefined && this.clock.now() < this.known.until)
      return this.known.languages;
    this.asking ??= this.learn().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  /** They were wrong. */
  forget(): void {
    this.known = undefined;
  }

  private async learn(): Promise<readonly string[]> {
    try {
      const languages = await this.ask();
      this.known = { languages, until: this.clock.now() + KEPT_MS };
      return languages;
    } catch {
      return [];
    }
  }
}
