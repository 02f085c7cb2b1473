/** The inputs about a pipeline that runs on several runners: a part of `INPUTS`, which says what they are. */
export const FLEET_INPUTS = {
  mode: {
    type: 'Choice',
    default: 'run',
    choices: ['run', 'plan', 'job', 'next', 'report'],
    description:
      'Part that this step has in a pipeline on several runners: `plan` makes the plan, `job` runs `jobs` of it, `next` says what can run now, `report` makes one result of all; `run` runs the whole pipeline here',
  },
  plan: {
    type: 'String',
    default: 'gitlab-plan',
    description: "Name of the workflow artifact that is the pipeline's plan, with `mode`",
  },
  runners: {
    type: 'String',
    default: '',
    description:
      'Runners for `tags`, as lines `TAGS=RUNS-ON`: `docker,arm64=ubuntu-24.04-arm`, `*=ubuntu-24.04`; `[a, b]` is a list of labels, `group:NAME` a group',
  },
  'arm64-runner': {
    type: 'String',
    default: '',
    description:
      'Runner for jobs without tags whose image is of the platform `linux/arm64`; by default they are emulated',
  },
  batch: {
    type: 'Choice',
    default: 'none',
    choices: ['none', 'auto'],
    description: '`auto` puts several short jobs on one runner where that ends no later',
  },
  'needs-context': {
    type: 'String',
    default: '',
    description:
      '`toJSON(needs)` of the workflow, which tells jobs that GitHub has canceled from those whose runner was lost',
  },
} as const;
