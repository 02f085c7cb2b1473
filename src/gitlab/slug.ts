import { createHash } from 'node:crypto';

/** `CI_COMMIT_REF_SLUG` and the like: lower case, only letters, digits and `-`, at most 63 characters. */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
}

const GROUP_SUFFIX = /([\x08\s:]+((\[.*\])|(\d+[\s:/\\]+\d+))){1,3}\s*$/;

/** `CI_JOB_GROUP_NAME`: the name without what `parallel` added to it. */
export function groupName(name: string): string {
  return name.replace(GROUP_SUFFIX, '').trim();
}

const ENVIRONMENT_LENGTH = 24;

/** `CI_ENVIRONMENT_SLUG`: 24 characters, with a suffix made of the name where the slug alone would not be unique. */
export function environmentSlug(name: string): string {
  let slug = name.toLowerCase().replace(/[^a-z0-9]/g, '-');
  if (!/^[a-z]/.test(slug)) slug = `env-${slug}`;
  slug = slug.replace(/-{2,}/g, '-');
  if (slug.length <= ENVIRONMENT_LENGTH && slug === name) return slug.replace(/-$/, '');
  const suffix = BigInt(`0x${createHash('sha256').update(name).digest('hex')}`)
    .toString(36)
    .slice(-6);
  const head = slug.slice(0, ENVIRONMENT_LENGTH - suffix.length - 1);
  return `${head}${head.endsWith('-') ? '' : '-'}${suffix}`;
}

/** `CI_ENVIRONMENT_TIER` where the file names none: guessed from the environment's name. */
export function environmentTier(name: string): string {
  if (/dev|review|trunk/i.test(name)) return 'development';
  if (/test|tst|int|ac(?:ce|)pt|qa|qc|control|quality/i.test(name)) return 'testing';
  if (/st(?:a|)g|mod(?:e|)l|pre|demo|non/i.test(name)) return 'staging';
  return /pr(?:o|)d|live/i.test(name) ? 'production' : 'other';
}
