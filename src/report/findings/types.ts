/** One finding of a code quality report. */
export interface QualityIssue {
  readonly description: string;
  readonly check: string;
  readonly severity: (typeof QUALITY_SEVERITIES)[number];
  readonly file: string;
  readonly line: number;
}

/** The worst first. Source: GitLab documentation, "Code Quality report format". */
export const QUALITY_SEVERITIES = ['blocker', 'critical', 'major', 'minor', 'info'] as const;

/** Reports of GitLab's security scanners that are understood. */
export const SECURITY_REPORTS = ['sast', 'secret_detection', 'container_scanning', 'dependency_scanning'] as const;
export type SecurityReportType = (typeof SECURITY_REPORTS)[number];

/** The worst first. Source: GitLab documentation, "Vulnerability severity levels". */
export const SEVERITIES = ['Critical', 'High', 'Medium', 'Low', 'Info', 'Unknown'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One finding of a security report. */
export interface Vulnerability {
  readonly id: string;
  /** The identifier that stands for its kind: the scanner's own rule, a CVE. */
  readonly rule: string;
  readonly name: string;
  readonly description: string;
  readonly solution: string;
  readonly severity: Severity;
  /** Path in the project; undefined where it is in no file of it (an image's package). */
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
  /** What has it, where that is no line of a file: `openssl 3.0.1`, `image:tag`. */
  readonly component: string;
  readonly identifiers: readonly { readonly type: string; readonly name: string; readonly url: string }[];
  readonly links: readonly string[];
}

export interface SecurityReport {
  readonly type: SecurityReportType;
  readonly scanner: string;
  readonly version: string;
  /** At most {@link MAX_FINDINGS}. */
  readonly vulnerabilities: readonly Vulnerability[];
  /** How many more the report has. */
  readonly leftOut: number;
}

/** Lines that tests ran through, of a package. */
export interface PackageCoverage {
  readonly name: string;
  readonly lines: number;
  readonly covered: number;
}

/** What became of the reports of a job beside its tests. */
export interface JobReports {
  readonly quality: readonly QualityIssue[];
  /** Findings of a code quality report that are not kept. */
  readonly qualityLeftOut: number;
  readonly security: readonly SecurityReport[];
  readonly coverage: readonly PackageCoverage[];
  /** Types of reports that are kept as they are. */
  readonly kept: readonly string[];
  /** Names of the variables of its dotenv report; their values are nobody's to see. */
  readonly dotenv: readonly string[];
}

export const NO_REPORTS: JobReports = {
  quality: [],
  qualityLeftOut: 0,
  security: [],
  coverage: [],
  kept: [],
  dotenv: [],
};

/** Code scanning takes no more of a run. Source: GitHub documentation, "SARIF results exceed one or more limits". */
export const MAX_FINDINGS = 25_000;
