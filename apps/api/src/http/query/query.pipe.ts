import type { PipeTransform } from '@nestjs/common';
import { MAX_FAULTS, NOT_KNOWN_HERE, parseInput, pointerTo } from '@tablewise/contracts';
import type { Fault } from '@tablewise/contracts';
import { closestMatch } from 'leven';
import type { z } from 'zod';
import { InvalidValuesError } from '../invalid-values.error.ts';
import type { Format } from './formats.ts';
import { parseQuery } from './parse-query.ts';
import type { GivenParameters } from './parse-query.ts';
import type { QueryContract } from './query-contract.ts';

/** Longer than any name of ours: nothing is near to it. */
const MAX_NAME_LENGTH = 40;

/** Checks a raw query against its contract; parameters that it does not name are faults. */
export class QueryPipe<Shape extends z.ZodRawShape> implements PipeTransform<
  string,
  z.output<z.ZodObject<Shape>>
> {
  private readonly formats: ReadonlyMap<string, Format>;

  constructor(private readonly contract: QueryContract<Shape>) {
    this.formats = new Map(Object.entries(contract.formats));
  }

  /** @throws MalformedRequestError, InvalidValuesError with every fault */
  transform(rawQuery: string): z.output<z.ZodObject<Shape>> {
    const given = parseQuery(rawQuery);
    const unknown = [...given.keys()].filter((name) => !this.formats.has(name));
    const { values, unreadable } = this.read(given);
    const parsed = parseInput(this.contract.schema, values);
    const alone = [
      ...unknown.map(unknownParameter),
      ...unreadable,
      ...(parsed.kind === 'faulty' ? parsed.faults : []),
    ];
    if (parsed.kind === 'faulty' || alone.length > 0) throw this.refusal(alone, unknown);
    const between = this.contract.faultsBetween?.(parsed.value) ?? [];
    if (between.length > 0) throw new InvalidValuesError(between);
    return parsed.value;
  }

  private read(given: GivenParameters): { values: object; unreadable: Fault[] } {
    const readings = [...this.formats].flatMap(([name, format]) => {
      const texts = given.get(name);
      return texts === undefined ? [] : [[name, format.read(name, texts)] as const];
    });
    const values = readings.flatMap(([name, reading]) =>
      reading.kind === 'value' ? [[name, reading.value] as const] : [],
    );
    const unreadable = readings.flatMap(([, reading]) =>
      reading.kind === 'faults' ? reading.faults : [],
    );
    return { values: Object.fromEntries(values), unreadable };
  }

  private refusal(faults: readonly Fault[], unknown: readonly string[]): InvalidValuesError {
    if (unknown.length === 0) return new InvalidValuesError(faults);
    const accepted = [...this.formats.keys()];
    const suggestions = unknown.slice(0, MAX_FAULTS).flatMap((name) => {
      const nearest = nearestOf(accepted, name);
      return nearest === undefined ? [] : [[name, [nearest]] as const];
    });
    return new InvalidValuesError(faults, {
      ...(suggestions.length > 0 && { suggestions: Object.fromEntries(suggestions) }),
      accepted,
    });
  }
}

function unknownParameter(name: string): Fault {
  return { pointer: pointerTo(name), detail: NOT_KNOWN_HERE };
}

/** The name that was probably meant: a third of its letters may be wrong. */
function nearestOf(names: readonly string[], name: string): string | undefined {
  if (name.length > MAX_NAME_LENGTH) return undefined;
  return closestMatch(name, names, { maxDistance: Math.max(1, Math.floor(name.length / 3)) });
}
