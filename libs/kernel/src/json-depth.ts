const QUOTE = '"';
const BACKSLASH = '\\';

/**
 * Whether a JSON text nests deeper than `maxDepth` arrays and objects. Looks at the text, so that
 * a hostile body is refused before anything is built from it. Says nothing about validity.
 */
export function jsonNestsDeeperThan(text: string, maxDepth: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === BACKSLASH) at++;
      else if (char === QUOTE) inString = false;
    } else if (char === QUOTE) inString = true;
    else if (char === '[' || char === '{') {
      depth++;
      if (depth > maxDepth) return true;
    } else if (char === ']' || char === '}') depth--;
  }
  return false;
}
