export const CLIENT_TYPES: string;
export function clientTypesOf(document: object): Promise<string>;
export function keptClientTypes(): string;
