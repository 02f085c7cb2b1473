import type { Container } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import { JobFailure } from '../failure.js';
import { isOn } from '../script/timeouts.js';
import { temporaryDir } from '../script/script.js';
import { whileRunning } from '../script/while-running.js';
import { preparedOf, type JobRun } from '../stage.js';
import { NO_UMASK } from './sources.js';

/**
 * Gives the sources of a job to the user of its image, where the job does not want them writable for everybody
 * (`FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR`) and the image itself names a user that is not root; `image:docker:user` alone
 * changes nothing. Who that is the programs `id` in the image tells. Throws a {@link JobFailure} where it does not. Source: GitLab
 * Runner, `executors/docker/command.go`.
 */
export async function ownSources(run: JobRun): Promise<void> {
  const { variables, imageUser, container } = preparedOf(run);
  if (!isOn(variables, NO_UMASK) || ['', 'root'].includes(imageUser)) return;
  await whileRunning(container, async () => {
    const uid = await idOf(container, '-u');
    const gid = await idOf(container, '-g');
    if (uid === 0) return;
    const { projectDir } = run.request;
    for (const folder of [projectDir, temporaryDir(projectDir)]) {
      await run.trace.line(`Changing ownership of files at "${folder}" to ${uid}:${gid}`);
      const owner = `${uid}:${gid}`;
      const { exitCode, output } = await container
        .exec(['chown', '-RP', '--', owner, folder], { user: '0' })
        .catch((error: unknown) => ({ exitCode: -1, output: messageOf(error) }));
      if (exitCode !== 0) await run.trace.warning(`Failed to change ownership of files: ${output.trim()}`);
    }
  });
}

async function idOf(container: Container, option: '-u' | '-g'): Promise<number> {
  const ask = (): Promise<{ exitCode: number; output: string }> =>
    container.exec(['id', option]).catch((error: unknown) => ({ exitCode: -1, output: messageOf(error) }));
  let answer = await ask();
  // a busy engine can lose what a short program prints (see hearing.ts), and this one always prints something
  for (let again = 0; answer.exitCode === 0 && answer.output === '' && again < 2; again++) answer = await ask();
  const { exitCode, output } = answer;
  const number = /^\d+$/.exec(output.trim())?.[0];
  if (exitCode === 0 && number !== undefined) return Number(number);
  const message = `checking image ${option === '-u' ? 'UID' : 'GID'}: \`id ${option}\` in the image says ${JSON.stringify(output.trim())}; ${NO_UMASK} needs it`;
  throw new JobFailure('runner_system_failure', message);
}
