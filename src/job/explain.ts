import type { Diagnosis } from '../dind/diagnosis/index.js';
import { isDindName } from '../dind/detect.js';
import { ANSI, stripAnsi } from '../report/ansi.js';
import { assignAliases } from './services/aliases.js';
import type { JobRequest, JobResult, Session } from './session.js';
import type { Trace } from './log/trace.js';

/** Lines of a service's log that the job's own log shows; the whole of it goes to `--output`. */
const SHOWN_LINES = 20;
const KEPT_LINES = 2000;

/**
 * After a failure: shows what the job's services said last, and says what the logs give away about the cause and the
 * remedy. Must be called while the services' containers are still there.
 */
export async function explainFailure(
  session: Session,
  request: JobRequest,
  result: JobResult,
  trace: Trace,
): Promise<void> {
  if (result.status !== 'failed') return;
  const logs = await serviceLogs(session, request);
  for (const { name, log } of logs) {
    await session.emit({ type: 'service', job: request.job.name, name, status: 'failed', log: trace.masked(log) });
    const last = log.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
    if (last.trim() !== '') await trace.quote(`Last lines of service ${name}:\n${last}\n`);
  }
  const daemon = request.services.find(({ spec }) => isDindName(spec.name))?.spec.name;
  const { diagnose } = await import('../dind/diagnosis/index.js'); // jobs that pass do not need the table
  const found = diagnose({
    jobLog: `${stripAnsi(trace.tail)}\n${result.message}`,
    daemonLog: logs.map(({ log }) => log).join('\n'),
    exitCode: result.exitCode,
    image: request.image.name,
    dindImage: daemon,
    facts: { cgroupVersion: session.engine.info.cgroupVersion, arch: session.engine.info.arch, mtu: session.mtu },
  });
  for (const diagnosis of found) await trace.quote(explanation(diagnosis));
  const [first] = found;
  if (first !== undefined) {
    const message = trace.masked(`${request.job.name}: ${first.title}. ${first.cause} ${first.remedy}`);
    await session.emit({ type: 'warning', job: request.job.name, message });
  }
}

function explanation(diagnosis: Diagnosis): string {
  const lines = [
    `${ANSI.yellow}What happened: ${diagnosis.title}${ANSI.reset}`,
    `  Cause:  ${diagnosis.cause}`,
    `  Remedy: ${diagnosis.remedy}`,
    ...(diagnosis.gitlab === undefined ? [] : [`  GitLab: ${diagnosis.gitlab}`]),
  ];
  return `${lines.join('\n')}\n`;
}

async function serviceLogs(session: Session, request: JobRequest): Promise<readonly { name: string; log: string }[]> {
  const containers = await session.engine.containers.list(`glci.job=${request.id}`);
  const services = containers.filter(
    (item) => item.labels['glci.role'] === 'service' && item.labels['glci.pipeline'] === String(session.pipeline),
  );
  // as they were started: a service none of whose names was free was not
  const { named } = assignAliases(request.services.map(({ spec }) => spec));
  return Promise.all(
    services.map(async (item) => {
      const index = Number(/-(\d+)$/.exec(item.name)?.[1]);
      const log = await session.engine.containers
        .get(item.id)
        .logs({ tail: KEPT_LINES })
        .catch(() => '');
      return { name: named[index]?.service.name ?? item.name, log };
    }),
  );
}
