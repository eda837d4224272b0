import { accessEnvironment } from '@tablewise/access';
import type { AccessConfig } from '@tablewise/access';
import { languageModelEnvironment } from '@tablewise/review-analyst';
import type { LanguageModelConfig } from '@tablewise/review-analyst';
import { mcpServerEnvironment, readMcpServerConfig } from '@tablewise/service-kit';
import type { EnvironmentOwner, McpServerConfig } from '@tablewise/service-kit';

const environmentSchema = mcpServerEnvironment({ port: 8082 })
  .and(languageModelEnvironment)
  .and(accessEnvironment);

interface ServerConfig extends McpServerConfig {
  /** Whose tokens are taken, and what anybody may do without one. */
  readonly access: AccessConfig;
  /** Reads reviews where it is given; else the model in the server does. */
  readonly languageModel?: LanguageModelConfig;
}

/** Throws ConfigInvalidError with every fault. */
export function readServerConfig(
  environment: NodeJS.ProcessEnv,
  owner?: EnvironmentOwner,
): ServerConfig {
  return readMcpServerConfig(environmentSchema, environment, owner);
}
