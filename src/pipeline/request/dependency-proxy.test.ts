import { expect, it } from 'vitest';
import type { Plan } from '../../gitlab/types.js';
import { dependencyProxyOf, proxyWarning } from './dependency-proxy.js';

const HUB = { groupImagePrefix: 'docker.io', directGroupImagePrefix: 'docker.io' };
const planOf = (image: string): Plan => ({ jobs: [{ image: { name: image } }] }) as unknown as Plan;

it('leads to Docker Hub, with the login of the registry', () => {
  expect(dependencyProxyOf({ kind: 'embedded' }, 'token')).toEqual({
    ...HUB,
    server: 'glci-mock.local:5000',
    user: 'gitlab-ci-token',
    password: 'token',
  });
  expect(
    dependencyProxyOf({ kind: 'other', host: 'r.example.com', path: 'g', username: 'u', password: 'p' }, 'token'),
  ).toEqual({
    ...HUB,
    server: 'r.example.com',
    user: 'u',
    password: 'p',
  });
  expect(dependencyProxyOf({ kind: 'none' }, 'token')).toEqual({ ...HUB, server: 'docker.io', user: '', password: '' });
});

it('is told of where it is used and nothing stands for it', () => {
  const plan = planOf('${CI_DEPENDENCY_PROXY_GROUP_IMAGE_PREFIX}/alpine');
  expect(proxyWarning(plan, { kind: 'none' })).toContain('straight from Docker Hub');
  expect(
    proxyWarning(plan, { kind: 'other', host: 'r.example.com', path: 'g', username: undefined, password: undefined }),
  ).toContain('goes to r.example.com');
  expect(proxyWarning(plan, { kind: 'embedded' })).toBeUndefined();
  expect(proxyWarning(planOf('alpine'), { kind: 'none' })).toBeUndefined();
});
