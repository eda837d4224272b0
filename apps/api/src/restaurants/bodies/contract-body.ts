import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { parseInput } from '@tablewise/contracts';
import type { ParsedInput } from '@tablewise/contracts';
import { ValidateBy } from 'class-validator';
import type { z } from 'zod';
import { requestSchema } from '../../docs/schemas.ts';

/** What each field of a body was parsed to, while it is being validated. */
const parsedFields = new WeakMap<object, Map<string, ParsedInput<unknown>>>();

/** The class of a body whose fields are those of a schema. */
export interface ContractBody<Fields> {
  new (): Fields;
  readonly fieldNames: readonly string[];
}

/** To be extended by the body of a route. The rules between its fields go to `BodyPipe`. */
export function contractBody<Schema extends z.ZodObject>({
  shape,
}: Schema): ContractBody<z.output<Schema>> {
  // eslint-disable-next-line @typescript-eslint/no-extraneous-class -- its members are the schema's
  const body = class {} as new () => z.output<Schema>;
  for (const [name, field] of Object.entries<z.ZodType>(shape))
    ContractField(field)(body.prototype as object, name);
  return Object.assign(body, { fieldNames: Object.keys(shape) });
}

/** By name, of a body that was validated. */
export function parsedFieldsOf(body: object): ReadonlyMap<string, ParsedInput<unknown>> {
  return parsedFields.get(body) ?? new Map();
}

function keep(body: object, field: string, parsed: ParsedInput<unknown>): void {
  const fields = parsedFields.get(body) ?? new Map<string, ParsedInput<unknown>>();
  parsedFields.set(body, fields.set(field, parsed));
}

/**
 * A field that takes exactly what a tool's field takes, and says so in the docs. What it was parsed
 * to is kept for `BodyPipe`: class-validator only hears whether it is fine.
 */
function ContractField(field: z.ZodType): PropertyDecorator {
  return applyDecorators(
    ApiProperty(documentationOf(field)),
    ValidateBy({
      name: 'fitsContract',
      validator: {
        validate: (value, checked) => {
          const parsed = parseInput(field, value);
          if (checked !== undefined) keep(checked.object, checked.property, parsed);
          return parsed.kind === 'parsed';
        },
      },
    }),
  );
}

/**
 * Swagger's own types are those of OpenAPI 3.0, and its `required` is the body's, not the field's:
 * what a field that is an object requires goes by its side.
 */
function documentationOf(field: z.ZodType): object {
  const isRequired = !field.safeParse(undefined).success;
  const { required, ...schema } = requestSchema(field);
  return required === undefined
    ? { ...schema, required: isRequired }
    : { ...schema, required, selfRequired: isRequired };
}
