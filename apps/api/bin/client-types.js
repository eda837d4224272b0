import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

/** Where the types of the client are kept. */
export const CLIENT_TYPES = fileURLToPath(
  new URL('../../../libs/api-client/src/schema.ts', import.meta.url),
);

const HEAD =
  '// Made from the OpenAPI document of the API by `npm run api-client`. Not to be edited.\n\n';

/** The types of a document, as they are kept: examples are for those who read the document. */
export async function clientTypesOf(document) {
  const withoutExamples = JSON.stringify(document, (key, value) =>
    key === 'example' || key === 'examples' ? undefined : value,
  );
  const types = await openapiTS(JSON.parse(withoutExamples), {
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  return HEAD + astToString(types);
}

/** Those that are kept now. */
export function keptClientTypes() {
  return readFileSync(CLIENT_TYPES, 'utf8');
}
