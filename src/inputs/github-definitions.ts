/** The inputs about GitHub's services: a part of `INPUTS`, which says what they are. */
export const GITHUB_INPUTS = {
  artifacts: {
    type: 'Choice',
    default: 'off',
    choices: ['off', 'github'],
    description:
      "`github` uploads the `artifacts` of each job to the workflow's run, where `name`, `expire_in` and `access` hold; what cannot be uploaded fails the step",
  },
  statuses: {
    type: 'Bool',
    default: 'false',
    description: 'A commit status for each job, `gitlab/JOB` (`permissions: {statuses: write}`)',
  },
  releases: {
    type: 'Choice',
    default: 'none',
    choices: ['none', 'create'],
    description:
      '`create` makes a GitHub release of each `release` of a job that has passed (`permissions: {contents: write}`)',
  },
  deployments: {
    type: 'Bool',
    default: 'false',
    description: 'A GitHub deployment for each job with `environment` (`permissions: {deployments: write}`)',
  },
  'compare-with': {
    type: 'String',
    default: '',
    description:
      'Pipeline of GitLab to compare the run with: its address, its ID (of `gitlab-url`, and the project of the same path), or the address of a project, for the last pipeline of the same commit; with `gitlab-token`. The step fails where the results differ',
  },
} as const;

/**
 * What the runner itself fills in for a step, by an expression that only an Action's own defaults may have here: none of the
 * options, and in no table.
 */
export const STEP_INPUTS = {
  'check-run-id': {
    // empty on GitHub Enterprise Server, which does not have it
    default: '${{ job.check_run_id }}',
    description: "Not to be given: GitHub's number of the job that this step is in, for links to its page",
  },
} as const;
