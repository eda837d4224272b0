import type { Resource as Listing } from '@modelcontextprotocol/server';

export interface ResourceDefinition {
  /** Absolute, in a scheme of the server's own. */
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
}

/** A text that a server offers to hosts. */
export interface Resource {
  /** As `resources/list` shows it. */
  readonly listing: Listing;
  read(): string;
}

export function defineResource(definition: ResourceDefinition, read: () => string): Resource {
  return { listing: { ...definition }, read };
}
