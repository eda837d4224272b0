import { isSpecType } from '@modelcontextprotocol/server';
import type { GetPromptResult, Prompt as Listing } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { parsedArguments } from './input-invalid.error.ts';

/** What a prompt is called and what it asks; both sides know a prompt by this. */
export interface PromptDefinition<Args extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Of strings, as the protocol has it. Each argument's description is shown to the user. */
  readonly arguments: Args;
}

/** A prompt that a server offers to hosts, for a user to pick. */
export interface Prompt {
  /** As `prompts/list` shows it. */
  readonly listing: Listing;
  /** The message that it becomes; throws InputInvalidError with arguments that break the schema. */
  fill(args: unknown): GetPromptResult;
}

/** Binds a definition to the words that it becomes. */
export function definePrompt<Args extends z.ZodObject>(
  definition: PromptDefinition<Args>,
  words: (args: z.output<Args>) => string,
): Prompt {
  const { description, arguments: schema } = definition;
  return {
    listing: listingOf(definition),
    fill: (given) => {
      const content = { type: 'text' as const, text: words(parsedArguments(schema, given)) };
      return { description, messages: [{ role: 'user', content }] };
    },
  };
}

function listingOf({ name, title, description, arguments: schema }: PromptDefinition): Listing {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  const listing = {
    name,
    title,
    description,
    arguments: Object.entries(properties).map(([argument, property]) => ({
      name: argument,
      ...(typeof property === 'object' &&
        property.description !== undefined && { description: property.description }),
      required: required.includes(argument),
    })),
  };
  if (!isSpecType.Prompt(listing)) throw new TypeError(`${name} is no MCP prompt`);
  return listing;
}
