import { z } from 'zod';
import { discoverySchema } from '../discovery/discovery-options.ts';

const httpUrl = z.url({ protocol: /^https?$/ });

/** A child process that speaks MCP on its standard streams. */
const stdioSchema = z.strictObject({
  command: z.string().min(1),
  args: z.array(z.string()).default([]),
  /** Added to PATH, HOME and the like; nothing else is inherited. */
  env: z.record(z.string(), z.string()).default({}),
  cwd: z.string().optional(),
});

/** Where a server is: one of the three. */
export const addressShape = {
  /** MCP endpoints over Streamable HTTP; calls are balanced over them. */
  urls: z
    .array(z.union([httpUrl, z.strictObject({ url: httpUrl, weight: z.number().positive() })]))
    .min(1)
    .optional(),
  stdio: stdioSchema.optional(),
  discovery: discoverySchema.optional(),
};

export type StdioSettings = z.output<typeof stdioSchema>;

export function addressIssues(address: {
  readonly urls?: unknown;
  readonly stdio?: unknown;
  readonly discovery?: unknown;
}): { readonly path: string; readonly message: string }[] {
  const given = [address.urls, address.stdio, address.discovery].filter(
    (one) => one !== undefined,
  ).length;
  return given === 1 ? [] : [{ path: 'urls', message: 'give one of urls, stdio and discovery' }];
}
