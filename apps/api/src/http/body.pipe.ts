import type { PipeTransform } from '@nestjs/common';
import type { Fault } from '@tablewise/contracts';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import { InvalidValuesError } from './invalid-values.error.ts';
import { ItemRule } from './item-rule.ts';
import { MalformedRequestError } from './malformed-request.error.ts';
import { pointerTo } from './pointer-to.ts';

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
 * a field is handed on as it came (Nest's own pipe would rebuild every nested object).
 */
export class BodyPipe<Body extends object> implements PipeTransform<unknown, Body> {
  constructor(private readonly bodyClass: new () => Body) {}

  transform(body: unknown): Body {
    if (!isJsonObject(body)) throw new MalformedRequestError('The body must be a JSON object.');
    const inherited = Object.keys(body).filter((key) => key in Object.prototype);
    if (inherited.length > 0) throw new InvalidValuesError(inherited.map(unknownField));
    const checked = Object.assign(new this.bodyClass(), body);
    const errors = validateSync(checked, { whitelist: true, forbidNonWhitelisted: true });
    if (errors.length > 0) throw new InvalidValuesError(errors.slice(0, MAX_FAULTS).map(faultOf));
    return checked;
  }
}

function isJsonObject(body: unknown): body is object {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

function faultOf(error: ValidationError): Fault {
  const failed = firstOf(Object.entries(error.constraints ?? {}));
  if (failed === undefined || failed[0] === 'whitelistValidation') {
    return unknownField(error.property);
  }
  const [name, detail] = failed;
  const pointer = pointerTo(error.property);
  const rule = itemRuleIn(error.contexts?.[name]);
  if (rule === undefined || !Array.isArray(error.value)) return { pointer, detail };
  const index = error.value.findIndex((item) => !rule.accepts(item));
  return { pointer: pointerTo(error.property, index), detail };
}

/** What is not even a list is not told how long it may be, nor what may be in it. */
function firstOf(failures: [rule: string, detail: string][]): [string, string] | undefined {
  const place = ([rule]: [string, string]): number => RULE_ORDER.indexOf(rule) + 1 || Infinity;
  return failures.reduce<[string, string] | undefined>(
    (first, next) => (first === undefined || place(next) < place(first) ? next : first),
    undefined,
  );
}

function itemRuleIn(context: unknown): ItemRule | undefined {
  if (typeof context !== 'object' || context === null || !('item' in context)) return undefined;
  return context.item instanceof ItemRule ? context.item : undefined;
}

function unknownField(name: string): Fault {
  return { pointer: pointerTo(name), detail: 'is not a field of this request' };
}
