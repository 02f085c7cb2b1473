import { getInput } from '@actions/core';
import { INPUTS } from '../inputs/definitions.js';
import { STEP_INPUTS } from '../inputs/github-definitions.js';
import { suggestion } from '../inputs/suggest.js';

export interface GivenInputs {
  readonly given: Readonly<Record<string, string>>;
  /** Names below `with:` that are like none of the inputs. */
  readonly unknown: readonly string[];
}

const PREFIX = 'INPUT_';

/**
 * What the step was given. The runner hands over every name below `with:` as an upper-case variable, known or not, and
 * only warns of those that `action.yml` does not have. One that is nearly the name of an input is an input that was
 * meant, so it is among `given`, to be told as a problem; others may be variables of the workflow's own.
 */
export function givenInputs(environment: NodeJS.ProcessEnv): GivenInputs {
  const names = Object.keys(INPUTS);
  const known = new Set([...names, ...Object.keys(STEP_INPUTS)].map((name) => `${PREFIX}${name.toUpperCase()}`));
  const others = Object.keys(environment)
    .filter((key) => key.startsWith(PREFIX) && !known.has(key))
    .map((key) => key.slice(PREFIX.length).toLowerCase());
  const isMeant = (name: string): boolean => suggestion(name, names, '') !== '';
  return {
    given: Object.fromEntries([...names, ...others.filter(isMeant)].map((name) => [name, getInput(name)])),
    unknown: others.filter((name) => !isMeant(name)),
  };
}
