import { placeSchema } from '@tablewise/contracts';
import type { Place } from '@tablewise/contracts';
import { seededRandom } from '@tablewise/kernel';
import type { Area, City } from '@tablewise/restaurant-domain';
import { hashText } from '../../records/hash-text.ts';
import { generateVotes, noVotes } from '../../records/votes.ts';
import { spotInArea } from '../placing/locator.ts';
import type { Locator, Spot } from '../placing/locator.ts';
import { isSoundId } from '../../records/is-sound-id.ts';
import { refusalOf } from '../run/refusal-of.ts';
import { rejected } from '../run/reading.ts';
import type { Rejection, Remark } from '../run/reading.ts';
import type { Judged } from '../run/judged.ts';
import { GENERATED_VOTES } from '../../records/sources.ts';
import type { Draft } from './draft.ts';
import { FactsReader } from './facts.ts';
import type { Facts } from './facts.ts';
import { lowerConfidence } from './lower-confidence.ts';
import { NamesByScript } from './names-by-script.ts';
import { namesOf } from './names.ts';

/** Makes places of drafts: puts them on the map and compiles their hours, alike for every format. */
export class PlaceBuilder {
  private readonly facts: FactsReader;
  private readonly scripts: NamesByScript;

  constructor(
    private readonly city: City,
    private readonly locator: Locator,
    private readonly options: {
      /** Adds votes that are seeded by the id: the same in every import. */
      readonly demoVotes: boolean;
    },
  ) {
    this.facts = new FactsReader(city);
    this.scripts = new NamesByScript([...new Set([...city.pack.languages, 'en'])]);
  }

  /** The first reason against a draft counts. */
  build(draft: Draft): Judged<Place> {
    const { id } = draft;
    if (!isSoundId(id)) return rejected('invalid_id', { detail: id });
    const found = this.find(draft);
    if (found.kind === 'rejected') return found;
    const named = namesOf(draft.names, this.scripts);
    if (named.kind === 'no_name') return rejected('no_name', { id });
    if (named.kind === 'placeholder') {
      return rejected('placeholder_name', { id, detail: named.name });
    }
    const { name, names } = named;
    const facts = this.facts.of(draft);
    const fields = { name, names, ...facts.fields };
    const record = this.placeOf({ ...draft, metadata: facts.metadata }, fields, found.spot);
    const refusal = refusalOf(record, placeSchema);
    if (refusal !== undefined) return refusal;
    return {
      kind: 'accepted',
      record,
      remarks: [
        ...found.remarks,
        ...(named.leftOut === undefined
          ? []
          : [{ reason: 'placeholder_name_left_out', detail: named.leftOut }]),
        ...facts.remarks,
      ],
    };
  }

  private find(draft: Draft): Found | Rejection {
    const { id, point, address } = draft;
    if (point.kind === 'invalid') {
      return rejected('invalid_coordinates', { id, detail: point.given });
    }
    const own = this.locator.areaNamed(draft.area);
    const area = this.locator.areaNamed(draft.filedUnder) ?? own;
    if (point.kind === 'none') {
      if (area !== undefined) {
        const remarks = area === own ? [] : [otherFile(draft, area)];
        return { kind: 'found', spot: spotInArea(area), remarks };
      }
      if (draft.area === undefined) return rejected('no_coordinates', { id });
      return rejected('unknown_area', { id, detail: draft.area });
    }
    const { location } = point;
    const district = this.locator.districtNamed(draft.district);
    const spot = this.locator.locate({ location, address, area, district });
    if (spot === undefined) {
      return rejected('outside', { id, detail: `${location.lat}, ${location.lng}` });
    }
    const remarks = remarksOn(spot);
    if (area === undefined && draft.area !== undefined) {
      remarks.push({ reason: 'unknown_area', detail: draft.area });
    }
    if (district === undefined && draft.district !== undefined) {
      remarks.push({ reason: 'unknown_district', detail: draft.district });
    }
    return { kind: 'found', spot, remarks };
  }

  private placeOf(draft: Draft, fields: OwnFields, spot: Spot): Place {
    const { id, address, point, listedAt } = draft;
    const { demoVotes } = this.options;
    const sources = draft.sources.map((source) => lowerConfidence(source, spot));
    return {
      id,
      address,
      district: spot.area.name,
      location_category: spot.area.region,
      sentiment: demoVotes
        ? generateVotes(seededRandom(hashText(id)))
        : (draft.sentiment ?? noVotes()),
      metadata: { ...draft.metadata, area_by: spot.areaBy },
      ...fields,
      ...(point.kind === 'at' && { location: point.location }),
      administrative_district: spot.district,
      time_zone: this.city.pack.time_zone,
      ...(listedAt !== undefined && { listed_at: listedAt }),
      sources: demoVotes ? [...sources, GENERATED_VOTES] : sources,
    };
  }
}

type OwnFields = Pick<Place, 'name' | 'names'> & Facts['fields'];

interface Found {
  readonly kind: 'found';
  readonly spot: Spot;
  readonly remarks: readonly Remark[];
}

function otherFile({ area: said = 'nothing' }: Draft, { name }: Area): Remark {
  return { reason: 'other_file', detail: `it says ${said}, its file is ${name}` };
}

function remarksOn({ area, contradiction, notInDistrict, district }: Spot): Remark[] {
  const remarks: Remark[] = [];
  if (contradiction !== undefined) {
    const detail = `it names ${contradiction}, coordinates are in ${area.name}`;
    remarks.push({ reason: 'address_elsewhere', detail });
  }
  if (notInDistrict !== undefined) {
    const detail = `it says ${notInDistrict}, coordinates are in ${district}`;
    remarks.push({ reason: 'district_elsewhere', detail });
  }
  return remarks;
}
