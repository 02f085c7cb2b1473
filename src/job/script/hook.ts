import type { Variable } from '../../gitlab/types.js';
import { runScript } from './container.js';
import { JobFailure } from '../failure.js';
import type { Prepared } from '../prepare/prepare.js';
import { shellScript } from './script.js';
import type { JobRequest } from '../session.js';
import { isOn } from './timeouts.js';
import type { Trace } from '../log/trace.js';

/** The helper image of GitLab Runner has Git, which hooks configure; here the sources come without it. */
const GIT_OF_THE_HELPER =
  'command -v git > /dev/null 2>&1 || git() { echo "git $*: left out, the sources are here already"; }';

/**
 * `hooks:pre_get_sources_script`: commands that run before the sources are fetched, in a container of their own. That is
 * one of the job's image, since there is no helper image here. Throws a {@link JobFailure} where they fail: the job then
 * has no sources, and neither of its scripts is run. Source: GitLab documentation, keyword `hooks`.
 */
export async function runPreGetSources(
  options: { readonly request: JobRequest; readonly prepared: Prepared; readonly variables: readonly Variable[] },
  trace: Trace,
): Promise<void> {
  const { request, prepared, variables } = options;
  const commands = request.job.hooks.preGetSourcesScript;
  if (commands.length === 0 || request.sources.settings.strategy === 'none') return;
  const script = shellScript({
    variables,
    projectDir: request.projectDir,
    commands,
    setup: GIT_OF_THE_HELPER,
    inProject: false,
    trace: isOn(variables, 'CI_DEBUG_TRACE'),
  });
  const container = await prepared.another('hook');
  try {
    const code = await runScript(container, script, trace, request.signal);
    if (code !== 0) throw new JobFailure('script_failure', `exit code ${code}`, code);
  } finally {
    await container.remove();
  }
}
