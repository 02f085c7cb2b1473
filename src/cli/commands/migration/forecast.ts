import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { messageOf, UsageError } from '../../../errors.js';
import { START_UP_SECONDS } from '../../../fleet/packing.js';
import { readRunners } from '../../../fleet/runners.js';
import { instanceAt, pageAddress } from '../../../gitlab-api/rest/address.js';
import { projectAt, projectsOf } from '../../../gitlab-api/rest/projects.js';
import { fetchJobs } from '../../../migration/fetching/jobs.js';
import { forecast } from '../../../migration/forecast/forecast.js';
import { EXAMPLE_PRICES, readPrices } from '../../../migration/forecast/prices.js';
import { forecastDocument, forecastMarkdown } from '../../../migration/forecast/show.js';
import { readJobs, usageOf, type JobsDocument } from '../../../migration/forecast/stored.js';
import { complain, print, printJson } from '../../door.js';
import { outputProblem, readOptions, refuseProblems, type ReadOptions } from './options.js';
import { writeOutput } from './write.js';

const SPEC = {
  values: ['group', 'project', 'days', 'prices', 'fetch', 'output', 'at-most', 'start-up'],
  inputs: ['gitlab-url', 'gitlab-token', 'runners', 'concurrency'],
};

/** `gitlab-dind forecast --group URL | --project URL | FILE`. */
export async function forecastCommand(argv: readonly string[]): Promise<number> {
  const read = readOptions(argv, SPEC);
  const { runners, problems: wrong } = readRunners(read.inputs.fleet.runners);
  const [fetch, output] = [read.values.get('fetch'), read.values.get('output')];
  const problems = [
    ...read.problems,
    ...wrong.map((message) => `runners: ${message}`),
    ...outputProblem('fetch', fetch),
    ...outputProblem('output', output),
  ];
  const number = (option: string, standard: number, least: number): number => {
    const value = read.values.get(option);
    if (value === undefined) return standard;
    if (!/^\d{1,6}$/.test(value) || Number(value) < least)
      problems.push(`--${option}: "${value}" is not a whole number of at least ${least}`);
    return Number(value);
  };
  const days = number('days', 30, 1);
  const setting = {
    runners,
    concurrency: argv.some((item) => /^--concurrency(?:=|$)/.test(item))
      ? read.inputs.settings.concurrency
      : Math.min(2, cpus().length),
    atMost: number('at-most', 20, 1),
    startUp: number('start-up', START_UP_SECONDS, 0),
  };
  const sources = [read.values.get('group'), read.values.get('project'), ...read.operands].filter(
    (one) => one !== undefined,
  );
  if (sources.length !== 1)
    problems.push('forecast: name one of: --group URL, --project URL, a file of forecast --fetch');
  if (fetch !== undefined && read.operands.length > 0)
    problems.push('--fetch: a file is stored already; name a group or a project');
  if (output !== undefined && !/\.(?:md|json)$/.test(output))
    problems.push(`--output: ${output} is neither .md nor .json`);
  refuseProblems(problems);
  const [file] = read.operands;
  const document = file === undefined ? await fetched(read, days) : undefined;
  const usage = document === undefined ? readJobs(await textOf(file ?? ''), file ?? '') : usageOf(document);
  for (const { project, message } of usage.missing) complain(`WARNING: ${project}: ${message}`);
  if (fetch !== undefined) {
    await writeOutput('fetch', fetch, `${JSON.stringify(document, null, 2)}\n`);
    print(`${usage.jobs.length} jobs of ${usage.projects.length} projects are stored in ${fetch}`);
    return 0;
  }
  const table = read.values.get('prices');
  const prices = table === undefined ? EXAMPLE_PRICES : readPrices(await textOf(table), table);
  const made = forecast(usage, { ...setting, prices });
  const text = forecastMarkdown(made);
  if (output !== undefined) {
    const whole = `${JSON.stringify(forecastDocument(made), null, 2)}\n`;
    await writeOutput('output', output, output.endsWith('.md') ? `${text}\n` : whole);
  }
  if (read.flags.has('json')) printJson(forecastDocument(made));
  else print(text);
  return 0;
}

async function fetched({ values, inputs }: ReadOptions, days: number): Promise<JobsDocument> {
  const [group, project] = [values.get('group'), values.get('project')];
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
    days,
    new Date(),
  );
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`forecast: ${path} cannot be read: ${messageOf(error)}`);
  });
}
