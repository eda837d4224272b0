/** What is counted for the parts of servers, be they tools or endpoints, as long as they are there. */
export class SeriesByServer<T> {
  private readonly servers = new Map<string, Map<string, T>>();

  constructor(private readonly create: (server: string, part: string) => T) {}

  get size(): number {
    let size = 0;
    for (const parts of this.servers.values()) size += parts.size;
    return size;
  }

  of(server: string, part: string): T {
    let parts = this.servers.get(server);
    if (parts === undefined) {
      parts = new Map();
      this.servers.set(server, parts);
    }
    let series = parts.get(part);
    if (series === undefined) {
      series = this.create(server, part);
      parts.set(part, series);
    }
    return series;
  }

  /** Forgets what is gone, and gives it. */
  sweep(isLive: (server: string, part: string) => boolean): T[] {
    const gone: T[] = [];
    for (const [server, parts] of this.servers) {
      for (const [part, series] of parts)
        if (!isLive(server, part)) {
          parts.delete(part);
          gone.push(series);
        }
      if (parts.size === 0) this.servers.delete(server);
    }
    return gone;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const parts of this.servers.values()) yield* parts.values();
  }
}
