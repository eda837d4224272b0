import { z } from 'zod';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
import { isRecord } from '../transport/json-rpc.ts';
import { parameterHeaders } from '../transport/parameter-headers.ts';
import { toolDescription } from './tool-description.ts';
import type { ToolDescription } from './tool-description.ts';

const toolSchema = z.looseObject({
  name: z.string().min(1),
  title: z.string().optional(),
  description: z.string().optional(),
  inputSchema: z.record(z.string(), z.unknown()),
  outputSchema: z.record(z.string(), z.unknown()).optional(),
  annotations: z
    .preprocess(
      present,
      z.looseObject({
        readOnlyHint: z.boolean().optional(),
        idempotentHint: z.boolean().optional(),
        destructiveHint: z.boolean().optional(),
        openWorldHint: z.boolean().optional(),
      }),
    )
    .optional(),
});

const pageSchema = z.looseObject({
  tools: z.array(z.unknown()),
  nextCursor: z.string().optional(),
  // What makes no sense says nothing: the list is there all the same.
  ttlMs: z.number().nonnegative().optional().catch(undefined),
});
type Page = z.infer<typeof pageSchema>;
type ListedTool = z.infer<typeof toolSchema>;

/** Pages of one list: more are a server that never comes to an end. */
const MAX_PAGES = 100;

export interface ToolList {
  readonly tools: ToolDescription[];
  /** How long the server says that the list holds, ms: the least of its pages. 2026 era only. */
  readonly ttlMs?: number;
  /** Tools that were left out because no client may call them, and why. */
  readonly rejected: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * All pages of a list of tools. A cursor that comes again ends it: the server goes in circles.
 * @param rejectInvalid whether to leave out tools whose `x-mcp-header` breaks the rules (2026, HTTP)
 * @throws ExchangeFailure `malformed` for a page that is none, or a list without end
 */
export async function readToolList(
  askFor: (params: Record<string, unknown>) => Promise<unknown>,
  rejectInvalid: boolean,
): Promise<ToolList> {
  const tools = new Map<string, ToolDescription>();
  const rejected: { name: string; reason: string }[] = [];
  const cursors = new Set<string>();
  let ttlMs: number | undefined;
  let cursor: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page = parsePage(await askFor(cursor === undefined ? {} : { cursor }));
    for (const [index, raw] of page.tools.entries()) {
      const read = readTool(raw, index, rejectInvalid);
      if ('reason' in read) rejected.push(read);
      else if (!tools.has(read.name)) tools.set(read.name, read);
    }
    ttlMs = page.ttlMs === undefined ? ttlMs : Math.min(page.ttlMs, ttlMs ?? Infinity);
    cursor = page.nextCursor;
    if (cursor === undefined || cursor === '' || cursors.has(cursor))
      return { tools: [...tools.values()], rejected, ...(ttlMs === undefined ? {} : { ttlMs }) };
    cursors.add(cursor);
  }
  throw new ExchangeFailure(`the list of tools has more than ${MAX_PAGES} pages`, {
    kind: 'malformed',
  });
}

/** Null is absent, but not within a schema, where it is a value. */
function parsePage(result: unknown): Page {
  const parsed = pageSchema.safeParse(present(result));
  if (parsed.success) return parsed.data;
  throw new ExchangeFailure(`not a list of tools: ${z.prettifyError(parsed.error)}`, {
    kind: 'malformed',
  });
}

function readTool(
  raw: unknown,
  index: number,
  rejectInvalid: boolean,
): ToolDescription | { readonly name: string; readonly reason: string } {
  const parsed = toolSchema.safeParse(present(raw));
  if (!parsed.success) {
    const name = isRecord(raw) && typeof raw['name'] === 'string' ? raw['name'] : `#${index + 1}`;
    return { name, reason: z.prettifyError(parsed.error) };
  }
  const reason = rejectInvalid ? faultOf(parsed.data) : undefined;
  return reason === undefined ? toolDescription(parsed.data) : { name: parsed.data.name, reason };
}

function present(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

function faultOf(tool: ListedTool): string | undefined {
  const declared = parameterHeaders(tool.inputSchema);
  return 'reason' in declared ? declared.reason : undefined;
}
