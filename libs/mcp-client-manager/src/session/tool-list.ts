import { z } from 'zod';
import { ExchangeFailure } from '../transport/exchange-failure.ts';
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
    .looseObject({
      readOnlyHint: z.boolean().optional(),
      idempotentHint: z.boolean().optional(),
      destructiveHint: z.boolean().optional(),
      openWorldHint: z.boolean().optional(),
    })
    .optional(),
});

const pageSchema = z.looseObject({
  tools: z.array(toolSchema),
  nextCursor: z.string().optional(),
  ttlMs: z.number().nonnegative().optional(),
});
type Page = z.infer<typeof pageSchema>;

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
 * All pages of a list of tools.
 * @param rejectInvalid whether to leave out tools whose `x-mcp-header` breaks the rules (2026, HTTP)
 * @throws ExchangeFailure `malformed` for a page that is none, or a list without end
 */
export async function readToolList(
  askFor: (params: Record<string, unknown>) => Promise<unknown>,
  rejectInvalid: boolean,
): Promise<ToolList> {
  const tools: ToolDescription[] = [];
  const rejected: { name: string; reason: string }[] = [];
  let ttlMs: number | undefined;
  let cursor: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page = parsePage(await askFor(cursor === undefined ? {} : { cursor }));
    for (const tool of page.tools) {
      const reason = rejectInvalid ? faultOf(tool) : undefined;
      if (reason === undefined) tools.push(toolDescription(tool));
      else rejected.push({ name: tool.name, reason });
    }
    ttlMs = page.ttlMs === undefined ? ttlMs : Math.min(page.ttlMs, ttlMs ?? Infinity);
    if (page.nextCursor === undefined)
      return { tools, rejected, ...(ttlMs === undefined ? {} : { ttlMs }) };
    cursor = page.nextCursor;
  }
  throw new ExchangeFailure(`the list of tools has more than ${MAX_PAGES} pages`, {
    kind: 'malformed',
  });
}

function parsePage(result: unknown): Page {
  const parsed = pageSchema.safeParse(result);
  if (parsed.success) return parsed.data;
  throw new ExchangeFailure(`not a list of tools: ${z.prettifyError(parsed.error)}`, {
    kind: 'malformed',
  });
}

function faultOf(tool: Page['tools'][number]): string | undefined {
  const declared = parameterHeaders(tool.inputSchema);
  return 'reason' in declared ? declared.reason : undefined;
}
