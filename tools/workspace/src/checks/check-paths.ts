import { posix } from 'node:path';
import type { Finding } from './finding.ts';
import { codeIn, linksIn } from './markdown.ts';
import type { Document } from './markdown.ts';

/**
 * A path below one of the root's folders, also behind a placeholder such as `/path/to/here/`.
 * `tools/call` and `tools/list` are methods of MCP.
 */
const PATH_IN_CODE =
  /(?<![\w.@:/-])(?:\/path\/to\/[\w-]+\/)?((?:apps|libs|tools(?!\/(?:call|list)\b)|docker|\.ci)\/[\w./-]*\w)/g;

/** Every relative link, and every path of this repository named in code, exists. */
export function checkPaths(document: Document, exists: (path: string) => boolean): Finding[] {
  const folder = posix.dirname(document.path);
  const links = linksIn(document.text)
    .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
    .map((link) => posix.join(folder, link.replace(/#.*$/, '')));
  const paths = codeIn(document.text)
    .flatMap((line) => [...line.matchAll(PATH_IN_CODE)])
    .map((match) => sourceOf(match[1] ?? ''));
  return [...new Set([...links, ...paths])]
    .filter((path) => !exists(path))
    .map((path) => ({ where: document.path, what: `names ${path}, which does not exist` }));
}

/** What a compiled file is compiled from: the build's output is not in the repository. */
function sourceOf(path: string): string {
  return path.includes('/dist/') ? path.replace('/dist/', '/src/').replace(/\.js$/, '.ts') : path;
}
