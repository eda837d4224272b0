import { z } from 'zod';
import { fingerprint } from '../../records/fingerprint.ts';
import { OPENSTREETMAP, sourceUnknown } from '../../records/sources.ts';
import { draftOfTags } from '../overpass/draft-of-tags.ts';
import type { Drafted } from '../places/draft.ts';
import type { PlaceFile } from '../places/place-file.ts';
import { rejected } from '../run/reading.ts';
import type { Raw } from '../run/reading.ts';
import { readJsonList } from '../text/read-json-list.ts';
import { featureOf } from './feature.ts';

/** How exports of OSM data name what a feature was: `node/123`. */
const OSM_ID = /^(?:node|way|relation)\/\d+$/u;

const simpleValues = z.array(z.union([z.string(), z.number(), z.boolean()]));

/** A GeoJSON collection of restaurants with OSM tags as properties, streamed. */
export class GeoJsonFile implements PlaceFile {
  /** Ids that are not OSM's are told apart by the dataset. */
  constructor(
    private readonly file: string,
    private readonly dataset: string,
  ) {}

  /** @throws ImportTruncatedError, ImportMalformedError with the position, ImportFileError */
  *read(): Generator<Raw> {
    const list = {
      key: 'features',
      what: 'a GeoJSON collection of features',
      idOf: (value: unknown) => featureOf(value)?.id,
    };
    for (const part of readJsonList(this.file, list)) {
      if (part.kind !== 'record') continue;
      yield { kind: 'raw', at: { index: part.index }, value: part.value };
    }
  }

  draft(value: unknown): Drafted {
    const feature = featureOf(value);
    if (feature === undefined) return rejected('malformed', { detail: 'not a feature' });
    const { point, properties } = feature;
    // Without an id it is what bears this name at this point.
    const id = feature.id ?? fingerprint([properties['name'], point]);
    const isOsm = OSM_ID.test(id);
    const source = isOsm ? OPENSTREETMAP : sourceUnknown(this.dataset);
    return draftOfTags({
      id: isOsm ? `osm:${id}` : `${this.dataset}:${id}`,
      ...sorted(properties),
      point,
      sources: () => [source],
    });
  }
}

interface Sorted {
  readonly tags: Readonly<Record<string, string>>;
  /** Those that no text stands for. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Tags are text: other simple values are written so, several with `;`. `@…` is about the export. */
function sorted(given: Readonly<Record<string, unknown>>): Sorted {
  const [tags, properties]: [[string, string][], [string, unknown][]] = [[], []];
  for (const [key, value] of Object.entries(given)) {
    if (key.startsWith('@') || value === null) continue;
    const text = textOf(value);
    if (text === undefined) properties.push([key, value]);
    else tags.push([key, text]);
  }
  return { tags: Object.fromEntries(tags), properties: Object.fromEntries(properties) };
}

/** `thai;noodle` for a list; undefined where something in it is no simple value. */
function textOf(value: unknown): string | undefined {
  const parts = simpleValues.safeParse([value].flat());
  return parts.data?.join(';');
}
