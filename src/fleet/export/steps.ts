import type { RunsOn } from '../types.js';
import { Expression } from './expression.js';
import type { Yaml, YamlMap } from './yaml.js';

/** How a workflow names this Action. */
export const ACTION = 'gitlab-dind/gitlab-dind-action@v0';

/** Values of inputs: texts of the user, and expressions of ours. */
export type Values = Readonly<Record<string, string | Expression>>;

/** What every step of ours has in a workflow. */
export interface StepSettings {
  /** `OWNER/REPOSITORY@REF` of the checkout, and a comment where a ref alone says too little. */
  readonly checkout: string;
  /** What the user has set of the Action's inputs. */
  readonly with: Values;
}

/**
 * The steps of a job: the checkout with its whole history, and the Action in one of its modes. `only` is a condition for
 * both.
 */
export function steps({ checkout, with: common }: StepSettings, own: Values, only?: Expression): readonly Yaml[] {
  const condition: YamlMap = only === undefined ? {} : { if: only };
  return [
    { ...condition, uses: checkout, with: { 'fetch-depth': 0 } },
    { ...condition, id: 'gitlab', uses: ACTION, with: { ...own, ...common } },
  ];
}

/** An output of the step above, as an output of its job. */
export function stepOutput(name: string): Expression {
  return new Expression(`steps.gitlab.outputs.${name}`);
}

/** `runs-on` of a job; labels are texts. */
export function runsOnYaml(runsOn: RunsOn): Yaml {
  return runsOn;
}
