import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** What is sent along: opened anew for each try, and never in memory as a whole unless it is small. */
export interface Body {
  readonly length: number;
  open(): Promise<Readable>;
}

export interface Ask {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Body | undefined;
}

/** What a server has answered; any status. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** No whole answer came; the message says why. */
export class Cut extends Error {
  override readonly name = 'Cut';
}
