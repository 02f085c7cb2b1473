export function terminalSvg(text: string, columns: number, title: string): string;
