import { ANSI } from '../../report/ansi.js';
import type { Trace } from '../log/trace.js';
import type { StartedService } from './start.js';

export interface FollowedLogs {
  /** Nothing is written any more. */
  stop(): void;
}

/** Shows what services print in the job's log, as it comes, each line with the service's names (`CI_DEBUG_SERVICES`). */
export function followServiceLogs(services: readonly StartedService[], trace: Trace): FollowedLogs {
  let stopped = false;
  const follow = async (service: StartedService): Promise<void> => {
    const prefix = `${ANSI.grey}[service:${service.aliases.join('-')}]`;
    const masked = trace.maskedStream();
    const show = async (text: string): Promise<void> => {
      if (stopped || text === '') return;
      const time = new Date().toISOString();
      const lines = text.replace(/\n$/, '').split('\n');
      await trace.quote(lines.map((line) => `${prefix} ${time} ${line}${ANSI.reset}\n`).join(''));
    };
    await service.dind?.started;
    for await (const frame of await service.container.followLogs()) {
      if (stopped) break;
      await show(masked.push(frame.data.toString('utf8')));
    }
    await show(masked.flush());
  };
  // a log that cannot be read is no reason to fail the job
  for (const service of services) void follow(service).catch(() => undefined);
  return { stop: () => void (stopped = true) };
}
