/** Options of the commands of a migration that may be set in a file or in the environment as well: a part of `OPTIONS`. */
export const MIGRATION_OPTIONS = {
  group: {
    type: 'String',
    default: '',
    description: 'Address of a group of GitLab: all its projects, and those of its subgroups',
  },
  project: {
    type: 'String',
    default: '',
    description:
      "Address of one project of GitLab; for compare also the path of an ID's project, by default the remote's",
  },
  folders: { type: 'List', default: '', description: 'Clones of projects' },
  'run-output': {
    type: 'String',
    default: '',
    description: 'Folder `output` of the run: files of artifacts and tests are compared, too',
  },
  deep: {
    type: 'Bool',
    default: 'false',
    description: 'Compare size and SHA-256 of each file of artifacts: downloads their archives from GitLab',
  },
  days: { type: 'Number', default: '30', description: 'So many days back' },
  prices: {
    type: 'String',
    default: '',
    description:
      'File of prices: `{"currency": "USD", "date": "2026-10-30", "per_minute": {"ubuntu-latest": 0.006}}`; by default an example',
  },
  measured: {
    type: 'List',
    default: '',
    description:
      "Files of runs here (what `run --json` printed, or names and seconds): their times in place of GitLab's; `GROUP/PROJECT=FILE` where there are several projects",
  },
  'at-most': { type: 'Number', default: '20', description: 'Runners that there are at the same time' },
  'start-up': { type: 'Number', default: '20', description: 'Seconds until a runner works' },
} as const;

export type MigrationOption = keyof typeof MIGRATION_OPTIONS;
