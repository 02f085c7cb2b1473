import { existsSync } from 'node:fs';

/** The shells that jobs' images have; each must be on the machine (the test bed installs them). */
export const SHELLS: readonly (readonly [string, ...string[]])[] = [['busybox', 'ash'], ['dash'], ['bash']].map(
  (command) => {
    const [program = ''] = command;
    if (!['/bin', '/usr/bin'].some((folder) => existsSync(`${folder}/${program}`)))
      throw new Error(`${program} is missing: run npm run bed`);
    return command as [string, ...string[]];
  },
);
