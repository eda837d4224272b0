import type { PipeTransform } from '@nestjs/common';
import { faultsOf } from '@tablewise/contracts';
import type { Fault } from '@tablewise/contracts';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import type { z } from 'zod';
import { FaultFinder } from './fault-finder.ts';
import { InvalidValuesError } from './invalid-values.error.ts';
import { MalformedRequestError } from './malformed-request.error.ts';
import { pointerTo, withinBounds } from './pointer-to.ts';

const MAX_FAULTS = 50;
/** Of the rules that a value breaks, the first of these is the one to name. */
const RULE_ORDER = [
  'isGivenWithoutMealTypes',
  'isArray',
  'isInt',
  'isBoolean',
  'arrayMinSize',
  'arrayMaxSize',
];

/**
 * Checks a body against its class. Fields that the class does not name are faults; what is inside
 * a field is handed on as it came (Nest's own pipe would rebuild every nested object). A contract
 * adds what it demands between fields that are fine by themselves.
 */
export class BodyPipe<Body extends object> implements PipeTransform<unknown, Body> {
  constructor(
    private readonly bodyClass: new () => Body,
    private readonly contract?: z.ZodType,
  ) {}

  /** @throws MalformedRequestError, InvalidValuesError with every fault */
  transform(body: unknown): Body {
    if (!isJsonObject(body)) throw new MalformedRequestError('The body must be a JSON object.');
    const inherited = Object.keys(body).filter((key) => key in Object.prototype);
    if (inherited.length > 0) throw new InvalidValuesError(inherited.map(unknownField));
    const checked = Object.assign(new this.bodyClass(), body);
    const errors = validateSync(checked, { whitelist: true, forbidNonWhitelisted: true });
    if (errors.length > 0) throw refusal(errors.slice(0, MAX_FAULTS).flatMap(faultsFrom));
    const { error } = this.contract?.safeParse(checked) ?? {};
    if (error !== undefined) throw refusal(faultsOf(error));
    return checked;
  }
}

function refusal(faults: readonly Fault[]): InvalidValuesError {
  return new InvalidValuesError(faults.slice(0, MAX_FAULTS));
}

function isJsonObject(body: unknown): body is object {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

function faultsFrom(error: ValidationError): Fault[] {
  const failed = firstOf(Object.entries(error.constraints ?? {}));
  if (failed === undefined || failed[0] === 'whitelistValidation') {
    return [unknownField(error.property)];
  }
  const [name, detail] = failed;
  const field = pointerTo(error.property);
  const found = finderIn(error.contexts?.[name])?.faultsIn(error.value) ?? [];
  if (found.length === 0) return [{ pointer: field, detail }];
  return found.map((fault) => ({ ...fault, pointer: withinBounds(field + fault.pointer) }));
}

/** What is not even a list is not told how long it may be, nor what may be in it. */
function firstOf(failures: [rule: string, detail: string][]): [string, string] | undefined {
  const place = ([rule]: [string, string]): number => RULE_ORDER.indexOf(rule) + 1 || Infinity;
  return failures.reduce<[string, string] | undefined>(
    (first, next) => (first === undefined || place(next) < place(first) ? next : first),
    undefined,
  );
}

function finderIn(context: unknown): FaultFinder | undefined {
  if (typeof context !== 'object' || context === null || !('finder' in context)) return undefined;
  return context.finder instanceof FaultFinder ? context.finder : undefined;
}

function unknownField(name: string): Fault {
  return { pointer: pointerTo(name), detail: 'is not a field of this request' };
}
