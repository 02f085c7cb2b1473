import { differs, none, supported, noted, type Support } from './support.js';

const UNREAD = differs('collected and checked; nothing reads it: named in the summary, kept with the input `output`');
const SECURITY = noted('a table in the summary, and a SARIF file for code scanning (output `sarif-path`)');
const COVERAGE = noted('a table by package in the summary');
const NO_RIGHTS = none('artifacts belong to the workflow: whoever may see it may have them');

/** Reports of `artifacts:reports`, in GitLab's order. */
const REPORTS = {
  'artifacts:reports': supported,
  'artifacts:reports:junit': noted('annotations, and a table in the summary'),
  'artifacts:reports:dotenv': supported,
  'artifacts:reports:api_fuzzing': UNREAD,
  'artifacts:reports:coverage_fuzzing': UNREAD,
  'artifacts:reports:sast': SECURITY,
  'artifacts:reports:secret_detection': SECURITY,
  'artifacts:reports:dependency_scanning': SECURITY,
  'artifacts:reports:container_scanning': SECURITY,
  'artifacts:reports:cluster_image_scanning': UNREAD,
  'artifacts:reports:dast': UNREAD,
  'artifacts:reports:performance': UNREAD,
  'artifacts:reports:browser_performance': UNREAD,
  'artifacts:reports:load_performance': UNREAD,
  'artifacts:reports:license_scanning': UNREAD,
  'artifacts:reports:metrics': UNREAD,
  'artifacts:reports:lsif': UNREAD,
  'artifacts:reports:terraform': UNREAD,
  'artifacts:reports:accessibility': UNREAD,
  'artifacts:reports:requirements': UNREAD,
  'artifacts:reports:requirements_v2': UNREAD,
  'artifacts:reports:cyclonedx': UNREAD,
  'artifacts:reports:annotations': UNREAD,
  'artifacts:reports:repository_xray': UNREAD,
  'artifacts:reports:sarif': UNREAD,
  'artifacts:reports:codequality': noted('annotations, and a table in the summary'),
  'artifacts:reports:coverage_report': COVERAGE,
  'artifacts:reports:coverage_report:coverage_format': COVERAGE,
  'artifacts:reports:coverage_report:path': COVERAGE,
} as const satisfies Record<string, Support>;

/** Keywords about files that outlive a job. */
export const FILES_KEYWORDS = {
  artifacts: noted(
    'handed on between jobs; with `output` a folder for each job, with `artifacts: github` an artifact of the workflow',
  ),
  'artifacts:paths': supported,
  'artifacts:exclude': supported,
  'artifacts:untracked': supported,
  'artifacts:when': supported,
  'artifacts:name': differs('with `artifacts: github` the name there; no two jobs have the same'),
  'artifacts:expire_in': differs(
    'with `artifacts: github` whole days, as the repository allows; else kept for the run',
  ),
  'artifacts:expose_as': none('there is no page of a merge request'),
  'artifacts:public': NO_RIGHTS,
  'artifacts:access': differs('`none` is not uploaded to GitHub; otherwise whoever may see the workflow may have them'),
  ...REPORTS,
  cache: noted('kept in the GitHub cache, beside the registry'),
  'cache:key': supported,
  'cache:key:files': supported,
  'cache:key:files_commits': supported,
  'cache:key:prefix': supported,
  'cache:fallback_keys': supported,
  'cache:paths': supported,
  'cache:untracked': supported,
  'cache:policy': supported,
  'cache:when': supported,
  'cache:unprotect': supported,
} as const satisfies Record<string, Support>;
