import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { faultsOf } from '@tablewise/contracts';
import type { Fault } from '@tablewise/contracts';
import { ValidateBy } from 'class-validator';
import type { z } from 'zod';
import { requestSchema } from '../../docs/schemas.ts';
import { FaultFinder } from '../../http/fault-finder.ts';
import { Optional } from './field-rules.ts';

/** A field of a body that takes exactly what a tool's field takes, and says so in the docs. */
export function ContractField(field: z.ZodType): PropertyDecorator {
  const isFine = (value: unknown): boolean => field.safeParse(value).success;
  const faultsIn = (value: unknown): Fault[] => {
    const { error } = field.safeParse(value);
    return error === undefined ? [] : faultsOf(error);
  };
  const isRequired = !isFine(undefined);
  return applyDecorators(
    ApiProperty(documentationOf(field, isRequired)),
    ValidateBy(
      {
        name: 'fitsContract',
        validator: { validate: isFine, defaultMessage: () => 'cannot be accepted' },
      },
      { context: { finder: new FaultFinder(faultsIn) } },
    ),
    ...(isRequired ? [] : [Optional()]),
  );
}

/**
 * Swagger's own types are those of OpenAPI 3.0, and its `required` is the body's, not the field's:
 * what a field that is an object requires goes by its side.
 */
function documentationOf(field: z.ZodType, isRequired: boolean): object {
  const { required, ...schema } = requestSchema(field);
  return required === undefined
    ? { ...schema, required: isRequired }
    : { ...schema, required, selfRequired: isRequired };
}
