import { reasoningTools, recommendResultSchema, searchTools } from '@tablewise/contracts';
import { z } from 'zod';
import { UpstreamProtocolError } from '../restaurants/upstream-protocol.error.ts';
import { SERVERS } from '../servers.ts';

/** A restaurant as its server wrote it: of what is in it only this is of interest here. */
export interface PlaceRecord {
  readonly id: string;
  readonly score?: number;
}

/** Lets a record through as it is, which no other schema does. */
const record = z.custom<PlaceRecord>(
  (value) =>
    z.looseObject({ id: z.string(), score: z.number().optional() }).safeParse(value).success,
);

const foundSchema = z.object({
  restaurants: z.array(record),
  total: z.int(),
  metadata: z.looseObject({}),
});
/** What is read of a search. */
export type Found = z.output<typeof foundSchema>;

const reasonedSchema = z.looseObject({
  recommendation: record,
  candidates: z.array(record).min(1),
  explanations: z.array(record),
  analysis_summary: recommendResultSchema.shape.analysis_summary,
});
/** What is read of a ranking; all else in it goes on as it came. */
export type Reasoned = z.output<typeof reasonedSchema>;

/** @throws UpstreamProtocolError */
export function foundIn(result: object): Found {
  return readAs(foundSchema, result, { server: SERVERS.search, tool: searchTools.search.name });
}

/** @throws UpstreamProtocolError */
export function reasonedIn(result: object): Reasoned {
  const called = { server: SERVERS.reasoning, tool: reasoningTools.recommend.name };
  return readAs(reasonedSchema, result, called);
}

function readAs<Output>(
  schema: z.ZodType<Output>,
  result: object,
  called: { readonly server: string; readonly tool: string },
): Output {
  const { data, error } = schema.safeParse(result);
  if (error === undefined) return data;
  throw new UpstreamProtocolError(
    `${called.tool} broke its contract: ${z.prettifyError(error)}`,
    called,
  );
}
