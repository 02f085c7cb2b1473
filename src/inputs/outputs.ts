/** Outputs of the Action. */
export const OUTPUTS = {
  status: 'Status of the pipeline: `success`, `failed`, `canceled`, `skipped` or `manual`',
  'pipeline-id': '`CI_PIPELINE_ID` of the run',
  jobs: 'JSON list of the jobs: name, stage, status, duration, exit_code, failure_reason, coverage',
  'failed-jobs': 'Names of the failed jobs, one a line',
  releases:
    "JSON list of what `release` of passed jobs asks for, as in GitLab's API: job, tag_name, name, description, ...; with `releases: create` also the url of its page",
  images: 'JSON list of the tags that were pushed to the embedded registry: repository, tag, digest, platforms, size',
  'artifacts-path': 'Folder of the artifacts, one folder a job; empty without `output`',
  'logs-path': 'Folder of the job logs; empty without `output`',
  'cache-hit': '`true` when a cache was restored',
  'cache-primary-key': 'Key under which the cache was looked for',
  'cache-matched-key': 'Key of the cache that was restored; empty where none was',
} as const;
