import fc from 'fast-check';
import { expand, expandExisting, finder, referencedNames } from '../../../src/gitlab/variables/expand.js';
import { expandText } from '../../../src/gitlab/variables/runner-expand.js';
import { sortAndExpand } from '../../../src/gitlab/variables/sort.js';
import { environmentSlug, groupName, slugify } from '../../../src/gitlab/slug.js';
import type { Variable } from '../../../src/gitlab/types.js';
import { cacheKeyOf, cachePolicy } from '../../../src/job/cache/keys.js';
import { JobFailure } from '../../../src/job/failure.js';
import { expandAsShell } from '../../../src/job/script/shell-expand.js';
import { LimitProblem } from '../../../src/gitlab/yaml/problem.js';
import { hostile, mostly } from '../hostile.js';
import { of, promise, target } from '../target.js';

const NAMES = ['A', 'B', 'C', 'D', '__proto__', 'constructor'] as const;
const name = mostly(NAMES, hostile, 20);
const reference = fc
  .tuple(
    name,
    fc.constantFrom('$N', '${N}', '%N%', '${N:-x}', '${N-$A}', '${N:+${B}}', '${N+y}', '${N:=z}', '$$N', '\\$N', '${N'),
  )
  .map(([key, form]) => form.replaceAll('N', () => key));
const text = fc.array(fc.oneof(reference, hostile), { maxLength: 5 }).map((parts) => parts.join(''));
const variables = fc.array(fc.record({ key: name, value: text, file: fc.boolean(), raw: fc.boolean() }), {
  maxLength: 6,
});

function asVariables(all: readonly Pick<Variable, 'key' | 'value' | 'file' | 'raw'>[]): Variable[] {
  return all.map((one) => ({ ...one, public: true, masked: false }));
}

const cacheKey = fc
  .array(mostly(['a', '$CI', '/', '..', '.', '%2e', '%2F', '\\', ' ', '.. ', '../', 'main'], hostile), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** What becomes of variables in texts, and of the names that are made of such texts. */
export const EXPANSION = [
  target({
    name: 'variables',
    inputs: fc.tuple(text, variables),
    refusal: of(LimitProblem, JobFailure),
    accepted: 30,
    read([given, all]) {
      const known = asVariables(all);
      const find = finder(known);
      const { variables: expanded, error } = sortAndExpand(known, { keepUndefined: false, keepOpaque: false });
      promise(expanded.length === known.length, 'no variable is lost');
      const lookup = (key: string): string | undefined => find(key)?.value;
      for (const one of [given, ...expanded.map(({ value }) => value)]) {
        expand(one, find);
        promise(
          referencedNames(one).some((key) => find(key)) || expandExisting(one, find) === one,
          'unknown ones stay',
        );
        expandText(one, find, (key) => `/files/${key}`);
        const shell = expandAsShell(one, lookup);
        promise(one.includes('$') || one.includes('\\') || shell === one, 'a text without dollars stays');
      }
      return error === undefined && known.length > 0;
    },
  }),
  target({
    name: 'slugs',
    inputs: fc.oneof(
      hostile,
      fc.tuple(hostile, fc.constantFrom(' 1/2', ': [a, b]', '[x]', ' 1 2')).map((all) => all.join('')),
    ),
    accepted: 30,
    read(given) {
      const slug = slugify(given);
      promise(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)?$/.test(slug), 'a slug is a host name');
      promise(/^[a-z][a-z0-9-]{0,23}$/.test(environmentSlug(given)), 'the slug of an environment is a host name');
      groupName(given);
      return slug !== '';
    },
  }),
  target({
    name: 'cache-keys',
    inputs: fc.tuple(cacheKey, hostile, mostly(['', 'pull', 'push', 'pull-push'], hostile)),
    refusal: of(JobFailure),
    accepted: 60,
    read([key, job, policy]) {
      const made = cacheKeyOf(key, { name: job, ref: 'main' });
      const parts = made.split('/');
      promise(made === '' || !parts.some((part) => ['', '.', '..'].includes(part)), 'a key stays in its folder');
      cachePolicy(policy, made);
      return made !== '';
    },
  }),
];
