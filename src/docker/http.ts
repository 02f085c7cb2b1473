import { get } from 'node:http';
import { connect } from 'node:tls';

/**
 * Status of a plain HTTP answer, from this process; undefined where none comes within the time. A connection of its
 * own for each question: a server that is just starting may leave a kept one hanging.
 */
export function httpStatus(url: string, timeoutMs: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: timeoutMs }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
    request.on('close', () => resolve(undefined));
  });
}

/** Whether a server at `HOST:PORT` begins a TLS connection within the time, whoever it wants to see and whatever it shows. */
export function tlsAnswers(address: string, timeoutMs: number): Promise<boolean> {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    // nothing is sent over it: this asks for no trust
    const socket = connect({ host, port: Number(port), rejectUnauthorized: false, timeout: timeoutMs });
    const done = (answer: boolean) => (): void => {
      resolve(answer);
      socket.destroy();
    };
    socket.on('secureConnect', done(true));
    socket.on('timeout', done(false));
    socket.on('error', done(false));
    socket.on('close', done(false));
  });
}
