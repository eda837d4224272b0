import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { FieldTally } from './field-tally.ts';

const parameterValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

const responseSchema = z.looseObject({
  $ref: z.string().optional(),
  headers: z.record(z.string(), z.unknown()).default({}),
  content: z.record(z.string(), z.looseObject({ example: z.unknown().optional() })).default({}),
});
const operationSchema = z.looseObject({
  operationId: z.string(),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.enum(['path', 'query', 'header']),
        schema: z.looseObject({ examples: z.array(parameterValue).optional() }),
      }),
    )
    .default([]),
  requestBody: z
    .looseObject({
      content: z.object({
        'application/json': z.looseObject({
          examples: z.record(z.string(), z.object({ value: z.unknown() })),
        }),
      }),
    })
    .optional(),
  responses: z.record(z.string(), responseSchema),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({
    headers: z.record(z.string(), z.unknown()),
    responses: z.record(z.string(), responseSchema),
  }),
});

/** A route of the document. */
export interface Operation extends z.infer<typeof operationSchema> {
  readonly path: string;
  readonly method: string;
}

/** What a route answered, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The OpenAPI document of a running API: its routes, and whether an answer is as it says. */
export class ApiDocument {
  /** In the order of the document. */
  readonly operations: readonly Operation[];
  private readonly document: z.infer<typeof documentSchema>;
  /** Of the fields of all answers that were looked at. */
  readonly tally: FieldTally;
  private readonly validator = new Ajv2020({ strict: false, validateFormats: false });

  private constructor(document: unknown) {
    this.document = documentSchema.parse(document);
    const closedDocument = closed(document);
    this.tally = new FieldTally(closedDocument);
    this.validator.addKeyword(this.tally.keyword).addSchema(closedDocument, 'document');
    this.operations = Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
    );
  }

  static async of(apiUrl: string): Promise<ApiDocument> {
    return new ApiDocument(await (await fetch(new URL('/openapi.json', apiUrl))).json());
  }

  operation(path: string, method: string): Operation | undefined {
    return this.operations.find((each) => each.path === path && each.method === method);
  }

  /** What of an answer the document does not say; fields that it does not name are faults, too. */
  faultsIn({ path, method, responses }: Operation, { status, headers, body }: Answer): string[] {
    const response = responses[status];
    if (response === undefined) return [`${status} is not documented`];
    const pointer = response.$ref ?? pointerTo('paths', path, method, 'responses', String(status));
    const { headers: documented, content } = this.resolved(response);
    const known = new Set(Object.keys(documented).map((name) => name.toLowerCase()));
    const undocumented = Object.keys(this.document.components.headers).filter(
      (name) => headers.has(name) && !known.has(name.toLowerCase()),
    );
    const [type = ''] = (headers.get('content-type') ?? '').split(';');
    return [
      ...undocumented.map((name) => `the header ${name} is not documented`),
      ...(type in content ? this.faultsInBody(pointer, type, body) : untold(type, body)),
    ];
  }

  /** What is wrong with the examples of answers. */
  faultsInExamples({ path, method, responses }: Operation): string[] {
    return Object.entries(responses).flatMap(([status, response]) => {
      const pointer = response.$ref ?? pointerTo('paths', path, method, 'responses', status);
      return Object.entries(this.resolved(response).content).flatMap(([type, { example }]) =>
        example === undefined
          ? [`${status} has no example`]
          : this.faultsInBody(pointer, type, example),
      );
    });
  }

  private resolved(response: z.infer<typeof responseSchema>): z.infer<typeof responseSchema> {
    const name = response.$ref?.split('/').at(-1) ?? '';
    return this.document.components.responses[name] ?? response;
  }

  private faultsInBody(response: string, type: string, body: unknown): string[] {
    const schema = `${response}${pointerTo('content', type, 'schema').slice(1)}`;
    const validate = this.validator.compile({ $ref: `document${encodeURI(schema)}` });
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) =>
        `${instancePath}: ${message} ${JSON.stringify(params)}`,
    );
  }
}

function untold(type: string, body: unknown): string[] {
  return body === undefined ? [] : [`${type} is not documented`];
}

function pointerTo(...names: readonly string[]): string {
  return `#/${names.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

/**
 * Answers may gain fields; here each that the document does not name is to be seen, and which of
 * those that may be absent ever are.
 */
function closed(document: unknown): object {
  return z
    .looseObject({})
    .parse(
      JSON.parse(
        JSON.stringify(document, (_name, value: unknown) =>
          typeof value === 'object' && value !== null && 'properties' in value
            ? { additionalProperties: false, [FieldTally.KEYWORD]: true, ...value }
            : value,
        ),
      ),
    );
}
