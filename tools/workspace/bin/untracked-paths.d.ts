export function untrackedPaths(root: string): string[];
