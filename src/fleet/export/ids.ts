/** Letters of an id, of the hundred that GitHub takes: the rest is for what makes it unique. */
const MOST = 80;

/**
 * Ids of GitHub jobs for names: readable, each once (upper and lower case are the same to GitHub), none among those taken.
 * `ID-again` is free for each. The same names in the same order always have the same ids.
 */
export function jobIds(names: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((id) => id.toLowerCase()));
  return names.map((name) => {
    const base = baseOf(name);
    let id = base;
    for (let count = 2; used.has(id.toLowerCase()) || used.has(againId(id).toLowerCase()); count++)
      id = `${base}-${count}`;
    used.add(id.toLowerCase());
    used.add(againId(id).toLowerCase());
    return id;
  });
}

/** Of the job that runs once more where the first one's runner was lost. */
export function againId(id: string): string {
  return `${id}-again`;
}

function baseOf(name: string): string {
  const plain = name
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '');
  if (plain === '') return 'job';
  return /^(?:[A-Za-z]|_[^_])/.test(plain) ? plain : `job-${plain.replace(/^_+/, '')}`;
}
