import type { PipeTransform } from '@nestjs/common';
import { NOT_KNOWN_HERE, brokenRules, faultsWithin, pointerTo } from '@tablewise/contracts';
import type { Fault, InputRule } from '@tablewise/contracts';
import { validateSync } from 'class-validator';
import { parsedFieldsOf } from '../restaurants/bodies/contract-field.ts';
import { InvalidValuesError } from './invalid-values.error.ts';
import { MalformedRequestError } from './malformed-request.error.ts';

/** Names that every object has from its prototype: no class could leave them unnamed. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/**
 * Checks a body against its class, whose fields are `ContractField`s, and hands on what they were
 * parsed to; then the rules between them. Fields that the class does not name are faults. Nest's own
 * pipe would rebuild every nested object, also of records that pass through.
 */
export class BodyPipe<Body extends object> implements PipeTransform<unknown, Body> {
  constructor(
    private readonly bodyClass: new () => Body,
    private readonly rules: readonly InputRule<Body>[] = [],
  ) {}

  /** @throws MalformedRequestError, InvalidValuesError with every fault */
  transform(given: unknown): Body {
    if (!isJsonObject(given)) throw new MalformedRequestError('The body must be a JSON object.');
    const inherited = Object.keys(given).filter((name) => INHERITED.includes(name));
    if (inherited.length > 0) throw new InvalidValuesError(inherited.map(unknownField));
    const body = Object.assign(new this.bodyClass(), given);
    const failed = validateSync(body, { whitelist: true, forbidNonWhitelisted: true });
    const fields = parsedFieldsOf(body);
    const unknown = failed.filter(({ property }) => !fields.has(property));
    const faults = [
      ...unknown.map(({ property }) => unknownField(property)),
      ...[...fields].flatMap(([name, parsed]) =>
        parsed.kind === 'faulty' ? faultsWithin(pointerTo(name), parsed.faults) : [],
      ),
    ];
    if (faults.length > 0) throw new InvalidValuesError(faults);
    const parsed = Object.assign(body, Object.fromEntries(valuesOf(fields)));
    const between = brokenRules(this.rules, parsed);
    if (between.length > 0) throw new InvalidValuesError(between);
    return parsed;
  }
}

function isJsonObject(body: unknown): body is object {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** Those that were given, or have a default. */
function valuesOf(fields: ReturnType<typeof parsedFieldsOf>): [string, unknown][] {
  return [...fields].flatMap(([name, parsed]): [string, unknown][] =>
    parsed.kind === 'parsed' && parsed.value !== undefined ? [[name, parsed.value]] : [],
  );
}

function unknownField(name: string): Fault {
  return { pointer: pointerTo(name), detail: NOT_KNOWN_HERE };
}
