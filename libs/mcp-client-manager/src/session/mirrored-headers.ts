import type { RequestHeaders } from '../transport/mcp-transport.ts';
import { mirrored, parameterHeaders } from '../transport/parameter-headers.ts';
import type { ParameterHeader } from '../transport/parameter-headers.ts';
import type { ToolDescription } from './tool-description.ts';

/** What each tool's schema declares, looked for once per listing. */
const declarations = new WeakMap<object, readonly ParameterHeader[]>();

/** The parameters of a call that its tool wants as headers too; `undefined` where there are none. */
export function mirroredHeaders(
  { inputSchema }: ToolDescription,
  args: Readonly<Record<string, unknown>>,
): RequestHeaders | undefined {
  let declared = declarations.get(inputSchema);
  if (declared === undefined) {
    const found = parameterHeaders(inputSchema);
    declared = 'reason' in found ? [] : found;
    declarations.set(inputSchema, declared);
  }
  return declared.length === 0 ? undefined : mirrored(declared, args);
}
