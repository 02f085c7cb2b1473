import type { ImageState } from '../../docker/types.js';
import type { PullPolicy } from '../../gitlab/types.js';
import type { Pin } from './pins/pin.js';

/** An image that is looked for. */
export interface Wish {
  readonly name: string;
  /** The name with its tag. */
  readonly reference: string;
  /** How it is pulled, where it is a default image; undefined: as it is named. */
  readonly pin: Pin | undefined;
  readonly platform: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** A job's own `DOCKER_AUTH_CONFIG`; its credentials come before those of this machine. */
  readonly authConfig: string | undefined;
  readonly log: ((line: string) => Promise<void>) | undefined;
}

/** The same under one of its pull policies, with what the engine has of that name. */
export interface PolicyWish extends Wish {
  readonly policy: PullPolicy;
  readonly present: ImageState | undefined;
}
