export function changedFiles(folder: string): string[] | undefined;
