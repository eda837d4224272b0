import { applyDecorators } from '@nestjs/common';
import { LIMITS } from '@tablewise/contracts';
import type { Fault } from '@tablewise/contracts';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy, ValidateIf } from 'class-validator';
import { FaultFinder } from '../../http/fault-finder.ts';
import { pointerTo } from '../../http/pointer-to.ts';

const NO_NAME = `must be a text of 1 to ${LIMITS.maxNameLength} characters`;

/** Leaves a field unchecked where it is absent. `null` is not absent (`IsOptional` thinks so). */
export function Optional(): PropertyDecorator {
  return ValidateIf((_body, value) => value !== undefined);
}

/** A list of names: each 1 to 100 characters, blanks around it not counted. */
export function IsNameList(maxItems: number): PropertyDecorator {
  return applyDecorators(
    ValidateBy(
      { name: 'isName', validator: { validate: isName, defaultMessage: () => NO_NAME } },
      { each: true, context: { finder: new FaultFinder(firstThatIsNoName) } },
    ),
    ArrayMaxSize(maxItems),
    ArrayMinSize(1),
    IsArray(),
  );
}

/** The `next_cursor` of an earlier page. */
export function IsCursor(): PropertyDecorator {
  return ValidateBy({
    name: 'isCursor',
    validator: {
      validate: (value: unknown) => isTextOfAtMost(LIMITS.maxCursorLength, value),
      defaultMessage: () => 'must be the next_cursor of an earlier page',
    },
  });
}

function firstThatIsNoName(value: unknown): Fault[] {
  const index = Array.isArray(value) ? value.findIndex((item) => !isName(item)) : -1;
  return index === -1 ? [] : [{ pointer: pointerTo(index), detail: NO_NAME }];
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && isTextOfAtMost(LIMITS.maxNameLength, value.trim());
}

/** In Unicode code points, as JSON Schema counts; one takes at most two units of a string. */
function isTextOfAtMost(maxLength: number, value: unknown): boolean {
  if (typeof value !== 'string' || value.length === 0 || value.length > 2 * maxLength) return false;
  return value.length <= maxLength || Array.from(value).length <= maxLength;
}
