import { UnknownServerError } from '../call/call-errors.ts';
import type { ServerSettings } from '../options/manager-options.ts';
import { ManagedServer } from './managed-server.ts';
import { planReload } from './reload-plan.ts';
import type { ReloadPlan } from './reload-plan.ts';
import type { ServerResources } from './server-resources.ts';
import { startReportOf } from './start-report.ts';
import type { StartReport } from './start-report.ts';

/** What a reload did, by the names of the servers. */
export interface ReloadReport extends ReloadPlan {
  /** Of the endpoints of all servers that were added or replaced. */
  readonly started: StartReport;
}

/** How long a server without calls may take to close, ms. */
const CLOSE_TIMEOUT_MS = 5_000;

/**
 * The servers of a manager, which may come, change and go while they are called. Who goes is first
 * out of reach for new calls, then closed after its last one, however long that may take.
 */
export class ServerFleet {
  private readonly servers = new Map<string, ManagedServer>();
  private readonly leaving = new Set<Promise<void>>();
  private lastReload: Promise<unknown> = Promise.resolve();

  constructor(
    settings: readonly ServerSettings[],
    private readonly resources: ServerResources,
  ) {
    for (const each of settings) this.servers.set(each.name, new ManagedServer(each, resources));
  }

  get names(): readonly string[] {
    return [...this.servers.keys()];
  }

  get all(): readonly ManagedServer[] {
    return [...this.servers.values()];
  }

  /** @throws UnknownServerError */
  get(name: string): ManagedServer {
    const server = this.servers.get(name);
    if (server === undefined) throw new UnknownServerError(name, this.names);
    return server;
  }

  /** With the names of the required servers of which nothing could start. */
  async start(): Promise<{ report: StartReport; requiredDown: readonly string[] }> {
    const { all } = this;
    const started = await Promise.all(all.map((server) => server.start()));
    const requiredDown = all
      .filter(({ settings }, at) => settings.required && started[at]?.successful === 0)
      .map(({ name }) => name);
    return { report: startReportOf(started), requiredDown };
  }

  /**
   * One reload at a time. Resolves when the new servers serve; the old ones go on draining.
   * @throws PoolClosedError
   */
  reload(settings: readonly ServerSettings[]): Promise<ReloadReport> {
    const reload = this.lastReload.then(() => this.change(settings));
    // Whoever asked for it hears how it ended; the next one only has to wait for its end.
    this.lastReload = reload.then(
      () => undefined,
      () => undefined,
    );
    return reload;
  }

  /** Resolves when the server has closed. @throws UnknownServerError */
  remove(name: string): Promise<void> {
    const server = this.get(name);
    this.servers.delete(name);
    return this.retire(server);
  }

  /** Lets calls end as long as the signal allows, then closes everything. */
  async close(drain: AbortSignal): Promise<void> {
    await Promise.all([
      this.lastReload,
      ...this.all.map((server) => server.close(drain)),
      ...this.leaving,
    ]);
  }

  /** Resolves when no call is out any more, or as soon as the signal aborts. */
  async callsEnded(limit: AbortSignal): Promise<void> {
    await Promise.all(this.all.map((server) => server.callsEnded(limit)));
  }

  private async change(wanted: readonly ServerSettings[]): Promise<ReloadReport> {
    const { closing, events, logger } = this.resources;
    closing.throwIfAborted();
    const plan = planReload(this.servers, wanted);
    const started = await this.startInPlaceOfOld(
      wanted.filter(({ name }) => !plan.unchanged.includes(name)),
    );
    for (const name of plan.removed) if (this.servers.has(name)) void this.remove(name);
    const report = { ...plan, started };
    events.emit('reloaded', plan);
    logger.info(report, 'servers were reloaded');
    return report;
  }

  /** The new ones are connected before they take the place of the old: no call waits for them. */
  private async startInPlaceOfOld(settings: readonly ServerSettings[]): Promise<StartReport> {
    const { closing } = this.resources;
    const fresh = settings.map((each) => new ManagedServer(each, this.resources));
    try {
      const reports = await Promise.all(fresh.map((server) => server.start()));
      closing.throwIfAborted();
      for (const server of fresh) this.replace(server);
      return startReportOf(reports);
    } catch (error) {
      await Promise.all(fresh.map((server) => server.close(AbortSignal.abort(error))));
      throw error;
    }
  }

  private replace(server: ManagedServer): void {
    const old = this.servers.get(server.name);
    if (old !== undefined) server.replaces(old);
    this.servers.set(server.name, server);
    if (old !== undefined) void this.retire(old);
  }

  private retire(server: ManagedServer): Promise<void> {
    const left = this.letGo(server).finally(() => this.leaving.delete(left));
    this.leaving.add(left);
    return left;
  }

  private async letGo(server: ManagedServer): Promise<void> {
    const { clock, closing, logger } = this.resources;
    const time = new AbortController();
    const timer = clock.after(server.settings.maxRequestTimeoutMs, () => {
      time.abort();
    });
    await server.drain(AbortSignal.any([closing, time.signal]));
    timer.cancel();
    const last = clock.after(CLOSE_TIMEOUT_MS, () => {
      time.abort();
    });
    await server.close(time.signal);
    last.cancel();
    this.tellOfRemoved(server);
    logger.info({ server: server.name }, 'server has left');
  }

  /** An endpoint that the server of the same name has now is not removed. */
  private tellOfRemoved({ name, endpoints }: ManagedServer): void {
    const now = this.servers.get(name)?.endpoints.map((endpoint) => endpoint.name) ?? [];
    for (const { name: endpoint } of endpoints)
      if (!now.includes(endpoint))
        this.resources.events.emit('client:removed', { server: name, endpoint });
  }
}
