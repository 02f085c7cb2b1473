import { messageOf } from '../../errors.js';
import { remoteFiles, type RemoteOptions } from '../../gitlab-api/includes.js';
import { MOCK_HOST, registryImage } from '../../registry/names.js';
import { baseContext } from '../../repository/context.js';
import { instanceOf, isOn } from '../../repository/instance.js';
import { openProject } from '../../repository/project.js';
import { ownProject, repositoryAt } from '../../repository/revisions.js';
import { projectFiles } from '../../repository/source.js';
import { unreadable, type ProjectFacts } from './facts.js';
import { sharedFetch, type SharedFiles } from './shared.js';
import { factsOf } from './plans.js';

/** What all projects of an audit are read with. */
export interface ReadingOptions extends Pick<RemoteOptions, 'includeMap' | 'spell' | 'timeoutMs' | 'pause'> {
  /** Path of the pipeline file in each project. */
  readonly file: string;
  /** undefined: that of the project's remote. */
  readonly gitlabUrl: string | undefined;
  readonly token: string | undefined;
  /** Values for `spec:inputs`. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What several projects ask for. */
  readonly shared: SharedFiles;
}

/** The project in a folder. Never throws: what cannot be read says why. */
export async function folderFacts(folder: string, options: ReadingOptions): Promise<ProjectFacts> {
  const { file, token } = options;
  const place = { name: folder, url: undefined, gitlabUrl: options.gitlabUrl ?? 'https://gitlab.com', file };
  try {
    await using project = await openProject(folder);
    const { facts } = project;
    const gitlabUrl = options.gitlabUrl ?? instanceOf(undefined, facts.origin, undefined);
    const content = await project.files.read(file);
    if (content === undefined) return unreadable(place, [missing(file)]);
    const context = baseContext(facts, { ...userVariables(options), file, gitlabUrl, registry: registryOf });
    const fetch = remoteFiles({
      ...options,
      gitlabUrl,
      token,
      base: project.folder,
      repositoryAt,
      own: { path: facts.path, store: ownProject(project, context), isRemote: isOn(gitlabUrl, facts.origin) },
    });
    const all = sharedFetch(options.shared, gitlabUrl, facts.path, fetch);
    const source = projectFiles(project, { sha: undefined }, all);
    return await factsOf({ ...place, gitlabUrl, content, context, source, hadToken: token !== undefined });
  } catch (error) {
    return unreadable(place, [{ message: messageOf(error), location: undefined }]);
  }
}

/** What GitLab says of a project without a pipeline file. */
export function missing(file: string): { message: string; location: undefined; hint: string } {
  const hint = 'it has no pipeline; where the file has another name, give --file';
  return { message: `there is no ${file} (Missing CI config file)`, location: undefined, hint };
}

/** Nobody's variables: what the file itself says is what is looked at. */
export function userVariables({ inputs }: Pick<ReadingOptions, 'inputs'>): {
  variables: Record<string, string>;
  secrets: Record<string, string>;
  inputs: Readonly<Record<string, unknown>>;
} {
  return { variables: {}, secrets: {}, inputs };
}

/** The registry that a run brings along. */
export const registryOf = (path: string): { host: string; image: string } => ({
  host: MOCK_HOST,
  image: registryImage(MOCK_HOST, path),
});
