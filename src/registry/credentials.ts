import { randomBytes } from 'node:crypto';

/** Every request to the registry pays for the hash: cost 5 takes a fifth of cost 10, for a password of one run's life. */
const BCRYPT_COST = 5;

/** GitLab's user for `CI_REGISTRY_USER` and `CI_JOB_TOKEN` logins. */
export const REGISTRY_USER = 'gitlab-ci-token';

/** A secret of this run: no word of it in anything that outlives the run. */
export function randomToken(): string {
  return `glcbt-${randomBytes(18).toString('base64url')}`;
}

/** An htpasswd file, the only kind Distribution reads (bcrypt). */
export async function htpasswd(
  pairs: readonly { readonly user: string; readonly password: string }[],
): Promise<string> {
  const { hash } = await import('bcryptjs');
  const lines = await Promise.all(
    pairs.map(async ({ user, password }) => `${user}:${await hash(password, BCRYPT_COST)}\n`),
  );
  return lines.join('');
}
