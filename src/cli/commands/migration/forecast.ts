import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { messageOf, UsageError } from '../../../errors.js';
import { readRunners } from '../../../fleet/runners.js';
import { instanceAt, pageAddress } from '../../../gitlab-api/rest/address.js';
import { projectAt, projectsOf } from '../../../gitlab-api/rest/projects.js';
import { fetchJobs } from '../../../migration/fetching/jobs.js';
import { forecast } from '../../../migration/forecast/forecast.js';
import { measuredBy, readRunTimes, type Measured, type Measurement } from '../../../migration/forecast/measured.js';
import { EXAMPLE_PRICES, readPrices } from '../../../migration/forecast/prices.js';
import { forecastDocument, forecastMarkdown } from '../../../migration/forecast/show.js';
import { readJobs, usageOf, type JobsDocument } from '../../../migration/forecast/stored.js';
import { complain, print, printJson } from '../../door.js';
import { outputProblem, readOptions, refuseProblems, type ReadOptions } from './options.js';
import { writeOutput } from './write.js';

/** Where the jobs are from: one of these. */
interface Source {
  readonly group: string | undefined;
  readonly project: string | undefined;
  readonly file: string | undefined;
}

/** `gitlab-dind forecast --group URL | --project URL | FILE`. */
export async function forecastCommand(argv: readonly string[]): Promise<number> {
  const read = await readOptions('forecast', argv);
  const { migration, fleet, settings } = read.inputs;
  const { runners, problems: wrong } = readRunners(fleet.runners);
  const [fetch, output] = [read.values.get('fetch'), read.values.get('output')];
  const source = sourceOf(read);
  const problems = [
    ...read.problems,
    ...wrong.map((message) => `runners: ${message}`),
    ...outputProblem('fetch', fetch),
    ...outputProblem('output', output),
  ];
  if (Object.values(source).filter((one) => one !== undefined).length !== 1 || read.operands.length > 1)
    problems.push('forecast: name one of: --group URL, --project URL, a file of forecast --fetch');
  if (fetch !== undefined && read.operands.length > 0)
    problems.push('--fetch: a file is stored already; name a group or a project');
  if (output !== undefined && !/\.(?:md|json)$/.test(output))
    problems.push(`--output: ${output} is neither .md nor .json`);
  refuseProblems(problems);
  const { file } = source;
  const document = file === undefined ? await fetched(source, read) : undefined;
  const usage = document === undefined ? readJobs(await textOf(file ?? ''), file ?? '') : usageOf(document);
  for (const { project, message } of usage.missing) complain(`WARNING: ${project}: ${message}`);
  if (fetch !== undefined) {
    await writeOutput('fetch', fetch, `${JSON.stringify(document, null, 2)}\n`);
    print(`${usage.jobs.length} jobs of ${usage.projects.length} projects are stored in ${fetch}`);
    return 0;
  }
  const made = forecast(usage, {
    runners,
    concurrency: read.given['concurrency'] === undefined ? Math.min(2, cpus().length) : settings.concurrency,
    atMost: migration.atMost,
    startUp: migration.startUp,
    prices:
      migration.prices === undefined ? EXAMPLE_PRICES : readPrices(await textOf(migration.prices), migration.prices),
    measured: await measuredOf(migration.measured, usage.projects),
  });
  const text = forecastMarkdown(made);
  if (output !== undefined) {
    const whole = `${JSON.stringify(forecastDocument(made), null, 2)}\n`;
    await writeOutput('output', output, output.endsWith('.md') ? `${text}\n` : whole);
  }
  if (read.flags.has('json')) printJson(forecastDocument(made));
  else print(text);
  return 0;
}

/** What the command line names; else what is configured. */
function sourceOf({ inputs: { migration }, operands, ofCall }: ReadOptions): Source {
  const isCalled = operands.length > 0 || ofCall.has('group') || ofCall.has('project');
  return {
    group: !isCalled || ofCall.has('group') ? migration.group : undefined,
    project: !isCalled || ofCall.has('project') ? migration.project : undefined,
    file: operands[0],
  };
}

/** Times of runs here: of one project by the file alone, of several each with its own. */
async function measuredOf(given: readonly string[], projects: readonly string[]): Promise<Measured | undefined> {
  if (given.length === 0) return undefined;
  const measurements: Measurement[] = [];
  for (const item of given) {
    const project = projects.find((path) => item.startsWith(`${path}=`));
    if (project === undefined && projects.length > 1)
      throw new UsageError(
        `measured: ${item}: there are ${projects.length} projects: say whose run it is, GROUP/PROJECT=FILE`,
      );
    const path = project === undefined ? item : item.slice(project.length + 1);
    measurements.push({ project, times: readRunTimes(await textOf(path), path) });
  }
  return measuredBy(measurements);
}

async function fetched({ group, project }: Source, { inputs }: ReadOptions): Promise<JobsDocument> {
  const given = group ?? project ?? '';
  const address = pageAddress(given, inputs.gitlabUrl);
  if (address === undefined)
    throw new UsageError(
      `--${group === undefined ? 'project' : 'group'}: "${given.replace(/\/\/[^@/]*@/, '//')}" is no address of GitLab's, such as https://gitlab.com/group`,
    );
  const instance = instanceAt(address.url, inputs.gitlabToken);
  const projects =
    group === undefined ? [await projectAt(instance, address.path)] : await projectsOf(instance, address.path);
  return fetchJobs(
    instance,
    projects.map(({ path }) => path),
    inputs.migration.days,
    new Date(),
  );
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`forecast: ${path} cannot be read: ${messageOf(error)}`);
  });
}
