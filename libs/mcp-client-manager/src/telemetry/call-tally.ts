import type { Labels } from './prometheus-api.ts';

interface Tally {
  /** Shared by all that is told of the same tool: labels made for each call cost more than counting. */
  readonly labels: Labels;
  calls: number;
}

/** Counts calls by server and tool. */
export class CallTally {
  private readonly servers = new Map<string, Map<string, Tally>>();

  /** Counts one, and gives its labels. */
  add(server: string, tool: string): Labels {
    let tools = this.servers.get(server);
    if (tools === undefined) {
      tools = new Map();
      this.servers.set(server, tools);
    }
    let tally = tools.get(tool);
    if (tally === undefined) {
      tally = { labels: { server, tool }, calls: 0 };
      tools.set(tool, tally);
    }
    tally.calls++;
    return tally.labels;
  }

  *[Symbol.iterator](): Iterator<Readonly<Tally>> {
    for (const tools of this.servers.values()) yield* tools.values();
  }
}
