export function isBuilt(root: string, projects: readonly string[]): boolean;
export function recordBuild(root: string, projects: readonly string[]): void;
