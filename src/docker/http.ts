import { get } from 'node:http';

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
