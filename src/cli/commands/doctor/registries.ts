import { credentialsFromHelper, hostDockerConfig } from '../../../job/images/credential-helper.js';
import type { RunSettings } from '../../../pipeline/options.js';
import { credentialsFor, pullCredentials } from '../../../registry/auth.js';
import type { Upstream } from '../../../registry/config.js';
import { challengesIn } from '../../../registry/push/target/challenge.js';
import { bodyOf, failureOf } from '../../../web.js';
import { ok, skip, warn, type Check } from './check.js';

/** Where images of Docker Hub are from. */
export const HUB = 'https://registry-1.docker.io';

/** The image that Docker has for asking: a HEAD of it counts as no pull. Source: Docker documentation, "Docker Hub usage and limits". */
const ASKED = 'ratelimitpreview/test';

/** Pulls left below which a pipeline may well come to the limit. */
const FEW = 20;

const SECONDS = 5;

/** Whether registries answer: those that are pulled through, the one that is pushed to, and mirrors of the engine. */
export async function registryChecks(
  { upstreams, push }: Pick<RunSettings, 'upstreams' | 'push'>,
  mirrors: readonly string[],
): Promise<readonly Check[]> {
  const asked = new Map([
    ...upstreams.map(({ name, url }) => [url, name] as const),
    ...(push === undefined ? [] : [[`${push.plain ? 'http' : 'https'}://${push.host}`, push.host] as const]),
    ...mirrors.map((url) => [url.replace(/\/+$/, ''), `mirror ${url}`] as const),
  ]);
  return Promise.all([...asked].map(([url, name]) => reachCheck(name, url)));
}

/** An answer of a registry's API, of whatever kind, from this machine. */
export async function reachCheck(name: string, url: string): Promise<Check> {
  const title = `Registry ${name}`;
  try {
    const { status } = await ask(`${url}/v2/`);
    if (status < 500 && status !== 404) return ok(title, `${url} answers`);
    return warn(
      title,
      `${url} answers ${status}, as no registry does`,
      'See whether the address is right, or try later.',
    );
  } catch (error) {
    return warn(
      title,
      `${url} does not answer: ${failureOf(error).words}`,
      'See network, proxy and firewall; name a mirror with --registry-upstreams NAME=URL or --image-map. Images that the engine has are used with --pull-policy if-not-present.',
    );
  }
}

/**
 * Who pulls from Docker Hub, and how many pulls are left; asked only where Docker Hub answers, and where it is what
 * `docker.io` stands for: another place is not sent its password.
 */
export async function loginCheck(upstreams: readonly Upstream[]): Promise<readonly Check[]> {
  if (!upstreams.some(({ url }) => url === HUB))
    return [
      skip(
        'Docker Hub',
        'not asked: registry-upstreams has another place, or none',
        'The limits are those of that place.',
      ),
    ];
  const image = `docker.io/${ASKED}`;
  const login =
    credentialsFor(pullCredentials(undefined), image) ??
    (await credentialsFromHelper(image, [await hostDockerConfig()]));
  return [await limitCheck(login)];
}

interface Login {
  readonly username: string;
  readonly password: string;
}

/** Asks for the limit; the password goes to the place for tokens that the registry names, by HTTPS alone. */
export async function limitCheck(login: Login | undefined, registry = HUB): Promise<Check> {
  const title = 'Docker Hub';
  const who = login === undefined ? 'no login on this machine' : `logged in as ${login.username}`;
  let answer: Response;
  try {
    const manifest = `${registry}/v2/${ASKED}/manifests/latest`;
    const challenge = (await ask(`${registry}/v2/`)).headers.get('www-authenticate') ?? '';
    const token = await tokenOf(challenge, login);
    if (token === undefined)
      return warn(
        title,
        `${who}, which Docker Hub does not take`,
        'docker login, with an access token as the password.',
      );
    answer = await ask(manifest, { method: 'HEAD', headers: { authorization: `Bearer ${token}` } });
  } catch (error) {
    return skip(
      title,
      `${who}; the pulls that are left are not known: ${failureOf(error).words}`,
      'They are asked for where Docker Hub answers.',
    );
  }
  const remaining = answer.headers.get('ratelimit-remaining');
  const limit = answer.headers.get('ratelimit-limit');
  const remedy =
    'docker login on this machine (or DOCKER_AUTH_CONFIG) for a higher limit; --cache-images keeps what was pulled.';
  if (answer.status === 429) return warn(title, `${who}; no pulls are left`, remedy);
  if (remaining === null) return ok(title, `${who}; no limit is told`);
  const left = Number.parseInt(remaining, 10);
  const detail = `${who}; ${left} of ${Number.parseInt(limit ?? '', 10) || '?'} pulls left${span(limit)}`;
  return left < FEW ? warn(title, detail, remedy) : ok(title, detail);
}

/** `100;w=21600`: the window, in seconds. */
function span(limit: string | null): string {
  const seconds = Number(/w=(\d+)/.exec(limit ?? '')?.[1] ?? Number.NaN);
  return Number.isNaN(seconds) ? '' : ` in ${seconds / 3600} hours`;
}

/** A token to pull; undefined: the login is refused. Throws where none is to be had. */
async function tokenOf(header: string, login: Login | undefined): Promise<string | undefined> {
  const { realm = '', service } = challengesIn(header).find(({ scheme }) => scheme === 'bearer')?.parameters ?? {};
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.hostname !== '127.0.0.1'))
    throw new Error('it names no place for tokens');
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.set('scope', `repository:${ASKED}:pull`);
  const basic = login && Buffer.from(`${login.username}:${login.password}`).toString('base64');
  const response = await ask(url.href, basic === undefined ? {} : { headers: { authorization: `Basic ${basic}` } });
  if (response.status === 401 || response.status === 403) return undefined;
  const found: unknown = JSON.parse(await bodyOf(response));
  const token = typeof found === 'object' && found !== null && 'token' in found ? found.token : undefined;
  if (typeof token !== 'string') throw new Error(`it gives no token (${response.status})`);
  return token;
}

function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(SECONDS * 1000) });
}
