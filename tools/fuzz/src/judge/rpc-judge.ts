import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { z } from 'zod';
import type { Expectation, RpcId } from '../generate/fuzz-request.ts';
import { mediaTypeOf } from './answer.ts';
import type { Answer } from './answer.ts';
import { contractBreak, serverError } from './fault.ts';
import type { Fault } from './fault.ts';
import { parseJson } from './parse-json.ts';
import { schemaFaults } from './schema-faults.ts';
import { serverErrorsOf } from './server-errors.ts';

const version = { jsonrpc: z.literal('2.0') };
const answerSchema = z.union([
  z.object({ ...version, id: z.union([z.string(), z.number()]), result: z.looseObject({}) }),
  z.object({
    ...version,
    id: z.union([z.string(), z.number(), z.null()]),
    error: z.looseObject({ code: z.int(), message: z.string() }),
  }),
]);
type RpcAnswer = z.infer<typeof answerSchema>;

const notificationSchema = z.object({
  ...version,
  method: z.string(),
  id: z.undefined().optional(),
});
const resultSchema = z.looseObject({
  content: z.array(z.looseObject({ type: z.string() })),
  isError: z.boolean().default(false),
  structuredContent: z.unknown().optional(),
});
const errorTextSchema = z.object({ error: z.looseObject({ code: z.string() }) });
const firstTextSchema = z.tuple([z.object({ text: z.string() })], z.unknown());

const INTERNAL_ERROR = -32603;
/** Of HTTP, where no message was read; what each says stands in the body. */
const REFUSALS = new Set([400, 401, 403, 404, 405, 406, 408, 413, 415, 431]);
/** The head itself could not be read: Node answers by itself. */
const UNREAD = new Set([400, 408, 431]);
/** Notifications are taken without a word. */
const ACCEPTED = 202;

type RpcExpectation = Extract<Expectation, { kind: 'rpc' }>;

/** Holds answers of an MCP server to JSON-RPC, and results to what their tools say they give. */
export class RpcJudge {
  private readonly validators: ReadonlyMap<string, ValidateFunction>;

  /** By tool, the schema of its results. */
  constructor(outputSchemas: ReadonlyMap<string, object>) {
    const compiler = new Ajv2020({ strict: false, validateFormats: false });
    this.validators = new Map(
      [...outputSchemas].map(([tool, schema]) => [tool, compiler.compile(schema)]),
    );
  }

  faultsIn(answer: Answer, expected: RpcExpectation | undefined): Fault[] {
    const serverErrors = serverErrorsOf(answer, false);
    if (serverErrors.length > 0 || expected === undefined) return serverErrors;
    const { status, text } = answer;
    if (status === ACCEPTED) return text === '' ? [] : [contractBreak('202 has a body')];
    if (status !== 200 && status < 500 && !REFUSALS.has(status))
      return [contractBreak(`answers ${status}`)];
    if (text === '' && UNREAD.has(status) && !expected.isWhole) return [];
    const messages = messagesIn(answer);
    if (messages === undefined)
      return [contractBreak(`${status} as ${mediaTypeOf(answer) || 'nothing'} is no JSON-RPC`)];
    const answers = messages.filter((message) => !notificationSchema.safeParse(message).success);
    if (answers.length === 0 && !answer.isCut)
      return [contractBreak(`${status} without an answer`)];
    return answers.flatMap((message) => this.faultsInMessage(message, status, expected));
  }

  private faultsInMessage(message: unknown, status: number, expected: RpcExpectation): Fault[] {
    const { data } = answerSchema.safeParse(message);
    if (data === undefined) return [contractBreak(`${status} is no JSON-RPC answer`)];
    const strange = isOurs(data.id, status, expected) ? [] : [contractBreak('an id not ours')];
    if ('error' in data)
      return data.error.code === INTERNAL_ERROR
        ? [...strange, contractBreak(`answers ${INTERNAL_ERROR}`)]
        : strange;
    return [...strange, ...this.faultsInResult(data, expected)];
  }

  private faultsInResult(
    { result }: Extract<RpcAnswer, { result: unknown }>,
    { tool, isWhole }: RpcExpectation,
  ): Fault[] {
    if (tool === undefined || !isWhole) return [];
    const { data } = resultSchema.safeParse(result);
    if (data === undefined) return [contractBreak('a result without content')];
    if (data.isError) return faultsInError(data.content);
    const validate = this.validators.get(tool);
    return validate === undefined
      ? []
      : schemaFaults(validate, data.structuredContent).map((fault) =>
          contractBreak(`result at ${fault}`),
        );
  }
}

function isOurs(id: RpcId | null, status: number, { ids, isWhole }: RpcExpectation): boolean {
  if (id === null) return !isWhole || status !== 200;
  return ids.includes(id);
}

function faultsInError(content: unknown): Fault[] {
  const first = firstTextSchema.safeParse(content).data?.[0].text ?? '';
  const { data } = errorTextSchema.safeParse(parseJson(first));
  if (data === undefined) return [contractBreak('an error without a code')];
  return data.error.code === 'INTERNAL' ? [serverError('answers INTERNAL')] : [];
}

/** One message or several, as JSON or as events; undefined when it is neither. */
function messagesIn(answer: Answer): unknown[] | undefined {
  const type = mediaTypeOf(answer);
  if (type === 'text/event-stream') {
    const events = answer.text.matchAll(/^data: ?(.+)$/gm);
    return [...events].map(([, data = '']) => parseJson(data));
  }
  const body = type === 'application/json' ? parseJson(answer.text) : undefined;
  if (body === undefined) return undefined;
  const several = z.array(z.unknown()).safeParse(body).data;
  return several ?? [body];
}
