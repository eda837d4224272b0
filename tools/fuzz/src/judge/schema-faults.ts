import type { ValidateFunction } from 'ajv/dist/2020.js';

/** How a value breaks a schema; places in lists are not told apart. */
export function schemaFaults(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = '' }) => `${instancePath.replace(/\/\d+/g, '/*')}: ${message}`,
  );
}
