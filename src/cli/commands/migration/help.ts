import { MIGRATION_TABLE } from './table.js';

/** What there is to say of the commands of a migration, beside those of `src/cli/help.ts`. */
export const MIGRATION_HELP = {
  audit: {
    brief: 'tells which of many projects run as they are, and what others need',
    does: 'reads the pipelines of many projects, without running them, for the default branch, a tag, a merge request and a schedule: which run as they are, which with which inputs, which need changes, and what stands in the way of most; projects of a group are read over the API, without a clone',
    usage: 'audit --folders DIR... | --group URL',
    options: MIGRATION_TABLE.audit.options,
    own: [['--output FILE', 'Write it to FILE: .html, .md or .json']],
    examples: [
      'gitlab-dind audit --folders ~/projects/* --output audit.html',
      'gitlab-dind audit --group https://gitlab.com/my-group --gitlab-token TOKEN --json',
    ],
  },
  compare: {
    brief: 'puts a pipeline of GitLab beside a run: is the result the same',
    does: 'puts a pipeline of GitLab beside a run of the same commit, job by job: what is the same, what differs as is expected, and what differs, with the cause where it can be told. Exit code 0: nothing else than expected differs, 1: something does',
    usage: 'compare GITLAB RUN.jsonl | compare GITLAB --run | compare --fetch FILE GITLAB',
    options: MIGRATION_TABLE.compare.options,
    own: [
      ['GITLAB', 'A file that --fetch has written, the address of a pipeline, or its ID'],
      ['RUN.jsonl', 'What gitlab-dind run --json has printed'],
      [
        '--run',
        "Run the commit that is checked out now, with the event, the branch or tag and the variables of GitLab's pipeline, as far as they are known; takes most options of run as well",
      ],
      ['--fetch FILE', 'Only store the side of GitLab in FILE'],
      ['--output FILE', 'Write it to FILE as well: .md or .json'],
    ],
    examples: [
      'gitlab-dind compare https://gitlab.com/group/app/-/pipelines/7 run.jsonl --gitlab-token TOKEN',
      'gitlab-dind compare --fetch gitlab.json 7 --project group/app',
      'gitlab-dind compare gitlab.json run.jsonl --run-output out',
      'gitlab-dind compare 7 --run --deep',
    ],
  },
  forecast: {
    brief: "tells what the pipelines of the past cost on GitHub's runners",
    does: "reads the jobs that have ended on GitLab in the last days: minutes by project, job and tags, jobs at once, waiting for runners; and what they would cost on GitHub's runners, on one per pipeline and on one per job, and how sure that is",
    usage: 'forecast --group URL | --project URL | FILE',
    options: MIGRATION_TABLE.forecast.options,
    own: [
      ['--fetch FILE', 'Only store what GitLab tells in FILE'],
      ['--output FILE', 'Write it to FILE as well: .md or .json'],
    ],
    examples: [
      'gitlab-dind forecast --group https://gitlab.com/my-group --gitlab-token TOKEN --days 60',
      'gitlab-dind forecast jobs.json --prices prices.json --json',
      'gitlab-dind forecast jobs.json --measured run.jsonl',
    ],
  },
  init: {
    brief: 'writes the workflow that runs the pipeline of this project',
    does: 'writes the workflow that runs the pipeline of this project on GitHub, out of what audit finds: the events that its rules ask for, inputs, least permissions, secrets by name, and the workflow for several runners where tags ask for it',
    usage: 'init',
    options: MIGRATION_TABLE.init.options,
    own: [
      ['--output FILE', 'The workflow [.github/workflows/gitlab.yml]'],
      ['--force', 'Write over a file that is there'],
    ],
    examples: ['gitlab-dind init', "gitlab-dind init --runners 'docker,arm64=ubuntu-24.04-arm'"],
  },
} as const;
