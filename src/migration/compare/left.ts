import type { FileFacts, Found, SideJob } from './types.js';

const SHOWN = 10;

/** A few names, and how many more there are. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  return `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? `, and ${names.length - SHOWN} more` : ''}`;
}

/** What a job has left that is not the same: files of its artifacts, what is in them, variables of its dotenv report. */
export function leftDifferences(gitlab: SideJob, here: SideJob): readonly Found[] {
  return [...nameDifferences(gitlab, here), ...contentDifferences(gitlab, here), ...dotenvDifferences(gitlab, here)];
}

function nameDifferences({ artifacts: gitlab }: SideJob, { artifacts: here }: SideJob): readonly Found[] {
  if (gitlab === undefined || here === undefined) return [];
  return onlyThere('files of artifacts', gitlab, here, 'files');
}

/** Of names that both may have those that only one has. */
function onlyThere(what: string, gitlab: readonly string[], here: readonly string[], kind: string): readonly Found[] {
  const [left, right] = [new Set(gitlab), new Set(here)];
  const lacking = gitlab.filter((name) => !right.has(name));
  const more = here.filter((name) => !left.has(name));
  if (lacking.length + more.length === 0) return [];
  return [
    {
      sort: 'different',
      what,
      gitlab: lacking.length === 0 ? `${gitlab.length} ${kind}` : `only there: ${listed(lacking)}`,
      here: more.length === 0 ? `${here.length} ${kind}` : `only here: ${listed(more)}`,
      causes: [],
    },
  ];
}

const WHY = 'times, paths or random names in what is built make each build another one (SOURCE_DATE_EPOCH helps)';

function contentDifferences({ files: gitlab }: SideJob, { files: here }: SideJob): readonly Found[] {
  if (gitlab === undefined || here === undefined) return [];
  const both = [...gitlab].flatMap(([path, there]) => {
    const ours = here.get(path);
    return ours === undefined ? [] : [{ path, there, ours }];
  });
  const sizes = both.filter(({ there, ours }) => there.size !== ours.size);
  const digests = both.filter(({ there, ours }) => there.size === ours.size && there.sha256 !== ours.sha256);
  const shown = (some: typeof both, of: (file: FileFacts) => string, side: 'there' | 'ours'): string =>
    listed(some.map((one) => `${one.path} ${of(one[side])}`));
  const found = (what: string, some: typeof both, of: (file: FileFacts) => string): readonly Found[] =>
    some.length === 0
      ? []
      : [{ sort: 'different', what, gitlab: shown(some, of, 'there'), here: shown(some, of, 'ours'), causes: [WHY] }];
  return [
    ...found('sizes of files', sizes, ({ size }) => `(${size} bytes)`),
    ...found('content of files', digests, ({ sha256 }) => sha256.slice(0, 12)),
  ];
}

/** Names alone are shown: a value may be a secret. */
function dotenvDifferences({ dotenv: gitlab }: SideJob, { dotenv: here }: SideJob): readonly Found[] {
  if (gitlab === undefined || here === undefined) return [];
  const names = onlyThere('dotenv variables', [...gitlab.keys()], [...here.keys()], 'variables');
  const other = [...gitlab].flatMap(([name, value]) => {
    const ours = here.get(name);
    return value === undefined || ours === undefined || value === ours ? [] : [name];
  });
  if (other.length === 0) return names;
  const shown = `other values (not shown): ${listed(other.sort())}`;
  return [
    ...names,
    {
      sort: 'different',
      what: 'values of dotenv variables',
      gitlab: shown,
      here: 'of the same names',
      causes: [WHY_VALUES],
    },
  ];
}

const WHY_VALUES = 'what is made of IDs, times or addresses of a run is another value in each';
