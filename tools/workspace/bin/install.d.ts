export function installIsNeeded(root: string): boolean;
