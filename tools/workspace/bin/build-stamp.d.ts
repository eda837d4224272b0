export function isBuilt(root: string, projects: readonly string[]): boolean;
export function sourcesOf(root: string): string;
export function recordBuild(root: string, projects: readonly string[], sources: string): void;
