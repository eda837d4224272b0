import type { Prompt } from './define-prompt.ts';
import type { Resource } from './define-resource.ts';
import type { ToolRegistry } from './tool-registry.ts';

/** What a server has for its clients. It announces only what it has some of. */
export interface ServerOffer {
  readonly tools: ToolRegistry;
  readonly prompts?: readonly Prompt[];
  readonly resources?: readonly Resource[];
}
