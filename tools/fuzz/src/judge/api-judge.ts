import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { mediaTypeOf } from './answer.ts';
import type { Answer } from './answer.ts';
import { contractBreak } from './fault.ts';
import type { Fault } from './fault.ts';
import { parseJson } from './parse-json.ts';
import { schemaFaults } from './schema-faults.ts';
import { serverErrorsOf } from './server-errors.ts';

const responseSchema = z.object({
  $ref: z.string().optional(),
  content: z.record(z.string(), z.unknown()).default({}),
});
const documentSchema = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ responses: z.record(z.string(), responseSchema) })),
  ),
  components: z.looseObject({ responses: z.record(z.string(), responseSchema) }),
});

const PROBLEM = 'application/problem+json';
const PROBLEM_SCHEMA = '#/components/schemas/Problem';

/** Holds answers of the API to its document. */
export class ApiJudge {
  private readonly document: z.infer<typeof documentSchema>;
  private readonly validator = new Ajv2020({ strict: false, validateFormats: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(document: unknown) {
    this.document = documentSchema.parse(document);
    this.validator.addSchema(this.document, 'document');
  }

  /** Of a route, named `get /path`. A request that is no route's is only to be refused in words. */
  faultsIn(answer: Answer, route: string | undefined): Fault[] {
    return route === undefined ? this.faultsAnywhere(answer) : this.faultsAt(route, answer);
  }

  private faultsAnywhere(answer: Answer): Fault[] {
    const serverErrors = serverErrorsOf(answer, false);
    if (answer.status < 400 || answer.text === '') return serverErrors;
    const type = mediaTypeOf(answer);
    if (type === PROBLEM) return [...serverErrors, ...this.faultsInBody(PROBLEM_SCHEMA, answer)];
    return [...serverErrors, contractBreak(`answers ${answer.status} as ${type}, not a problem`)];
  }

  private faultsAt(route: string, answer: Answer): Fault[] {
    const [method = '', path = ''] = route.split(' ');
    const { status } = answer;
    const response = this.document.paths[path]?.[method]?.responses[status];
    const serverErrors = serverErrorsOf(answer, response !== undefined);
    if (serverErrors.length > 0) return serverErrors;
    if (response === undefined) return [contractBreak(`${status} is not documented`)];
    const shared = response.$ref?.split('/').at(-1) ?? '';
    const { content } = this.document.components.responses[shared] ?? response;
    const type = mediaTypeOf(answer);
    if (Object.keys(content).length === 0) {
      return answer.text === '' ? [] : [contractBreak(`${status} has a body`)];
    }
    if (!(type in content)) return [contractBreak(`${status} comes as ${type || 'nothing'}`)];
    if (!type.endsWith('json')) return [];
    const pointer = response.$ref ?? pointerTo('paths', path, method, 'responses', String(status));
    return this.faultsInBody(`${pointer}${pointerTo('content', type, 'schema').slice(1)}`, answer);
  }

  private faultsInBody(pointer: string, { status, text }: Answer): Fault[] {
    const validate =
      this.compiled.get(pointer) ??
      this.validator.compile({ $ref: `document${encodeURI(pointer)}` });
    this.compiled.set(pointer, validate);
    const body = parseJson(text);
    if (body === undefined) return [contractBreak(`${status} is no JSON`)];
    return schemaFaults(validate, body).map((fault) => contractBreak(`${status} at ${fault}`));
  }
}

function pointerTo(...names: readonly string[]): string {
  return `#/${names.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}
