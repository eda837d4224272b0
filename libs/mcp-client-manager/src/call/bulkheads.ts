import { Lane } from '../fleet/queue/lane.ts';

export interface BulkheadSettings {
  readonly name: string;
  readonly maxCalls: number;
  readonly tools?: readonly string[] | undefined;
  readonly readOnly?: boolean | undefined;
}

/** Calls of one class: at most so many at a time at each endpoint, and a lane of their own in the queue. */
export class Bulkhead {
  readonly lane = new Lane();

  constructor(private readonly settings: BulkheadSettings) {}

  get maxCalls(): number {
    return this.settings.maxCalls;
  }

  holds(tool: string, isReadOnly: boolean): boolean {
    const { tools, readOnly } = this.settings;
    if (tools !== undefined && !tools.includes(tool)) return false;
    return readOnly === undefined || readOnly === isReadOnly;
  }
}

/** The classes of one server's calls. A call is of the first that holds its tool, or of none. */
export class Bulkheads {
  private readonly all: readonly Bulkhead[];

  constructor(settings: readonly BulkheadSettings[]) {
    this.all = settings.map((each) => new Bulkhead(each));
  }

  /** `isReadOnly` is asked only where there are classes. */
  of(tool: string, isReadOnly: (tool: string) => boolean): Bulkhead | undefined {
    if (this.all.length === 0) return undefined;
    const reads = isReadOnly(tool);
    return this.all.find((bulkhead) => bulkhead.holds(tool, reads));
  }
}
