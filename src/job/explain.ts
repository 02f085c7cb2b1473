import { isDindName } from '../dind/detect.js';
import type { Diagnosis } from '../dind/diagnosis/index.js';
import { DAEMON_LABEL } from '../dind/service.js';
import type { Explanation } from '../report/result.js';
import { ANSI, stripAnsi } from '../report/ansi.js';
import { assignAliases } from './services/aliases.js';
import { lastWords } from './services/last-words.js';
import type { JobRequest, JobResult, Session } from './session.js';
import type { Trace } from './log/trace.js';

const KEPT_LINES = 2000;

/** How the gate before a job says that its daemon does not work. */
const GATE = /^(?:The Docker daemon of the job (?:was not ready|exited with)|dind made no client certificates)/;

/**
 * After a failure: shows what the job's services said last, and says what the logs give away about the cause and the
 * remedy. Must be called while the services' containers are still there. Returns what it said of it, masked.
 */
export async function explainFailure(
  session: Session,
  request: JobRequest,
  result: JobResult,
  trace: Trace,
): Promise<readonly Explanation[]> {
  if (result.status !== 'failed') return [];
  const said = stripAnsi(trace.tail);
  const gate = GATE.test(result.message);
  const services = await failedServices(session, request, gate);
  for (const { name, log, kind } of services) {
    await session.emit({ type: 'service', job: request.job.name, name, status: 'failed', log: trace.masked(log) });
    const last = lastWords(log, kind);
    if (last !== '') await trace.quote(`Last lines of service ${name}:\n${last}\n`);
  }
  const daemons = services.filter(({ kind }) => kind !== 'ordinary');
  const { diagnose, endedDaemon } = await import('../dind/diagnosis/index.js'); // jobs that pass do not need the table
  const gone = gate ? undefined : daemons.find(({ kind }) => kind === 'daemon-down');
  const ended = gone && endedDaemon(gone, said);
  const answers = diagnose({
    // what the job's commands say of a daemon that is gone only follows from that
    jobLog: ended === undefined ? `${said}\n${result.message}` : '',
    daemonLog: daemons.map(({ log }) => log).join('\n'),
    daemonDown: daemons.some(({ kind }) => kind === 'daemon-down'),
    exitCode: result.exitCode,
    image: request.image.name,
    dindImage: (daemons[0] ?? (services.length === 0 ? namedDaemon(request) : undefined))?.name,
    facts: {
      cgroupVersion: session.engine.info.cgroupVersion,
      arch: session.engine.info.arch,
      mtu: session.mtu,
      hostSocket: session.settings.dockerSocket !== undefined,
    },
  });
  const found = ended === undefined ? answers : [ended, ...answers];
  for (const diagnosis of found) await trace.quote(inWords(diagnosis));
  const [first] = found;
  if (first !== undefined) {
    const message = trace.masked(`${request.job.name}: ${first.title}. ${first.cause} ${first.remedy}`);
    await session.emit({ type: 'warning', job: request.job.name, message });
  }
  const masked = (text: string): string => trace.masked(text);
  return found.map(({ title, cause, remedy }) => ({
    title: masked(title),
    cause: masked(cause),
    remedy: masked(remedy),
  }));
}

/** Where no service came to be: the one that would have been the daemon. */
function namedDaemon(request: JobRequest): { readonly name: string } | undefined {
  return request.services.find(({ spec }) => isDindName(spec.name))?.spec;
}

function inWords(diagnosis: Diagnosis): string {
  const lines = [
    `${ANSI.yellow}What happened: ${diagnosis.title}${ANSI.reset}`,
    `  Cause:  ${diagnosis.cause}`,
    `  Remedy: ${diagnosis.remedy}`,
    ...(diagnosis.gitlab === undefined ? [] : [`  GitLab: ${diagnosis.gitlab}`]),
  ];
  return `${lines.join('\n')}\n`;
}

interface FailedService {
  readonly name: string;
  readonly log: string;
  readonly kind: 'ordinary' | 'daemon-up' | 'daemon-down';
  readonly exitCode: number;
  readonly oomKilled: boolean;
}

/** The services of a job that has failed. `gate`: it never began, since its daemon did not answer. */
async function failedServices(session: Session, request: JobRequest, gate: boolean): Promise<readonly FailedService[]> {
  const containers = await session.engine.containers.list(`glci.job=${request.id}`);
  const services = containers.filter(
    (item) => item.labels['glci.role'] === 'service' && item.labels['glci.pipeline'] === String(session.pipeline),
  );
  // as they were started: a service none of whose names was free was not
  const { named } = assignAliases(request.services.map(({ spec }) => spec));
  return Promise.all(
    services.map(async (item) => {
      const index = Number(/-(\d+)$/.exec(item.name)?.[1]);
      const container = session.engine.containers.get(item.id);
      const [log, state] = await Promise.all([
        container.logs({ tail: KEPT_LINES }).catch(() => ''),
        container.inspect().catch(() => undefined),
      ]);
      const { running = false, exitCode = 0, oomKilled = false } = state ?? {};
      const daemon = item.labels[DAEMON_LABEL] !== undefined;
      const kind = !daemon ? 'ordinary' : gate || !running ? 'daemon-down' : 'daemon-up';
      return { name: named[index]?.service.name ?? item.name, log, kind, exitCode, oomKilled } as const;
    }),
  );
}
