/** A text file that people read, path from the root. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

const FENCE = /^ *```.*\n([\s\S]*?)^ *```/gm;
const INLINE_CODE = /`([^`\n]+)`/g;
const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;

/** Lines of code in a document: those of fenced blocks, and each piece of inline code. */
export function codeIn(text: string): string[] {
  const blocks = [...text.matchAll(FENCE)].flatMap((match) => (match[1] ?? '').split('\n'));
  return [...blocks, ...capturesOf(text.replace(FENCE, ''), INLINE_CODE)];
}

/** Link targets, as written. */
export function linksIn(text: string): string[] {
  return capturesOf(text.replace(FENCE, ''), LINK);
}

function capturesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
