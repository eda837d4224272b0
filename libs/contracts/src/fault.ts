import { z } from 'zod';
import { schemaNames } from './schema-names.ts';

/** One fault in a value: where (RFC 6901 pointer) and what. */
export const faultSchema = z
  .object({
    pointer: z.string().describe('Where: RFC 6901 pointer into the body, or into the parameters.'),
    detail: z.string().describe('What is wrong there.'),
  })
  .describe('One fault in what was sent.')
  .register(schemaNames, { id: 'Fault' });
export type Fault = z.infer<typeof faultSchema>;

/** Faults that an answer names: a hostile list of 10,000 wrong items is described by its first. */
export const MAX_FAULTS = 50;
/** Of a pointer: the names in it may be the caller's own. */
const MAX_POINTER_LENGTH = 200;
/** Faults that are told in one sentence. */
const MAX_DESCRIBED = 3;

/** RFC 6901, of bounded length. */
export function pointerTo(...path: readonly PropertyKey[]): string {
  return path
    .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, MAX_POINTER_LENGTH);
}

/** Faults inside a value, as seen from what holds it. */
export function faultsWithin(holder: string, faults: readonly Fault[]): Fault[] {
  return faults.map(({ pointer, detail }) => ({
    pointer: (holder + pointer).slice(0, MAX_POINTER_LENGTH),
    detail,
  }));
}

/** The sentence for a person or a model: each fault behind its pointer. */
export function describeFaults(faults: readonly Fault[]): string {
  const described = faults
    .slice(0, MAX_DESCRIBED)
    .map(({ pointer, detail }) => (pointer === '' ? detail : `${pointer}: ${detail}`));
  const others = faults.length - described.length;
  return [...described, ...(others > 0 ? [`and ${others} more`] : [])].join('; ');
}

/**
 * A refusal in one sentence. `see` is what lists what there is, in the words of who reads it: a tool
 * over MCP, a path over REST.
 */
export function describeRefusal(faults: readonly Fault[], see: string | undefined): string {
  return describeFaults(faults) + (see === undefined ? '' : `; ${see} names all`);
}
