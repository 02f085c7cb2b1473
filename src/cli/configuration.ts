import { configure } from '../inputs/configuration/configure.js';
import type { Diagnostic } from '../gitlab/types.js';
import type { Arguments } from './arguments.js';

/**
 * The arguments with what the environment, the project's file and the user's file set, and what is to be told of these.
 * What is wrong with them is among the problems.
 */
export async function withConfiguration(
  args: Arguments,
  environment = process.env,
  base = process.cwd(),
): Promise<{ readonly args: Arguments; readonly notes: readonly Diagnostic[] }> {
  const { given, origins, problems, notes } = await configure(args.inputs, environment, base);
  const found = problems.map((problem) => ({ ...problem, input: undefined }));
  return { args: { ...args, inputs: given, origins, problems: [...args.problems, ...found] }, notes };
}
