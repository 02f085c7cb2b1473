import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { messageOf } from '../../../errors.js';
import { readRunners } from '../../../fleet/runners.js';
import { instanceAt, pageAddress } from '../../../gitlab-api/rest/address.js';
import { projectsOf } from '../../../gitlab-api/rest/projects.js';
import type { MigrationInputs } from '../../../inputs/values/migration.js';
import { audit } from '../../../migration/audit/judge.js';
import { auditDocument } from '../../../migration/audit/show/document.js';
import { auditMarkdown } from '../../../migration/audit/show/markdown.js';
import { auditPage } from '../../../migration/audit/show/page.js';
import { totalsOf, type Totals } from '../../../migration/audit/totals.js';
import type { ProjectAudit } from '../../../migration/audit/types.js';
import { unreadable, type ProjectFacts } from '../../../migration/reading/facts.js';
import { folderFacts } from '../../../migration/reading/folder.js';
import { projectFacts } from '../../../migration/reading/group.js';
import { forEach } from '../../../migration/reading/many.js';
import { print, printJson } from '../../door.js';
import { outputProblem, readingOptions, readOptions, refuseProblems, type ReadOptions } from './options.js';
import { writeOutput } from './write.js';

/** Projects of an instance that are read at the same time: what a person's limit of requests allows. */
const AT_ONCE = 4;

/** `gitlab-dind audit --folders DIR... | --group URL`: 0 whatever the verdicts are. */
export async function auditCommand(argv: readonly string[]): Promise<number> {
  const read = await readOptions('audit', argv);
  const { runners, problems: wrong } = readRunners(read.inputs.fleet.runners);
  const { group, folders } = sourcesOf(read);
  const output = read.values.get('output');
  const address = group === undefined ? undefined : pageAddress(group, read.inputs.gitlabUrl);
  const problems = [
    ...read.problems,
    ...wrong.map((message) => `runners: ${message}`),
    ...outputProblem('output', output),
  ];
  if (group === undefined && folders.length === 0)
    problems.push('audit: name projects: --folders DIR..., or --group URL');
  if (group !== undefined && folders.length > 0) problems.push('audit: give --folders or --group, not both');
  if (group !== undefined && address === undefined)
    problems.push(`--group: "${shown(group)}" is not the address of a group, such as https://gitlab.com/group`);
  if (output !== undefined && !/\.(?:html|md|json)$/.test(output))
    problems.push(`--output: ${output} is neither .html nor .md nor .json`);
  refuseProblems(problems);
  const facts = address === undefined ? await ofFolders(folders, read) : await ofGroup(address, read);
  const audits = facts.map((one) => {
    try {
      return audit(one, runners);
    } catch (error) {
      // whatever is in one project stops no other
      return audit(
        unreadable(one, [{ message: `it cannot be judged: ${messageOf(error)}`, location: undefined }]),
        runners,
      );
    }
  });
  const totals = totalsOf(audits);
  if (output !== undefined) await writeOutput('output', output, texts(output, audits, totals));
  if (read.flags.has('json')) printJson(auditDocument(audits, totals));
  else if (output === undefined) print(auditMarkdown(audits, totals));
  else
    print(
      `${totals.projects} projects: ${Object.entries(totals.verdicts)
        .map(([verdict, n]) => `${n} ${verdict}`)
        .join(', ')}; ${output} has all of it`,
    );
  return 0;
}

/** What the command line names; else what is configured. */
function sourcesOf({
  inputs: { migration },
  operands,
  ofCall,
}: ReadOptions): Pick<MigrationInputs, 'group' | 'folders'> {
  const isCalled = operands.length > 0 || ofCall.has('folders') || ofCall.has('group');
  const of = (name: 'folders' | 'group'): boolean => !isCalled || ofCall.has(name);
  return {
    group: of('group') ? migration.group : undefined,
    folders: [...(of('folders') ? migration.folders : []), ...operands],
  };
}

function ofFolders(folders: readonly string[], read: ReadOptions): Promise<readonly ProjectFacts[]> {
  const options = readingOptions(read.inputs);
  const atOnce = Math.max(2, cpus().length);
  return forEach(folders, atOnce, async (folder) => ({
    ...(await folderFacts(resolve(folder), options)),
    name: folder,
  }));
}

async function ofGroup(
  { url, path }: { readonly url: string; readonly path: string },
  read: ReadOptions,
): Promise<readonly ProjectFacts[]> {
  const instance = instanceAt(url, read.inputs.gitlabToken);
  const projects = await projectsOf(instance, path);
  const options = readingOptions(read.inputs);
  return forEach(projects, AT_ONCE, (project) => projectFacts(instance, project, options));
}

function texts(output: string, audits: readonly ProjectAudit[], totals: Totals): string {
  if (output.endsWith('.html')) return auditPage(audits, totals);
  if (output.endsWith('.md')) return `${auditMarkdown(audits, totals)}\n`;
  return `${JSON.stringify(auditDocument(audits, totals), null, 2)}\n`;
}

/** An address without user and password. */
const shown = (address: string): string => address.replace(/\/\/[^@/]*@/, '//');
