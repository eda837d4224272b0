import { z } from 'zod';
import { authSchema } from '../auth/auth-options.ts';
import { discoverySchema } from '../discovery/discovery-options.ts';

/** What would be dropped from it is refused: credentials have `auth`. */
const httpUrl = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === '',
    'must not hold a user or a password: give auth',
  );

const endpointSchema = z.strictObject({
  url: httpUrl,
  weight: z.number().positive().default(1),
  /** In place of the server's: an authorization server of its own. */
  auth: authSchema.optional(),
});

/** A URL by itself is an endpoint of which nothing else is said. */
const urlSchema = httpUrl.transform((url): z.output<typeof endpointSchema> => ({ url, weight: 1 }));

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
    .array(z.union([urlSchema, endpointSchema]))
    .min(1)
    .optional(),
  stdio: stdioSchema.optional(),
  discovery: discoverySchema.optional(),
};

export type StdioSettings = z.output<typeof stdioSchema>;

type Urls = z.output<(typeof addressShape)['urls']>;

export function addressIssues(address: {
  readonly urls?: Urls;
  readonly stdio?: unknown;
  readonly discovery?: unknown;
}): { readonly path: string; readonly message: string }[] {
  const { urls = [], stdio, discovery } = address;
  const given = [address.urls, stdio, discovery].filter((one) => one !== undefined).length;
  if (given !== 1) return [{ path: 'urls', message: 'give one of urls, stdio and discovery' }];
  const hrefs = urls.map(({ url }) => new URL(url).href);
  const twice = hrefs.filter((href, index) => hrefs.indexOf(href) !== index);
  return twice.map((href) => ({
    path: 'urls',
    message: `${href.replace(/\?.*/s, '')} is there twice`,
  }));
}
