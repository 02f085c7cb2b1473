/** Outputs of the Action. */
export const OUTPUTS = {
  status: 'Status of the pipeline: `success`, `failed`, `canceled`, `skipped` or `manual`',
  'pipeline-id': '`CI_PIPELINE_ID` of the run',
  jobs: 'JSON list of the jobs: name, stage, status, duration, exit_code, failure_reason, allow_failure, coverage',
  'status-reason': 'What ended a pipeline that was canceled by a limit: `timeout of 10 minutes`; empty otherwise',
  'failed-jobs': 'Names of the failed jobs that count, one a line',
  'allowed-failures': 'Names of the failed jobs that are allowed to fail, one a line',
  releases:
    "JSON list of what `release` of passed jobs asks for, as in GitLab's API: job, tag_name, name, description, ...; with `releases: create` also the url of its page",
  images: 'JSON list of the tags that were pushed to the embedded registry: repository, tag, digest, platforms, size',
  artifacts:
    'JSON list of what was uploaded with `artifacts: github`: job, name, id, url, size; job is null for the report',
  pushed:
    'JSON list of the tags that `registry-push-to` has got: source, target, digest; of those that it had already as well',
  'artifacts-path': 'Folder of the artifacts, one folder a job; empty without `output`',
  'pages-path':
    'Folder of what the job `pages` publishes, for `actions/upload-pages-artifact`; empty where nothing is published',
  'sarif-path':
    'Folder with a SARIF file for each security report, for `github/codeql-action/upload-sarif`; empty where there is none',
  waves:
    'With `mode: plan` and `mode: next`: JSON list of waves, each a list of `name`, `jobs`, `runs-on`, `concurrency`, `timeout`',
  pipeline: 'With `mode: plan`: JSON of the id and the jobs of this pipeline, with `concurrency` and `environment`',
  recorded: 'With `mode: job`: `true` once other runners know how the jobs ended',
  skipped:
    'With `mode: plan` and `mode: job`: JSON list of the names of jobs that need no runner: they are skipped, or manual and not played',
  'logs-path': 'Folder of the job logs; empty without `output`',
  'report-path': 'The HTML file of the run, where `report` has asked for one and it was written',
  'cache-hit': '`true` when a cache was restored',
  'cache-primary-key': 'Key under which the cache was looked for',
  'cache-matched-key': 'Key of the cache that was restored; empty where none was',
} as const;
