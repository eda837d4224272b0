import type { OpenVerdicts } from '../hours/open-verdicts.ts';
import { verdictOn } from '../hours/verdicts.ts';
import type { Hit, OpenState } from '../place-page.ts';
import { comparePosition } from '../sorts/compare-position.ts';
import type { Position, SegmentOrder } from '../sorts/segment-order.ts';
import type { PageBounds } from './collect.ts';
import { findPage } from './find-page.ts';
import type { SegmentQuery } from './segment-query.ts';

/** The places of one segment that a page may have, in order, to be taken one by one. */
export class FoundPlaces {
  private readonly order: SegmentOrder;
  private readonly isTiered: boolean;
  private next = 0;

  constructor(
    readonly query: SegmentQuery,
    bounds: PageBounds,
  ) {
    this.order = findPage(query, bounds);
    this.isTiered = query.query.sort === 'best' && query.text !== undefined;
  }

  get isEmpty(): boolean {
    return this.next >= this.query.segment.top.count;
  }

  /** The position of the first that is left. */
  get position(): Position {
    const { segment } = this.query;
    const rank = segment.top.ranks[this.next] ?? 0;
    return { tier: this.tier, value: this.order.valueOf(rank), id: segment.idAt(rank) };
  }

  isBefore(other: FoundPlaces): boolean {
    if (this.isEmpty || other.isEmpty) return !this.isEmpty;
    return comparePosition(this.position, other.position) < 0;
  }

  take(): Hit {
    const { segment, open, query } = this.query;
    const rank = segment.top.ranks[this.next++] ?? 0;
    const hit = segment.hitAt(rank);
    if (query.near === undefined && open === undefined) return hit;
    const distanceM = query.near && segment.distanceM(rank, query.near.location);
    const state = open && this.openStateAt(rank, open);
    const { id, name, score } = hit;
    // Written out: an object that grows property by property is two.
    if (distanceM === undefined)
      return state === undefined ? hit : { id, name, score, open: state };
    if (state === undefined) return { id, name, score, distanceM };
    return { id, name, score, distanceM, open: state };
  }

  private openStateAt(rank: number, { verdicts }: OpenVerdicts): OpenState {
    const { segment, query } = this.query;
    // What is found without the unknown ones is open.
    if (query.includeUnknown !== true) return 'open';
    return verdictOn(verdicts, segment.data.columns.hours[rank] ?? 0);
  }

  private get tier(): number {
    const { segment } = this.query;
    return this.isTiered ? Math.floor((segment.top.keys[this.next] ?? 0) / segment.size) : 0;
  }
}
