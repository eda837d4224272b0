import type { FuzzRequest } from '../generate/fuzz-request.ts';
import type { Fault } from '../judge/fault.ts';

/** A fault, and the first request that showed it. */
export interface Finding extends Fault {
  /** The route, or the server and its method. */
  readonly where: string;
  readonly index: number;
  readonly request: FuzzRequest;
  /** How many requests showed it. */
  readonly count: number;
}

/** Faults of one kind at one place are one finding. */
export class Findings {
  private readonly byName = new Map<string, Finding>();

  add(fault: Fault, index: number, request: FuzzRequest): void {
    const where = placeOf(request);
    const name = `${where} ${fault.what}`;
    const known = this.byName.get(name);
    const isEarlier = known === undefined || index < known.index;
    this.byName.set(name, {
      ...fault,
      where,
      index: isEarlier ? index : known.index,
      request: isEarlier ? request : known.request,
      count: (known?.count ?? 0) + 1,
    });
  }

  /** By their first request. */
  get all(): Finding[] {
    return [...this.byName.values()].toSorted((one, other) => one.index - other.index);
  }

  /** Requests, not findings. */
  count(kind: Fault['kind']): number {
    return this.all
      .filter((finding) => finding.kind === kind)
      .reduce((sum, { count }) => sum + count, 0);
  }
}

function placeOf({ target, expected }: FuzzRequest): string {
  if (expected.kind === 'route') return expected.route;
  if (expected.kind === 'rpc' && expected.tool !== undefined) return `${target} ${expected.tool}`;
  return target;
}
