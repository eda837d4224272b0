import { MEAL_TYPES, placeSchema, votesSchema } from '@tablewise/contracts';
import type { MealType } from '@tablewise/contracts';
import { cuisinesOf } from '../places/cuisines.ts';
import { dietOf } from '../places/diet.ts';
import type { Details, Draft } from '../places/draft.ts';
import type { Remark } from '../run/reading.ts';
import { columnsIn } from './mapping.ts';
import type { PlaceMapping } from './mapping.ts';
import type { Row } from './row.ts';

type Field = Exclude<keyof PlaceMapping['fields'], 'id' | 'names'>;

const VOTES = ['likes', 'neutral', 'dislikes', 'total'] as const;

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

  names(): Record<string, string | undefined> {
    const names: Record<string, string | undefined> = {};
    for (const [language, column] of Object.entries(this.fields.names)) {
      names[language] = this.row.text(column);
    }
    return { en: this.text('name_en'), zh: this.text('name_zh'), ...names };
  }

  details(): Details {
    const [phone, website] = [this.checked('phone'), this.checked('website')];
    const diet = dietOf(this.row.value(this.fields.diet));
    const isDiet = Object.keys(diet).length > 0;
    if (!isDiet) this.leaveOut('diet');
    return {
      ...(phone !== undefined && { phone }),
      ...(website !== undefined && { website }),
      ...(isDiet && { diet }),
    };
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
    const given = this.row.count(this.fields.price_level);
    const { data: level } = placeSchema.shape.price_level.safeParse(given);
    if (level === undefined) this.leaveOut('price_level');
    return { range: this.text('price_range'), level };
  }

  votes(): Draft['sentiment'] {
    const [likes, neutral, dislikes, total] = VOTES.map(
      (field) => this.row.count(this.fields[field]) ?? (field === 'total' ? undefined : 0),
    );
    const rest = total === undefined ? neutral : Number(total) - Number(likes) - Number(dislikes);
    const { data: votes } = votesSchema.safeParse({ likes, neutral: rest, dislikes });
    if (votes !== undefined) return votes;
    const given = JSON.stringify({ likes, neutral, dislikes, total });
    this.found.push({ reason: 'value_left_out', detail: `votes: ${given}` });
    for (const field of VOTES) this.keep(field);
    return undefined;
  }

  listedAt(): string | undefined {
    return this.checked('listed_at');
  }

  /** What no field carries; read after them. */
  metadata(): Record<string, unknown> {
    const { id, ...others } = this.fields;
    // Of several that are the id together nothing else tells what they were.
    const carried = columnsIn(typeof id === 'string' ? this.fields : { ...others, id: [] });
    return this.row.others(new Set(carried.filter((column) => !this.leftOut.has(column))));
  }

  private checked(field: 'phone' | 'website' | 'listed_at'): string | undefined {
    const given = this.row.text(this.fields[field])?.trim();
    const { data } = placeSchema.shape[field].safeParse(given);
    if (data === undefined) this.leaveOut(field);
    return data;
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
