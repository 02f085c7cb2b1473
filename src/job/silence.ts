import type { Container } from '../docker/types.js';
import { lastCommand } from './script/failed-command.js';
import type { JobRequest } from './session.js';
import type { Trace } from './log/trace.js';

/** Even the commands were not shown: something stood before the shell. GitLab calls such a job passed. */
export async function explainSilence(request: JobRequest, container: Container, trace: Trace): Promise<void> {
  if ((await lastCommand(container, request.projectDir)) !== undefined) {
    await trace.warning(
      'The script was run, but nothing of its output came through: something between this process and the engine closes the whole connection when the script has been sent. Use a connection to the engine that can be closed in one direction.',
    );
    return;
  }
  await trace.warning(
    `None of the script's commands was run: the entrypoint of ${request.image.name} ended without starting a shell. GitLab calls such a job passed. image:entrypoint: [""] leaves the entrypoint out.`,
  );
}
