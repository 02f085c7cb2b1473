import { Agent } from 'node:http';
import type { Duplex } from 'node:stream';
import { inspect } from 'node:util';
import { SystemError } from '../../errors.js';
import { connectionThrough } from '../../process.js';

/** Where an engine is that is reached by SSH. */
interface Place {
  readonly host: string;
  readonly user: string | undefined;
  readonly port: string | undefined;
  /** Path of its socket; undefined: the one that the docker command there takes. */
  readonly socket: string | undefined;
}

/** Reads `ssh://[USER@]HOST[:PORT][/PATH/OF/SOCKET]`. Throws {@link SystemError} where it is none, or has a password. */
export function placeOf(address: string): Place {
  const url = new URL(address);
  const [user, path] = [decodeURIComponent(url.username), decodeURIComponent(url.pathname)];
  const wrong = (why: string): SystemError =>
    new SystemError(`The engine address ${url.protocol}//${url.host}${url.pathname} ${why}`, {
      hint: 'The form is ssh://[USER@]HOST[:PORT][/PATH/OF/SOCKET]; keys and names of hosts are those of ~/.ssh/config.',
    });
  if (url.password !== '') throw wrong('has a password, which ssh takes from nobody but the terminal');
  // what ssh or the shell over there would take for something else than a name
  if (!/^(\[[0-9a-f:.]+\]|\w[\w.-]*)$/i.test(url.hostname)) throw wrong('names no host');
  if (user !== '' && !/^\w[\w.@+-]*$/.test(user)) throw wrong('names no user');
  if (!/^\/?$|^\/[\w./-]+$/.test(path)) throw wrong('has a path that is none of a socket');
  if (url.search !== '' || url.hash !== '') throw wrong('has more than a host and the path of a socket');
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    user: user === '' ? undefined : user,
    port: url.port === '' ? undefined : url.port,
    socket: path === '' || path === '/' ? undefined : path,
  };
}

/** Arguments of `ssh` for one connection to the engine, as docker's own command makes it. */
export function sshArguments({ host, user, port, socket }: Place): readonly string[] {
  return [
    ...['-T', '-o', 'ConnectTimeout=30'],
    ...(user === undefined ? [] : ['-l', user]),
    ...(port === undefined ? [] : ['-p', port]),
    ...['--', host, 'docker'],
    ...(socket === undefined ? [] : ['--host', `unix://${socket}`]),
    ...['system', 'dial-stdio'],
  ];
}

/** Makes connections by `ssh` and the docker command of the machine there. They are kept: each is a login. */
export class SshAgent extends Agent {
  readonly #arguments: readonly string[];

  constructor(address: string) {
    super({ keepAlive: true });
    this.#arguments = sshArguments(placeOf(address));
  }

  /** docker-modem has what it sends described for its log each time, though nobody reads that: of sockets it is long. */
  [inspect.custom](): string {
    return 'SshAgent';
  }

  override createConnection(): Duplex {
    return connectionThrough('ssh', this.#arguments);
  }
}
