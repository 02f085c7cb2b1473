import { UsageError } from '../../../errors.js';
import { explainPlan, groupName, mergedConfig } from '../../../gitlab/index.js';
import { openPipeline, type Opened } from '../../../inputs/prepare/prepare.js';
import type { ReadInputs } from '../../../inputs/parse.js';
import { openProject } from '../../../repository/project.js';
import { suggestion } from '../../arguments.js';
import { pass, print, printJson } from '../../door.js';
import { printable } from '../../../report/text.js';
import { whyLines, withoutSecrets } from './why.js';

/** Opens the pipeline of some inputs for the time of an action. Throws a {@link UsageError} with all that is wrong with them. */
async function withPipeline(read: ReadInputs, action: (opened: Opened) => Promise<void>): Promise<number> {
  if (read.problems.length > 0) throw new UsageError(read.problems);
  const opened = await openPipeline(read.inputs, undefined, openProject(read.inputs.cwd));
  try {
    await action(opened);
    return 0;
  } finally {
    await opened.project[Symbol.asyncDispose]();
  }
}

/** `plan --merged`: the whole configuration as YAML. */
export async function showMerged(read: ReadInputs, json: boolean): Promise<number> {
  return withPipeline(read, async ({ content, context, source, inputs }) => {
    const text = await mergedConfig({ file: inputs.file, content, context, source });
    if (json) printJson({ merged_yaml: text });
    else pass(printable(text));
  });
}

/** `plan JOB --why`: why jobs are in the pipeline or not; all of them where none is named. */
export async function showWhy(read: ReadInputs, json: boolean): Promise<number> {
  return withPipeline(read, async ({ content, context, source, inputs }) => {
    const names = new Set<string>();
    const wanted = (name: string, baseName: string): boolean => {
      for (const known of [name, baseName]) names.add(known);
      return (
        inputs.jobs.length === 0 ||
        inputs.jobs.some((one) => one === name || one === baseName || one === groupName(name))
      );
    };
    const explained = await explainPlan({ file: inputs.file, content, context, source }, wanted);
    const unknown = inputs.jobs.filter((one) => ![...names].some((name) => name === one || groupName(name) === one));
    if (unknown.length > 0) {
      const messages = unknown.map(
        (one) => `jobs: there is no job "${one}" in the file${suggestion(one, [...names], '')}`,
      );
      throw new UsageError(messages.map((message) => ({ message, location: undefined })));
    }
    const shown = withoutSecrets(explained, context);
    if (json) printJson(shown);
    else for (const line of whyLines(shown)) print(line);
  });
}
