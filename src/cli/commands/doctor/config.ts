import { describeOrigin, type Origin } from '../../../inputs/configuration/setting.js';
import { OPTIONS, type InputDefinition, type OptionName } from '../../../inputs/definitions.js';
import { readInputs } from '../../../inputs/parse.js';
import { oneLine, shorten } from '../../../report/text.js';
import { UsageError } from '../../../errors.js';
import { atOrigin, type Arguments } from '../../arguments.js';
import { print, printJson } from '../../door.js';

/** Options whose values nobody is shown. */
const HIDDEN = /^(secrets|file-variables|registry-users|token|.*-(token|password))$/;

/** An option that is set, as it is shown. */
interface Shown {
  readonly name: string;
  readonly value: string;
  /** From what counts least to what counts most. */
  readonly from: readonly string[];
}

/** `gitlab-dind doctor --config`: every option that is set, and where. Throws what is wrong with any of them. */
export function configCommand(args: Arguments): number {
  const { problems } = readInputs(args.inputs);
  if (problems.length > 0) throw new UsageError(problems.map((problem) => atOrigin(problem, args)));
  const options = setOptions(args);
  if (args.json) printJson({ options: options.map(({ name, value, from }) => ({ name, value, from })) });
  else if (options.length === 0) print('No option is set: all have their defaults');
  else {
    const width = Math.max(...options.map(({ name }) => name.length));
    for (const { name, value, from } of options) print(`${name.padEnd(width)}  ${value}  (${from.join(', ')})`);
  }
  return 0;
}

function setOptions({ inputs, origins }: Arguments): readonly Shown[] {
  return Object.keys(OPTIONS).flatMap((key) => {
    const name = key as OptionName;
    const value = inputs[name];
    const from: readonly Origin[] = origins?.get(name) ?? [];
    if (value === undefined || from.length === 0) return [];
    return [{ name, value: shownValue(name, value), from: from.map(describeOrigin) }];
  });
}

function shownValue(name: OptionName, value: string | readonly string[]): string {
  const { type }: InputDefinition = OPTIONS[name];
  const items = typeof value === 'string' ? [value] : value;
  if (!HIDDEN.test(name)) return oneLine(shorten(items.join(', '), 200));
  if (type !== 'Variables') return '[MASKED]';
  return items
    .map((item) => (/^[{@]/.test(item) ? '[MASKED]' : `${oneLine(item.split('=', 1)[0] ?? '')}=[MASKED]`))
    .join(', ');
}
