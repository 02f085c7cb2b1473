/** The commands of a migration, which read their own options: they are about other projects than the one at hand. */
const COMMANDS: Readonly<Record<string, () => Promise<(argv: readonly string[]) => Promise<number>>>> = {
  audit: async () => (await import('./audit.js')).auditCommand,
  compare: async () => (await import('./compare.js')).compareCommand,
  forecast: async () => (await import('./forecast.js')).forecastCommand,
};

/** The command of a name; undefined: it is none of a migration, or asks for help alone. */
export async function migrationCommand(
  argv: readonly string[],
): Promise<((argv: readonly string[]) => Promise<number>) | undefined> {
  const [name = ''] = argv;
  const asksHelp = argv.some((item) => item === '--help' || item === '-h');
  return asksHelp || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name]?.();
}
