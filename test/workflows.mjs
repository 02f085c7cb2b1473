// What is wrong with workflows: by the language of GitHub, with its own parser, and by the rules of this repository.
import { readdirSync, readFileSync } from 'node:fs';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { convertWorkflowTemplate } from '@actions/workflow-parser/model/convert';
import { parse } from 'yaml';

const PINNED = /^[\w.-]+\/[\w.-]+(?:\/[\w./-]+)*@[0-9a-f]{40}$/;
// this Action itself, in the workflow that others call: of the version that they have called
const OURS = /^gitlab-dind\/gitlab-dind-action@v\d+$/;
// texts that whoever opens a pull request can choose
const UNTRUSTED = /\$\{\{[^}]*(?:github\.event\.|github\.head_ref|inputs\.)[^}]*\}\}/;

/** What GitHub's own parser does not take. */
export async function parserProblems(name, content) {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const problems = [];
  if (value !== undefined) {
    const template = await convertWorkflowTemplate(context, value);
    problems.push(...(template.errors ?? []).map((error) => error.Message));
  }
  return [...problems, ...context.errors.getErrors().map((error) => error.message)];
}

/** Everything that is wrong with one workflow; empty where all is well. Resolves to lines `NAME: PROBLEM`. */
export async function workflowProblems(name, content) {
  const problems = await parserProblems(name, content);
  const workflow = parse(content) ?? {};
  // one that others call has the permissions, and the turn, of the job that calls it
  const isCalled = Object.keys(workflow.on ?? {}).join() === 'workflow_call';
  if (workflow.permissions === undefined && !isCalled) problems.push('has no top-level permissions');
  if (workflow.concurrency === undefined && !isCalled) problems.push('has no concurrency group');
  for (const [id, job] of Object.entries(workflow.jobs ?? {})) {
    if (job['timeout-minutes'] === undefined) problems.push(`job ${id} has no timeout-minutes`);
    for (const step of job.steps ?? []) {
      if (step.uses !== undefined && !/^\.\//.test(step.uses) && !PINNED.test(step.uses) && !OURS.test(step.uses))
        problems.push(`job ${id}: ${step.uses} is not pinned by a commit`);
      if (step.run !== undefined && UNTRUSTED.test(step.run))
        problems.push(`job ${id}: a script holds text that others can choose: hand it over by env`);
    }
  }
  for (const line of content.split('\n')) {
    if (/uses: [^.\s]\S*@/.test(line) && !/# v\d/.test(line) && !OURS.test(line.replace(/^.*uses: /, '')))
      problems.push(`"${line.trim()}" does not say its version`);
  }
  return [...new Set(problems)].map((problem) => `${name}: ${problem}`);
}

/** The same of all workflows of a folder. */
export async function checkWorkflows(folder) {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const found = await Promise.all(
    names.map((name) => workflowProblems(name, readFileSync(`${folder}/${name}`, 'utf8'))),
  );
  return found.flat();
}
