import fc from 'fast-check';
import { hostile, hostileJson, mostly } from '../hostile.js';

/** Values that keywords of a job may have, the right ones. */
const RIGHT: Readonly<Record<string, readonly unknown[]>> = {
  stage: ['build', 'test', '.pre', '.post'],
  image: ['alpine', { name: 'alpine:3', entrypoint: [''] }, '$A/b:$B', { name: 'a', docker: { user: 'x' } }],
  services: [['docker:dind'], [{ name: 'a', alias: 'b,c' }], []],
  before_script: ['x', ['x', ['y']], []],
  after_script: [['x']],
  rules: [[{ if: '$A == "x"' }], [{ changes: ['**/*'] }, { when: 'always' }], [{ exists: ['x.txt'] }], []],
  only: [['main'], { refs: ['branches'], changes: ['x'] }],
  except: [['tags', '/^v/']],
  needs: [['a'], [{ job: 'b', optional: true }], []],
  dependencies: [['a'], []],
  artifacts: [{ paths: ['x'], expire_in: '1 day' }, { reports: { dotenv: 'x', junit: ['a', 'b'] } }],
  cache: [{ key: 'a', paths: ['x'] }, [{ key: { files: ['x.txt'] }, paths: ['y'] }], []],
  variables: [{ A: 'x', B: '$A' }, { A: { value: 'x', expand: false } }],
  parallel: [2, 5, { matrix: [{ A: ['x', 'y'], B: 'z' }] }],
  retry: [1, { max: 2, when: 'always' }, { max: 1, exit_codes: [1] }],
  timeout: ['1 hour 30 minutes'],
  when: ['manual', 'always', 'on_failure', 'never'],
  allow_failure: [true, { exit_codes: 1 }],
  tags: [['a', '$B']],
  extends: ['.h', ['.h', 'b']],
  environment: ['prod', { name: 'review/$CI_COMMIT_REF_SLUG', url: 'https://x', on_stop: 'b' }],
  release: [{ tag_name: 'v1', description: 'x' }],
  coverage: ['/\\d+/'],
  interruptible: [true],
  resource_group: ['a'],
  secrets: [{ A: { vault: 'a/b@c' } }],
  id_tokens: [{ T: { aud: 'x' } }],
  inherit: [{ default: false }, { variables: ['A'] }],
  pages: [true],
  trigger: [{ include: 'a.yml' }],
};
const INNER = Object.keys(RIGHT).concat(
  'if changes exists paths max exit_codes matrix job pipeline project key files policy reports junit value include'.split(
    ' ',
  ),
  'local user default aud url action tag_name description refs name entrypoint optional'.split(' '),
);

const wrong = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    hostile,
    hostileJson,
    fc.constantFrom(...Object.values(RIGHT).flat()),
    fc.constantFrom(null, true, 0, -1, 201, 1.5, '', 'a', '1 day', '$A', '/a/'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...INNER), tie('value'), { maxKeys: 3 }),
  ),
})).value;

const known = fc
  .constantFrom(...Object.entries(RIGHT))
  .chain(([key, values]) => fc.tuple(fc.constant(key), fc.constantFrom(...values)));
const keyword = fc.oneof(
  { arbitrary: known, weight: 16 },
  { arbitrary: fc.tuple(fc.constantFrom(...Object.keys(RIGHT)), wrong), weight: 1 },
);
const job = fc
  .tuple(mostly<unknown>(['x', ['x', 'y']], wrong, 40), fc.array(keyword, { maxLength: 2 }))
  .map(([script, keywords]) => {
    const made = Object.fromEntries(keywords);
    return 'trigger' in made || 'run' in made ? made : { script, ...made };
  });
const jobName = mostly(['c', 'd e', '测试', 'x [a, b]', 'y 1/2'], hostile, 6);

/** Files whose keywords mostly have what they may have, and now and then anything. */
export const pipelines: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.tuple(job, job),
    fc.array(fc.tuple(jobName, job), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('image', 'variables', 'cache', 'services', 'before_script'), wrong, { maxKeys: 1 }),
    fc.array(keyword, { maxLength: 1 }),
    mostly<unknown>([undefined], fc.oneof(fc.constant({ rules: [{ if: '$A' }, { when: 'always' }] }), wrong), 8),
    mostly<unknown>([undefined], fc.oneof(fc.constant('a.yml'), wrong), 8),
    fc.nat(9),
  )
  .map(([[a, b], more, root, defaults, workflow, include, odds]) => ({
    a: { ...a, needs: undefined },
    b,
    '.h': { script: 'h' },
    ...Object.fromEntries(more),
    ...(odds === 0 ? root : {}),
    ...(odds === 1 ? { default: Object.fromEntries(defaults) } : {}),
    ...(workflow === undefined ? {} : { workflow }),
    ...(include === undefined ? {} : { include }),
  }));
