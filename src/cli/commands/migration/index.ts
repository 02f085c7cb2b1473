/** The commands of a migration, which read their own options: most are about other projects than the one at hand. */
const COMMANDS: Readonly<Record<string, () => Promise<(argv: readonly string[]) => Promise<number>>>> = {
  audit: async () => (await import('./audit.js')).auditCommand,
  compare: async () => (await import('./compare/compare.js')).compareCommand,
  forecast: async () => (await import('./forecast.js')).forecastCommand,
  init: async () => (await import('./init.js')).initCommand,
};

/** Runs a command of a migration, and returns its exit code; undefined: it is none, or asks for help alone. */
export async function migrationCommand(argv: readonly string[]): Promise<number | undefined> {
  const at = argv.findIndex((item) => !item.startsWith('-'));
  const name = argv[at] ?? '';
  const asksHelp = argv.some((item) => item === '--help' || item === '-h');
  if (asksHelp || !Object.hasOwn(COMMANDS, name)) return undefined;
  const command = await COMMANDS[name]?.();
  return command?.(argv.toSpliced(at, 1));
}
