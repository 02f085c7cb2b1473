export const CONTENT: readonly string[];
export function published(project: Readonly<Record<string, unknown>>): Record<string, unknown>;
export function pack(folder: string): string;
