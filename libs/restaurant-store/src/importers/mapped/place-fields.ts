import { MEAL_TYPES, placeSchema, votesSchema } from '@tablewise/contracts';
import type { MealType } from '@tablewise/contracts';
import { cuisinesOf } from '../places/cuisines.ts';
import type { Draft } from '../places/draft.ts';
import type { Remark } from '../run/reading.ts';
import type { PlaceMapping } from './mapping.ts';
import type { Row } from './row.ts';

type Field = keyof PlaceMapping['fields'];

/**
 * A row's fields by their mapping. What is no value of its field is left out of it with a remark, and
 * stays in the metadata under its column.
 */
export class PlaceFields {
  private readonly found: Remark[] = [];
  private readonly leftOut = new Set<string>();

  constructor(
    private readonly row: Row,
    private readonly fields: PlaceMapping['fields'],
  ) {}

  /** About the fields that were read so far. */
  get remarks(): readonly Remark[] {
    return this.found;
  }

  text(field: Field): string | undefined {
    const text = this.row.text(this.fields[field]);
    if (text === undefined) this.leaveOut(field);
    return text;
  }

  /** A list of text, or text that names several. */
  cuisines(): string[] {
    const given = [this.row.value(this.fields.cuisines) ?? []].flat();
    const names = given.filter((name) => typeof name === 'string');
    if (names.length < given.length) this.leaveOut('cuisines');
    return cuisinesOf(names);
  }

  meals(): Partial<Record<MealType, 'yes' | 'no'>> {
    const answers = MEAL_TYPES.flatMap((meal) => {
      const answer = yesOrNo(this.row.value(this.fields[meal]));
      if (answer === 'neither') this.leaveOut(meal);
      return answer === 'yes' || answer === 'no' ? [[meal, answer] as const] : [];
    });
    return Object.fromEntries(answers);
  }

  price(): Draft['price'] {
    const given = this.row.number(this.fields.price_level);
    const { data: level } = placeSchema.shape.price_level.safeParse(given);
    if (level === undefined) this.leaveOut('price_level');
    return { range: this.text('price_range'), level };
  }

  votes(): Draft['sentiment'] {
    const { likes, neutral, dislikes } = this.fields;
    const given = {
      likes: this.row.number(likes) ?? 0,
      neutral: this.row.number(neutral) ?? 0,
      dislikes: this.row.number(dislikes) ?? 0,
    };
    const { data: votes } = votesSchema.safeParse(given);
    if (votes !== undefined) return votes;
    this.found.push({ reason: 'value_left_out', detail: `votes: ${JSON.stringify(given)}` });
    for (const field of ['likes', 'neutral', 'dislikes'] as const) this.keep(field);
    return undefined;
  }

  listedAt(): string | undefined {
    const given = this.row.value(this.fields.listed_at);
    const { data: listedAt } = placeSchema.shape.listed_at.safeParse(given);
    if (listedAt === undefined) this.leaveOut('listed_at');
    return listedAt;
  }

  /** What no field carries; read after them. */
  metadata(): Record<string, unknown> {
    const columns = Object.values(this.fields).filter((column) => column !== undefined);
    return this.row.others(new Set(columns.filter((column) => !this.leftOut.has(column))));
  }

  private leaveOut(field: Field): void {
    const given = this.row.value(this.fields[field]);
    if (given === undefined) return;
    const shown = typeof given === 'string' ? given : JSON.stringify(given);
    this.found.push({ reason: 'value_left_out', detail: `${field}: ${shown}` });
    this.keep(field);
  }

  private keep(field: Field): void {
    const column = this.fields[field];
    if (column !== undefined) this.leftOut.add(column);
  }
}

function yesOrNo(given: unknown): 'yes' | 'no' | 'neither' | undefined {
  if (given === undefined) return undefined;
  if (given === true || given === 'yes' || given === 'true') return 'yes';
  return given === false || given === 'no' || given === 'false' ? 'no' : 'neither';
}
