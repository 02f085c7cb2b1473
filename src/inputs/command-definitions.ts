/** Options that only the command has, beside those of `INPUTS`: they are about the user's own machine. */
export const COMMAND_OPTIONS = {
  'unset-variables': {
    type: 'List',
    default: '',
    description:
      'Names of variables that no job has, whoever sets them: GitLab, the pipeline file, or a file of variables',
    repeated: 'unset-variable',
  },
  'artifacts-to-source': {
    type: 'Bool',
    default: 'false',
    description: "Copy the artifacts of each job that has passed into the project's folder, over what is there",
  },
  timestamps: {
    type: 'Bool',
    default: 'false',
    description: 'Show the time, by the clock of this machine, before each line of a log',
  },
  'log-prefix': {
    type: 'Bool',
    default: 'false',
    description: 'Show the lines of all jobs as they come, each behind the name of its job',
  },
  live: {
    type: 'Bool',
    default: 'auto',
    description:
      'In a terminal: show the jobs by stage with their time and last line, and of each that fails at once why, in place of the logs, which are kept in files; by itself where jobs run at the same time',
  },
  quiet: {
    type: 'Bool',
    default: 'false',
    description: 'Show the jobs that fail alone: their logs when they have failed, and the end of the run',
  },
  'last-run-max-size': {
    type: 'String',
    default: '2GB',
    description:
      'What may be kept of the results of a project on this machine (`$XDG_STATE_HOME/gitlab-dind`), for `--rerun-failed`, `--with-last` and `--from`; `0` keeps nothing',
  },
} as const;
