import { numberOf, textOf, type Fields } from '../../gitlab-api/rest/fields.js';
import { stripAnsi } from '../../report/ansi.js';

/** An image as the log of a job names it. */
export interface LoggedImage {
  readonly name: string;
  /** `sha256:...`; undefined where the line has none. */
  readonly digest?: string | undefined;
}

/** What the runner's own lines of a log say. */
export interface LogFacts {
  readonly image: LoggedImage | undefined;
  readonly exitCode: number | undefined;
}

const IMAGE = /Using docker image sha256:[0-9a-f]{64} for (\S{1,500})(?: with digest \S*@(sha256:[0-9a-f]{64}))? /g;

/** Reads a log as GitLab Runner, and a run here, writes it: the last image is the job's, after those of its services. */
export function logFacts(log: string): LogFacts {
  const text = stripAnsi(log);
  const [last] = [...text.matchAll(IMAGE)].reverse();
  const code = /Job failed: (?:command terminated with )?exit (?:code|status) (\d{1,3})/.exec(text)?.[1];
  return {
    image: last === undefined ? undefined : { name: last[1] ?? '', digest: last[2] },
    exitCode: code === undefined ? undefined : Number(code),
  };
}

/** What a log gives away about why a job failed here and not there. */
export function causesIn(log: string, variables: readonly string[]): readonly string[] {
  const text = stripAnsi(log);
  const unset = [...text.matchAll(/\b([A-Za-z_]\w*): (?:unbound variable|parameter (?:null or )?not set)/g)].map(
    ([, name = '']) => name,
  );
  const network =
    /Could not resolve host|Temporary failure in name resolution|no such host|Network is unreachable|i\/o timeout|Connection timed out|Connection refused/i.exec(
      text,
    )?.[0];
  return [
    ...[...new Set(unset)].map((name) =>
      variables.includes(name)
        ? `GitLab has the variable ${name}, and the run has it not`
        : `the run has no variable ${name}`,
    ),
    ...(network === undefined ? [] : [`network: ${network}`]),
  ];
}

/** Of each name the last try: GitLab counts its jobs up. */
export function lastOf(jobs: readonly Fields[]): readonly Fields[] {
  const last = new Map<string, Fields>();
  for (const job of jobs) {
    const name = textOf(job, 'name') ?? '';
    const before = last.get(name);
    if (before === undefined || (numberOf(before, 'id') ?? 0) < (numberOf(job, 'id') ?? 0)) last.set(name, job);
  }
  return [...last.values()];
}
