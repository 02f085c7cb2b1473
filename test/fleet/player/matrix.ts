import { PlayError, type Json, type JsonObject } from './expressions.js';

/** GitHub's limit of one matrix. */
const MOST_LEGS = 256;

/**
 * The combinations of a matrix as GitHub makes them: the product of the vectors without those of `exclude`, then each of
 * `include` put into all that it does not change, else added. Throws a {@link PlayError} for what GitHub refuses: no leg at
 * all, or more than 256.
 */
export function legsOf(matrix: Json): readonly JsonObject[] {
  if (!isObject(matrix)) throw new PlayError('a matrix is a mapping');
  const { include = [], exclude = [], ...vectors } = matrix;
  let legs: JsonObject[] = Object.keys(vectors).length === 0 ? [] : [{}];
  for (const [key, values] of Object.entries(vectors)) {
    if (!Array.isArray(values)) throw new PlayError(`matrix: ${key} is no list`);
    legs = legs.flatMap((leg) => (values as readonly Json[]).map((value) => ({ ...leg, [key]: value })));
  }
  const excluded = objects(exclude, 'exclude');
  legs = legs.filter(
    (leg) => !excluded.some((one) => Object.entries(one).every(([key, value]) => same(leg[key], value))),
  );
  const made = legs.map((base) => ({ base, leg: base }));
  const added: JsonObject[] = [];
  for (const one of objects(include, 'include')) {
    const into = made.filter(({ base }) =>
      Object.entries(one).every(([key, value]) => !(key in vectors) || same(base[key], value)),
    );
    if (into.length === 0) added.push(one);
    for (const entry of into) entry.leg = { ...entry.leg, ...one };
  }
  legs = [...made.map(({ leg }) => leg), ...added];
  if (legs.length === 0) throw new PlayError('Matrix vector does not contain any values');
  if (legs.length > MOST_LEGS) throw new PlayError(`a matrix has at most ${MOST_LEGS} legs, not ${legs.length}`);
  return legs;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objects(value: Json, name: string): readonly JsonObject[] {
  if (!Array.isArray(value)) throw new PlayError(`matrix: ${name} is no list`);
  return (value as readonly Json[]).map((one) => {
    if (!isObject(one)) throw new PlayError(`matrix: ${name} has what is no mapping`);
    return one;
  });
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
