/** What GitHub's own parser does not take of a workflow. */
export function parserProblems(name: string, content: string): Promise<string[]>;
/** Everything that is wrong with one workflow, as `NAME: PROBLEM`; empty where all is well. */
export function workflowProblems(name: string, content: string): Promise<string[]>;
/** The same of all workflows of a folder. */
export function checkWorkflows(folder: string): Promise<string[]>;
