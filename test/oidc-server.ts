import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What may go wrong with a request: an answer of this status, an answer without a token, or none. */
export type OidcFault = number | 'empty' | 'cut' | 'hang';

/** GitHub's provider of ID tokens, as a job of a workflow asks it. The tokens are not signed. */
export class OidcServer implements AsyncDisposable {
  /** Audiences that were asked for, in order. */
  readonly asked: string[] = [];
  /** What goes wrong with the next requests, one after the other. */
  readonly faults: OidcFault[] = [];
  readonly given: string[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', this.url);
      const audience = url.searchParams.get('audience') ?? '';
      this.asked.push(audience);
      const fault = this.faults.shift();
      if (fault === 'hang') return;
      if (fault === 'cut') return void response.destroy();
      const answer = (status: number, body: object): void =>
        void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (fault === 'empty') return answer(200, {});
      if (typeof fault === 'number') return answer(fault, { message: 'a fault' });
      if (request.headers.authorization !== `Bearer ${OidcServer.token}` || url.searchParams.get('api-version') !== '2')
        return answer(401, { message: 'not the token of a job' });
      const value = this.#make(audience);
      this.given.push(value);
      answer(200, { count: value.length, value });
    });
  }

  /** The token with which a job asks. */
  static readonly token = 'request-token-of-the-job';

  static async start(): Promise<OidcServer> {
    const one = new OidcServer();
    await new Promise<void>((resolve) => one.#server.listen(0, '127.0.0.1', resolve));
    return one;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What a job with `permissions: id-token: write` has. */
  get environment(): { ACTIONS_ID_TOKEN_REQUEST_URL: string; ACTIONS_ID_TOKEN_REQUEST_TOKEN: string } {
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${this.url}/idtoken/job/plan?api-version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: OidcServer.token,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #make(aud: string): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const iss = 'https://token.actions.githubusercontent.com';
    const claims = { iss, sub: 'repo:Group/Project:ref:refs/heads/main', aud, jti: this.given.length };
    return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.signature-${this.given.length}`;
  }
}
