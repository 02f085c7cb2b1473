import { statusOf } from '../../docker/errors.js';
import type { Engine, RegistryAuth } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import type { FailureReason } from '../../gitlab/status/types.js';

/** Times that an image is asked for when the network or the registry fails for a moment (as GitLab Runner does). */
const ATTEMPTS = 3;

/** How often a pull that takes long says how far it is. */
const PROGRESS_MS = 15_000;

export interface PullRequest {
  readonly platform: string | undefined;
  readonly auth?: RegistryAuth | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly log?: ((line: string) => Promise<void>) | undefined;
  /** Default: {@link ATTEMPTS}. */
  readonly attempts?: number;
}

export type PullImage = (reference: string, request: PullRequest) => Promise<void>;

/**
 * Pulls images; who asks for one that is being pulled waits for that. A failure of the network or of the registry is
 * tried again after 2 to 10 s; one that would come again is not. Throws the engine's error.
 */
export function puller(engine: Engine, pause: () => number = () => 2000 + Math.random() * 8000): PullImage {
  const running = new Map<string, Promise<void>>();
  const attempt = async (reference: string, request: PullRequest): Promise<void> => {
    const { platform, auth, signal, log } = request;
    for (let number = 1; ; number++) {
      const progress = progressLines(reference, log);
      try {
        await engine.images.pull(reference, {
          platform,
          auth,
          ...(signal === undefined ? {} : { signal }),
          onProgress: progress,
        });
        return;
      } catch (error) {
        if (number >= (request.attempts ?? ATTEMPTS) || signal?.aborted === true || !isTransient(error)) throw error;
        const wait = pause();
        await log?.(
          `WARNING: Pulling ${reference} failed (${messageOf(error)}): trying again in ${Math.round(wait / 1000)} s`,
        );
        await pauseFor(wait, signal);
      }
    }
  };
  return (reference, request) => {
    // with other credentials the same pull may well succeed
    const key = `${reference} ${request.platform ?? ''} ${request.auth?.username ?? ''}`;
    const same = running.get(key);
    if (same !== undefined) return same;
    const started = attempt(reference, request);
    running.set(key, started);
    const forget = (): void => void running.delete(key);
    started.then(forget, forget);
    return started;
  };
}

/** Whether the same pull may well succeed in a moment. */
export function isTransient(error: unknown): boolean {
  const message = messageOf(error);
  if (isRateLimit(message) || /denied|unauthorized|not found|manifest unknown|no match/i.test(message)) return false;
  return (
    /\b50[0-9]\b|\bEOF\b|time-?out|timed out|deadline exceeded|connection (reset|refused)|broken pipe|no such host|temporary failure|server misbehaving|network is unreachable|service unavailable|bad gateway|internal server error/i.test(
      message,
    ) || [502, 503, 504].includes(statusOf(error) ?? 0)
  );
}

/** GitLab's name for what made a pull fail. */
export function pullFailureReason(message: string): FailureReason {
  if (isRateLimit(message)) return 'image_pull_failure';
  if (/not found|unknown|denied|unauthorized|invalid reference|does not exist|no such image/i.test(message))
    return 'runner_configuration_error';
  return isTransient(new Error(message)) ? 'runner_external_dependency_failure' : 'image_pull_failure';
}

/** What to do about a failed pull, where there is something to do. */
export function pullHint(message: string): string | undefined {
  if (isRateLimit(message))
    return 'The registry limits how often images are pulled. Log in (DOCKER_AUTH_CONFIG, or docker login on this machine) for a higher limit, keep images with cache-images: true, or name a mirror with image-map.';
  if (/no matching manifest|no match for platform/i.test(message))
    return 'The image has no version for Linux on this architecture; images of Windows cannot be run.';
  if (/denied|unauthorized|no basic auth/i.test(message))
    return 'The image may be private: give its credentials with DOCKER_AUTH_CONFIG, or docker login on this machine.';
  return undefined;
}

function isRateLimit(message: string): boolean {
  return /toomanyrequests|too many requests|rate limit|\b429\b/i.test(message);
}

/** A line once in a while, of the many that a pull has. */
function progressLines(reference: string, log: PullRequest['log']): (line: string) => void {
  const layers = new Map<string, boolean>();
  let told = Date.now();
  return (line) => {
    const [, id, status] = /^([0-9a-f]{12}): (.*)$/.exec(line) ?? [];
    if (id === undefined) return;
    layers.set(id, (layers.get(id) ?? false) || /^(Pull complete|Already exists)/.test(status ?? ''));
    if (Date.now() - told < PROGRESS_MS) return;
    told = Date.now();
    const done = [...layers.values()].filter(Boolean).length;
    void log?.(`Pulling ${reference}: ${done} of ${layers.size} layers`)?.catch(() => undefined);
  };
}

function pauseFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason instanceof Error ? signal.reason : new Error('canceled'));
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
}
