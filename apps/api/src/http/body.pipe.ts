import type { PipeTransform } from '@nestjs/common';
import { NOT_KNOWN_HERE, brokenRules, faultsWithin, pointerTo } from '@tablewise/contracts';
import type { Fault, InputRule } from '@tablewise/contracts';
import { validateSync } from 'class-validator';
import { parsedFieldsOf } from '../restaurants/bodies/contract-body.ts';
import type { ContractBody } from '../restaurants/bodies/contract-body.ts';
import { InvalidValuesError } from './invalid-values.error.ts';
import { MalformedRequestError } from './malformed-request.error.ts';

/**
 * Checks a body against its class, a `contractBody`, and hands on what its fields were parsed
 * to; then the rules between them. Fields that the class does not name are faults. Nest's own
 * pipe would rebuild every nested object, also of records that pass through.
 */
export class BodyPipe<Body extends object> implements PipeTransform<unknown, Body> {
  private readonly names: ReadonlySet<string>;

  constructor(
    private readonly bodyClass: ContractBody<Body>,
    private readonly rules: readonly InputRule<Body>[] = [],
  ) {
    this.names = new Set(bodyClass.fieldNames);
  }

  /** @throws MalformedRequestError, InvalidValuesError with every fault */
  transform(given: unknown): Body {
    if (!isJsonObject(given)) throw new MalformedRequestError('The body must be a JSON object.');
    const entries = Object.entries(given);
    const known = entries.filter(([name]) => this.names.has(name));
    const body = Object.assign(new this.bodyClass(), Object.fromEntries(known));
    validateSync(body);
    const fields = parsedFieldsOf(body);
    const faults = [
      ...entries.filter(([name]) => !this.names.has(name)).map(([name]) => unknownField(name)),
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
