import type { Source } from '@tablewise/contracts';
import { pointOf } from '../places/draft.ts';
import type { Drafted } from '../places/draft.ts';
import { givenHours } from '../places/given-hours.ts';
import { rejected } from '../run/reading.ts';
import type { PlaceMapping } from './mapping.ts';
import { PlaceFields } from './place-fields.ts';
import { Row } from './row.ts';

/** What a row says about a place, by its mapping. */
export function draftRow(value: unknown, mapping: PlaceMapping): Drafted {
  const row = Row.of(value);
  if (row === undefined) return rejected('malformed', { detail: 'not an object' });
  const { fields } = mapping;
  const given = row.identity(fields.id);
  if (given === undefined) return rejected('no_id');
  const id = `${mapping.dataset}:${given}`;
  const sources = sourcesOf(row, mapping);
  if (sources === undefined) {
    return rejected('unknown_source', { id, detail: describeSource(row, mapping) });
  }
  const read = new PlaceFields(row, fields);
  const said = {
    names: { name: read.text('name'), byLanguage: read.names() },
    address: read.text('address')?.trim() ?? '',
    point: pointOf(row.number(fields.lat), row.number(fields.lng)),
    area: read.text('area'),
    district: read.text('district'),
    cuisines: read.cuisines(),
    details: read.details(),
    hours: givenHours(row.value(fields.opening_hours)),
    meals: read.meals(),
    price: read.price(),
    sentiment: read.votes(),
    listedAt: read.listedAt(),
  };
  const { remarks } = read;
  return { kind: 'draft', draft: { id, ...said, metadata: read.metadata(), sources, remarks } };
}

function sourcesOf(row: Row, { sources }: PlaceMapping): readonly Source[] | undefined {
  if (Array.isArray(sources)) return sources;
  return sources.values.get(row.text(sources.column) ?? '');
}

function describeSource(row: Row, { sources }: PlaceMapping): string {
  if (Array.isArray(sources)) return '';
  return `${sources.column}: ${row.text(sources.column) ?? 'nothing'}`;
}
