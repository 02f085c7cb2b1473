// The folders of src/, from the top down, what each may use, and who alone may use what is outside. The linter's rules
// (eslint.config.mjs) and the table of docs/architecture.md are made from this.

/** Files of src/ itself that every folder but the pure ones may use. */
const SHARED = [
  'errors',
  'large-files',
  'lifecycle',
  'make-folders',
  'owner',
  'process',
  'scratch',
  'time-limit',
  'unless-aborted',
  'version',
];

/**
 * `uses`: `below` is every folder further down; else the folders by name, of which `types` are the types alone. `pure`: no
 * clock, no system, nothing of Node.js but `node:crypto` for digests, and of src/ itself nothing.
 */
export const FOLDERS = [
  { name: 'action', does: "GitHub's side: event, log groups, masks, summary, state, cache", uses: 'below' },
  { name: 'cli', does: "the terminal's side: arguments, commands, screen", uses: 'below' },
  { name: 'run', does: 'one front for both: connect, plan, run, show; logs in order; exit codes', uses: 'below' },
  { name: 'inputs', does: 'what the user can set, and the plan made of it', uses: 'below' },
  {
    name: 'migration',
    does: 'from GitLab: audit, compare, forecast, init; `reading/` and `fetching/` ask, the rest is made of what they found',
    uses: 'below',
  },
  {
    name: 'fleet',
    does: 'one pipeline on several runners: who runs what, and what goes from runner to runner',
    uses: 'below',
  },
  {
    name: 'github',
    does: "the only folder that calls GitHub's services: statuses, releases, deployments, artifacts, ID tokens",
    uses: [{ folder: 'report' }, { folder: 'gitlab', types: true }],
  },
  {
    name: 'pipeline',
    does: 'the run of a plan and of its child pipelines: infrastructure, scheduling, results',
    uses: 'below',
  },
  {
    name: 'job',
    does: 'one job on an engine, stage by stage: images, services, workspace, script, log, cache, artifacts',
    uses: 'below',
  },
  { name: 'dind', does: "what makes a job's Docker daemon work, and explains why it does not", uses: 'below' },
  { name: 'repository', does: 'Git on this machine: facts, files, the checkout', uses: 'below' },
  {
    name: 'gitlab-api',
    does: 'the only folder that asks a GitLab instance: files of includes, projects, pipelines',
    uses: 'below',
  },
  {
    name: 'vault',
    does: 'the only folder that asks a Vault: secrets of jobs',
    uses: [{ folder: 'report' }, { folder: 'gitlab', types: true }],
  },
  { name: 'registry', does: 'the registry of a pipeline, and its storage', uses: 'below' },
  { name: 'certificates', does: 'authorities of a run, and what makes containers trust them', uses: 'below' },
  {
    name: 'docker',
    does: 'the only folder that talks to an engine: its contract, and `engine/`, the adapter',
    uses: [{ folder: 'gitlab', types: true }],
  },
  {
    name: 'report',
    does: 'events of a run, and what is made of them',
    uses: [{ folder: 'gitlab', types: true }],
    pure: true,
  },
  { name: 'shell', does: 'scripts for the inside of containers, POSIX sh', uses: [] },
  { name: 'gitlab', does: 'the language: text and context to a plan', uses: [], pure: true },
];

/** Modules from outside that only these places of src/ may import. */
export const OUTSIDE = [
  { module: 'dockerode', only: ['docker/engine/**'] },
  { module: 'node:child_process', only: ['process.ts'] },
  { module: '@actions/exec', only: ['process.ts'] },
  { module: '@actions/core', only: ['action/door.ts', 'action/state.ts', 'action/given.ts', 'action/problems.ts'] },
  { module: '@actions/artifact', only: ['github/artifacts/**'] },
  { module: '@actions/cache', only: ['action/**'] },
  { module: '@peculiar/asn1-schema', only: ['certificates/**'] },
  { module: '@peculiar/asn1-x509', only: ['certificates/**'] },
  { module: 'js-yaml', only: ['gitlab/yaml/**'] },
];

/** Doors to the outside: what goes through there stands nowhere else in these folders. */
export const DOORS = [
  {
    folder: 'action',
    door: 'action/door.ts',
    selectors: [
      "MemberExpression[object.name='process'][property.name=/^std(out|err)$/]",
      "Identifier[name='console']",
    ],
    message: 'what the Action prints goes through src/action/door.ts',
  },
];

/** Where a process begins: imported by nobody. */
const ENTRIES = ['index', 'main', 'post', 'cli'];

/** Rooms are at most so deep below src/. */
const DEPTH = 4;

/** Configurations for ESLint: one for each folder and depth, since what is imported is named by its relative path. */
export function boundaryRules() {
  const configs = FOLDERS.flatMap((folder) => {
    const named = [...OUTSIDE.flatMap(({ only }) => only), ...DOORS.map(({ door }) => door)];
    const rooms = [...new Set(named)].filter((place) => place.startsWith(`${folder.name}/`));
    // a later configuration takes the place of an earlier one: what holds for a room comes after its folder's
    return [`${folder.name}/**`, ...rooms.filter((place) => place !== `${folder.name}/**`)].flatMap((place) =>
      configsOf(folder, place),
    );
  });
  const top = OUTSIDE.flatMap(({ only }) => only).filter((place) => !place.includes('/'));
  return [...configs, ...['*.ts', ...top].map((place) => config([`src/${place}`], outsideFor(place), place))];
}

function configsOf(folder, place) {
  const isFile = place.endsWith('.ts');
  const room = isFile ? place.slice(0, place.lastIndexOf('/') + 1) : place.replace('**', '');
  const typesOnly = folder.uses === 'below' ? [] : folder.uses.filter(({ types }) => types);
  const forbidden = FOLDERS.filter((other) => other !== folder && !mayUse(folder, other)).map(({ name }) => name);
  return Array.from({ length: isFile ? 1 : DEPTH }, (_, below) => {
    const up = '\\.\\./'.repeat(below + room.split('/').length - 1);
    const patterns = [
      { regex: `^${up}(?:(?:${[...forbidden, '-'].join('|')})/|(?:${ENTRIES.join('|')})\\.js$)` },
      ...typesOnly.map(({ folder: name }) => ({ regex: `^${up}${name}/`, allowTypeImports: true })),
      ...(folder.pure ? [{ regex: `^${up}(${SHARED.join('|')})\\.js$` }, { regex: '^node:(?!crypto$)' }] : []),
    ].map((pattern) => ({ ...pattern, message: `src/${folder.name}/ may not use this: see scripts/house.mjs` }));
    const files = isFile ? [`src/${place}`] : [`src/${room}${'*/'.repeat(below)}*.ts`];
    return config(files, [...patterns, ...outsideFor(place)], place, folder);
  });
}

/** What is another at every call. */
const IMPURE = [
  "MemberExpression[object.name='Date'][property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "MemberExpression[object.name='Math'][property.name='random']",
];

/** Why folders are made by `makeFolders`. */
const ENDLESS = "Node's recursive mkdir never ends in some folders: src/make-folders.ts";

function config(files, patterns, place, { name = '', pure = false } = {}) {
  return {
    files,
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': [
        'error',
        ...closedTo(place).map(({ module, only }) => ({
          selector: `ImportExpression > Literal[value='${module}']`,
          message: onlyFrom(module, only),
        })),
        ...DOORS.filter(({ folder, door }) => folder === name && door !== place).flatMap(({ selectors, message }) =>
          selectors.map((selector) => ({ selector, message })),
        ),
        { selector: "CallExpression[callee.name=/^mkdir/] Property[key.name='recursive']", message: ENDLESS },
        ...(pure ? IMPURE.map((selector) => ({ selector, message: 'this folder has no clock and no chance' })) : []),
      ],
      'no-restricted-globals': pure ? ['error', 'process', 'console', 'fetch', 'setTimeout', 'setInterval'] : 'off',
    },
  };
}

/** The table of docs/architecture.md. */
export function houseTable() {
  const below = (folder) =>
    folder.uses === 'below'
      ? 'all below'
      : folder.uses.map(({ folder: name, types }) => `\`src/${name}/\`${types ? ' types' : ''}`).join(', ') ||
        'nothing';
  return [
    '| folder | what it does | may use |',
    '| --- | --- | --- |',
    ...FOLDERS.map(
      (folder) => `| \`src/${folder.name}/\` | ${folder.does}${folder.pure ? '. Pure' : ''} | ${below(folder)} |`,
    ),
  ].join('\n');
}

function mayUse(folder, other) {
  return folder.uses === 'below'
    ? FOLDERS.indexOf(other) > FOLDERS.indexOf(folder)
    : folder.uses.some((used) => used.folder === other.name);
}

/** Modules from outside that a place of src/ may not import. */
function closedTo(place) {
  return OUTSIDE.filter(({ only }) => !only.some((open) => open === place || isIn(place, open)));
}

function isIn(place, other) {
  return other.endsWith('/**') && place.startsWith(other.replace('**', ''));
}

function outsideFor(place) {
  return closedTo(place).map(({ module, only }) => ({ regex: `^${module}$`, message: onlyFrom(module, only) }));
}

function onlyFrom(module, only) {
  return `only ${only.map((place) => `src/${place}`).join(', ')} may import ${module}`;
}
