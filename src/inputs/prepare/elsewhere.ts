import type { FileSource, PipelineContext } from '../../gitlab/types.js';
import { maskOf } from '../../gitlab/index.js';
import { remoteFiles } from '../../gitlab-api/includes.js';
import { asWord, type Spell } from '../../gitlab-api/refusals.js';
import { openStored } from '../../gitlab-api/stored/replay.js';
import { isOn } from '../../repository/instance.js';
import type { Project } from '../../repository/project.js';
import { ownProject, repositoryAt } from '../../repository/revisions.js';
import type { RunInputs } from '../parse.js';

/** Where the files of includes come from that are not the project's own: what the inputs say of it. */
export async function filesElsewhere(
  inputs: RunInputs,
  project: Project,
  context: PipelineContext,
  spell: Spell,
): Promise<FileSource['fetch']> {
  const gitlabUrl = context.server.url;
  const { includesFrom } = inputs;
  const stored = includesFrom && (await openStored(includesFrom.path, includesFrom.given, maskOf(context)));
  return remoteFiles({
    gitlabUrl,
    token: inputs.gitlabToken,
    includeMap: inputs.includeMap,
    base: project.folder,
    repositoryAt,
    own: {
      path: context.project.path,
      store: ownProject(project, context),
      isRemote: isOn(gitlabUrl, project.facts.origin),
    },
    stored,
    spell,
  });
}

/** How an input is given on the command line, so that a shell takes it as it is. */
export const asOption: Spell = (input, value) => `--${input} ${asWord(value)}`;

/** How an input is given to the Action, as YAML. */
export const asInput: Spell = (input, value) =>
  `the input \`${input}: ${/^[\w@%+=:,./~-]+$/.test(value) ? value : JSON.stringify(value)}\``;
