import { existsSync, lstatSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UsageError } from '../../../errors.js';
import { readRunners } from '../../../fleet/runners.js';
import { audit } from '../../../migration/audit/judge.js';
import type { ProjectAudit } from '../../../migration/audit/types.js';
import { workflowText } from '../../../migration/init/workflow.js';
import { folderFacts } from '../../../migration/reading/folder.js';
import { linkIn, readInside } from '../../../safe-folder.js';
import { formatDiagnostic } from '../../diagnostics.js';
import { complain, print, printJson } from '../../door.js';
import { outputProblem, readingOptions, readOptions, refuseProblems } from './options.js';
import { writeOutput } from './write.js';

/** Where GitHub looks for workflows. */
const FILE = '.github/workflows/gitlab.yml';

/** `gitlab-dind init`: 0 where the workflow is written. */
export async function initCommand(argv: readonly string[]): Promise<number> {
  const read = await readOptions('init', argv);
  const { runners, problems: wrong } = readRunners(read.inputs.fleet.runners);
  const { cwd } = read.inputs;
  const given = read.values.get('output');
  const output = given === undefined ? join(cwd, FILE) : resolve(given);
  const problems = [
    ...read.problems,
    ...wrong.map((message) => `runners: ${message}`),
    ...(read.operands.length > 0
      ? [`init: "${read.operands.join(' ')}" is not understood; it takes options alone`]
      : []),
  ];
  if (existsSync(cwd)) problems.push(...standing(output, cwd, read.flags.has('force')));
  if (problems.length === 0) problems.push(...outputProblem('output', output));
  refuseProblems(problems);
  const facts = await folderFacts(cwd, readingOptions(read.inputs));
  if (facts.unreadable.length > 0) throw new UsageError(facts.unreadable);
  const found = audit(facts, runners);
  const attributes = (await readInside(cwd, '.gitattributes').catch(() => undefined)) ?? '';
  const text = workflowText(facts, found, {
    runners,
    runnerLines: read.inputs.fleet.runners,
    submodules: existsSync(join(cwd, '.gitmodules')),
    lfs: /\bfilter=lfs\b/.test(attributes),
  });
  await writeOutput('output', output, text, cwd);
  if (read.flags.has('json')) printJson({ file: output, verdict: found.verdict, secrets: found.secrets });
  else tell(given ?? FILE, found);
  return 0;
}

/** What is there already, and is not written over or through. */
function standing(output: string, cwd: string, force: boolean): readonly string[] {
  const link = linkIn(output, cwd);
  if (link !== undefined)
    return [`init: ${link} is a link: nothing is written through it; remove it, or name another file (--output)`];
  const there = lstatSync(output, { throwIfNoEntry: false });
  if (there === undefined || (force && there.isFile())) return [];
  return [
    `init: ${basename(output)} is there already (${output}), and is left as it is: say --force to write over it, or name another file (--output)`,
  ];
}

function tell(file: string, { verdict, secrets, obstacles }: ProjectAudit): void {
  print(`${file} is written: the pipeline ${verdict}`);
  if (secrets.length > 0) print(`secrets to create: ${secrets.join(', ')}`);
  for (const { kind, message, file: place, line, hint } of obstacles) {
    if (kind === 'note') continue;
    const location = place === undefined ? undefined : { file: place, line: line ?? 1, column: 1 };
    complain(
      `${kind === 'change' ? 'to be changed' : 'to be given'}: ${formatDiagnostic({ message, location, ...(hint === undefined ? {} : { hint }) })}`,
    );
  }
}
