/** A tool that a message calls, and with what. */
export interface CalledTool {
  readonly tool: unknown;
  readonly args: unknown;
}

/** All of them: the 2025 revisions allow several messages in one body. */
export function calledTools(message: unknown): readonly CalledTool[] {
  const messages: readonly unknown[] = Array.isArray(message) ? message : [message];
  return messages.flatMap((each) => {
    if (!isObject(each) || each['method'] !== 'tools/call') return [];
    const params = isObject(each['params']) ? each['params'] : {};
    return [{ tool: params['name'], args: params['arguments'] }];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
