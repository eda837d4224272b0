import { MEAL_TYPES, placeSchema, votesSchema } from '@tablewise/contracts';
import type { MealType, Source } from '@tablewise/contracts';
import { cuisinesOf } from '../places/cuisines.ts';
import { pointOf } from '../places/draft.ts';
import type { Draft, Drafted } from '../places/draft.ts';
import { givenHours } from '../places/given-hours.ts';
import { priceOf } from '../places/price-of.ts';
import { rejected } from '../run/reading.ts';
import type { Remark } from '../run/reading.ts';
import type { PlaceMapping } from './mapping.ts';
import { Row } from './row.ts';

/** What a row says about a place, by its mapping. */
export function draftRow(value: unknown, mapping: PlaceMapping): Drafted {
  const row = Row.of(value);
  if (row === undefined) return rejected('malformed', { detail: 'not an object' });
  const { fields } = mapping;
  const given = row.text(fields.id);
  if (given === undefined) return rejected('no_id');
  const id = `${mapping.dataset}:${given}`;
  const sources = sourcesOf(row, mapping);
  if (sources === undefined) {
    return rejected('unknown_source', { id, detail: describeSource(row, mapping) });
  }
  const { price, remarks } = priceOf(row.text(fields.price_range));
  const optional = new OptionalFields(row, fields);
  const draft: Draft = {
    id,
    names: {
      name: row.text(fields.name),
      en: row.text(fields.name_en),
      zh: row.text(fields.name_zh),
    },
    address: row.text(fields.address)?.trim() ?? '',
    point: pointOf(row.number(fields.lat), row.number(fields.lng)),
    area: row.text(fields.area),
    district: row.text(fields.district),
    cuisines: cuisinesOf(row.list(fields.cuisines)),
    hours: givenHours(row.value(fields.opening_hours)),
    meals: optional.meals(),
    price: optional.level(price),
    sentiment: optional.votes(),
    listedAt: optional.listedAt(),
    metadata: row.others(columnsOf(mapping)),
    sources,
    remarks: [...remarks, ...optional.remarks],
  };
  return { kind: 'draft', draft };
}

/** Fields that are left out, with a remark, where they are not what they should be. */
class OptionalFields {
  readonly remarks: Remark[] = [];

  constructor(
    private readonly row: Row,
    private readonly fields: PlaceMapping['fields'],
  ) {}

  meals(): Partial<Record<MealType, 'yes' | 'no'>> {
    const answers = MEAL_TYPES.flatMap((meal) => {
      const answer = yesOrNo(this.row.value(this.fields[meal]));
      if (answer === 'neither') this.leaveOut(meal, this.row.value(this.fields[meal]));
      return answer === 'yes' || answer === 'no' ? [[meal, answer] as const] : [];
    });
    return Object.fromEntries(answers);
  }

  level(price: Draft['price']): Draft['price'] {
    const given = this.row.number(this.fields.price_level);
    if (given === undefined) return price;
    const parsed = placeSchema.shape.price_level.safeParse(given);
    if (!parsed.success || parsed.data === undefined) {
      this.leaveOut('price_level', given);
      return price;
    }
    return { price_range: 'Not specified', ...price, price_level: parsed.data };
  }

  votes(): Draft['sentiment'] {
    const { likes, neutral, dislikes } = this.fields;
    const given = {
      likes: this.row.number(likes) ?? 0,
      neutral: this.row.number(neutral) ?? 0,
      dislikes: this.row.number(dislikes) ?? 0,
    };
    const parsed = votesSchema.safeParse(given);
    if (!parsed.success) this.leaveOut('votes', JSON.stringify(given));
    return parsed.success ? parsed.data : undefined;
  }

  listedAt(): string | undefined {
    const given = this.row.value(this.fields.listed_at);
    if (given === undefined) return undefined;
    const parsed = placeSchema.shape.listed_at.safeParse(given);
    if (!parsed.success) this.leaveOut('listed_at', given);
    return parsed.success ? parsed.data : undefined;
  }

  private leaveOut(field: string, given: unknown): void {
    const detail = `${field}: ${typeof given === 'string' ? given : JSON.stringify(given)}`;
    this.remarks.push({ reason: 'value_left_out', detail });
  }
}

function yesOrNo(given: unknown): 'yes' | 'no' | 'neither' | undefined {
  if (given === undefined) return undefined;
  if (given === true || given === 'yes' || given === 'true') return 'yes';
  return given === false || given === 'no' || given === 'false' ? 'no' : 'neither';
}

function sourcesOf(row: Row, { sources }: PlaceMapping): readonly Source[] | undefined {
  if (Array.isArray(sources)) return sources;
  return sources.values.get(row.text(sources.column) ?? '');
}

function describeSource(row: Row, { sources }: PlaceMapping): string {
  if (Array.isArray(sources)) return '';
  return `${sources.column}: ${row.text(sources.column) ?? 'nothing'}`;
}

/** Every column that the mapping names; those of sources stay in `metadata` too. */
export function columnsOf({ fields }: PlaceMapping): ReadonlySet<string> {
  return new Set(Object.values(fields).filter((column) => column !== undefined));
}
