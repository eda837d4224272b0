/* eslint-disable @typescript-eslint/no-deprecated -- the low-level server, as in create-mcp-server */
import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { Server } from '@modelcontextprotocol/server';
import type { Prompt } from './define-prompt.ts';
import { InputInvalidError } from './input-invalid.error.ts';

/** Answers `prompts/list` and `prompts/get`. */
export function servePrompts(server: Server, prompts: readonly Prompt[]): void {
  server.setRequestHandler('prompts/list', () => ({
    prompts: prompts.map(({ listing }) => listing),
  }));
  server.setRequestHandler('prompts/get', ({ params }) => {
    const prompt = prompts.find(({ listing }) => listing.name === params.name);
    if (prompt === undefined) throw unknownPrompt(params.name, prompts);
    try {
      return prompt.fill(params.arguments ?? {});
    } catch (error) {
      if (!(error instanceof InputInvalidError)) throw error;
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, error.message, error.details);
    }
  });
}

function unknownPrompt(name: string, prompts: readonly Prompt[]): ProtocolError {
  const available = prompts.map(({ listing }) => listing.name);
  const message = `no prompt is named ${JSON.stringify(name)}; there are: ${available.join(', ')}`;
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message, {
    available_prompts: available,
  });
}
