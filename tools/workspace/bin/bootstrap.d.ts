export function supportsNode(version: string): boolean;
export function installIsNeeded(root: string): boolean;
