/**
 * Who may import whom, by tag: one `type:`, one `scope:` and one `platform:` per project. The line
 * that carries the architecture is `scope:api` → no `scope:restaurant`: the API reaches restaurants
 * only over MCP. `check-tags` holds every project to the tags named here.
 */
const TYPES = {
  app: ['infra', 'data-access', 'domain', 'kernel', 'contracts'],
  e2e: ['testing', 'infra', 'kernel', 'contracts'],
  tool: ['tool', 'infra', 'data-access', 'domain', 'testing', 'kernel', 'contracts'],
  infra: ['kernel', 'contracts'],
  'data-access': ['domain', 'kernel', 'contracts'],
  domain: ['domain', 'kernel', 'contracts'],
  testing: ['kernel', 'contracts'],
  kernel: [],
  contracts: [],
};

const SCOPES = {
  web: ['web', 'shared'],
  api: ['api', 'mcp', 'shared'],
  restaurant: ['restaurant', 'mcp', 'shared'],
  mcp: ['mcp', 'shared'],
  tools: ['tools', 'web', 'api', 'restaurant', 'mcp', 'shared'],
  shared: ['shared'],
};

const PLATFORMS = {
  browser: ['browser', 'any'],
  node: ['node', 'any'],
  any: ['any'],
};

export const TAGS = { type: TYPES, scope: SCOPES, platform: PLATFORMS };

export const BOUNDARIES = boundariesOf(TAGS);

/** Specs, and what only they use, may import builders and harnesses too. */
export const SPEC_BOUNDARIES = boundariesOf({
  ...TAGS,
  type: Object.fromEntries(
    Object.entries(TYPES).map(([name, allowed]) => [name, [...allowed, 'testing']]),
  ),
});

function boundariesOf(tags) {
  return Object.entries(tags).flatMap(([kind, rules]) =>
    Object.entries(rules).map(([name, allowed]) => ({
      sourceTag: `${kind}:${name}`,
      onlyDependOnLibsWithTags: allowed.map((target) => `${kind}:${target}`),
    })),
  );
}
