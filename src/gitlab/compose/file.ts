import { checkHeader } from '../inputs/header.js';
import { InterpolationError, interpolate } from '../inputs/interpolate.js';
import { resolveInputs } from '../inputs/spec.js';
import { readTexts } from '../entry/commands.js';
import { adviceOnMark } from '../yaml/byte-order-mark.js';
import { readDocuments } from '../yaml/documents.js';
import { get, isMap, isNil, locationOf } from '../yaml/node.js';
import type { MapNode, Node } from '../yaml/node.js';
import { Problem } from '../yaml/problem.js';
import type { Composition, Scope } from './composition.js';
import { headerInputs } from './header-include.js';

/** A file's content with its inputs filled in, includes not yet followed. */
export async function readFile(
  name: string,
  text: string,
  inputs: Readonly<Record<string, unknown>> | undefined,
  scope: Scope,
  composition: Composition,
): Promise<MapNode> {
  const { file, header, content } = await readDocuments(name, text);
  const advice = adviceOnMark(text);
  if (advice !== undefined) composition.warnings.push({ message: advice, location: file.locate(0) });
  if (!header) {
    if (inputs === undefined || Object.keys(inputs).length === 0) return content;
    const message = 'Given inputs not defined in the `spec` section of the included configuration file';
    throw new Problem(message, file.locate(0));
  }
  const [first, ...more] = checkHeader(header);
  if (first) {
    throw new Problem(
      [first, ...more]
        .slice(0, 3)
        .map(({ message }) => message)
        .join(', '),
      first.location,
    );
  }
  const spec = get(header, 'spec');
  const specs = await headerInputs(spec, scope, composition);
  const resolved = resolveInputs(specs, inputs ?? {});
  if (resolved.errors.length > 0) {
    throw new Problem(resolved.errors.slice(0, 3).join(', '), locationOf(get(spec, 'inputs') ?? header));
  }
  const component = pick(scope.component, get(spec, 'component'));
  try {
    return interpolate(content, { inputs: resolved.values, component, find: composition.find });
  } catch (error) {
    if (error instanceof InterpolationError) throw new Problem(error.message, locationOf(error.at));
    throw error;
  }
}

/** Only the facts that `spec:component` asks for. */
function pick(facts: Readonly<Record<string, string | null>>, fields: Node | undefined): Record<string, string | null> {
  return Object.fromEntries(
    readTexts(fields).flatMap((field) => (facts[field] === undefined ? [] : [[field, facts[field]]])),
  );
}

export function inputsOf(node: Node | undefined): MapNode | undefined {
  const inputs = get(node, 'inputs');
  return isNil(inputs) || !isMap(inputs) ? undefined : inputs;
}
