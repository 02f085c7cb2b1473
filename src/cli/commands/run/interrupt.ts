import { complain } from '../../door.js';

/** From the keyboard, from a supervisor, from a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The first interrupt asks to stop and clean up; a second one ends the process at once. When nobody reads what is printed
 * any more, the run ends as well.
 */
export function onInterrupt(stop: (message: string) => void): { dispose(): void } {
  let asked = false;
  const lost = (error: NodeJS.ErrnoException): void => {
    const why = error.code === 'EPIPE' ? 'nobody reads what is printed any more' : `it cannot print: ${error.message}`;
    complain(`The run is canceled: ${why}`);
    stop('');
  };
  const handle = (): void => {
    if (asked) process.exit(130);
    asked = true;
    stop('Stopping: jobs are canceled and everything is removed (again: end at once)\n');
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  process.stdout.once('error', lost);
  return {
    dispose() {
      for (const signal of SIGNALS) process.off(signal, handle);
      process.stdout.off('error', lost);
    },
  };
}
