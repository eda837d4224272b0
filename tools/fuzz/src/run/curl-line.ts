import type { FuzzRequest, Target } from '../generate/fuzz-request.ts';

/** Where `npm start` has them. */
const ADDRESSES: Readonly<Record<Target, string>> = {
  api: 'http://127.0.0.1:3000',
  search: 'http://127.0.0.1:8081',
  reasoning: 'http://127.0.0.1:8082',
};
const MOST_BYTES = 2_000;

/** The request for a shell (bash). A longer body is only begun: its index gives it whole. */
export function curlLine({ target, method, path, headers, body }: FuzzRequest): string {
  const words = ['curl', '-sSi', '--path-as-is'];
  if (method === 'HEAD') words.push('--head');
  else words.push('-X', method);
  // A name without a value is said with a semicolon.
  for (const [name, value] of headers)
    words.push(
      '-H',
      quoted(Buffer.from(value === '' ? `${name};` : `${name}: ${value}`, 'latin1')),
    );
  if (body !== undefined) words.push('--data-binary', quoted(body.subarray(0, MOST_BYTES)));
  const isRelative = path.startsWith('/');
  if (!isRelative) words.push('--request-target', quoted(Buffer.from(path, 'latin1')));
  words.push(quoted(Buffer.from(`${ADDRESSES[target]}${isRelative ? path : '/'}`, 'latin1')));
  const rest = (body?.length ?? 0) - MOST_BYTES;
  return `${words.join(' ')}${rest > 0 ? ` # and ${rest} bytes more` : ''}`;
}

function quoted(bytes: Buffer): string {
  const escaped = [...bytes].map((byte) => {
    const letter = String.fromCharCode(byte);
    if (letter === "'" || letter === '\\') return `\\${letter}`;
    return byte >= 0x20 && byte < 0x7f ? letter : `\\x${byte.toString(16).padStart(2, '0')}`;
  });
  const text = escaped.join('');
  return text.includes('\\') ? `$'${text}'` : `'${text}'`;
}
