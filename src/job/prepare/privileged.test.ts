import { describe, expect, it } from 'vitest';
import { buildsImages, isPrivileged } from './privileged.js';

describe('containers with all rights', () => {
  it('are those of tools that build images, told by the names of their images', () => {
    const builders = [
      'quay.io/buildah/stable',
      'quay.io/containers/buildah:v1.37',
      'registry.example.com:5000/tools/podman@sha256:0123',
      'podman/stable:v5',
      'moby/buildkit:v0.17.0',
      'earthly/earthly:v0.8',
      'docker:28-dind',
    ];
    expect(builders.filter((name) => !buildsImages(name))).toEqual([]);
    const others = [
      'docker:28',
      'alpine',
      'buildkit.example.com/alpine',
      'gcr.io/kaniko-project/executor:debug',
      'a/b:podman',
    ];
    expect(others.filter(buildsImages)).toEqual([]);
  });

  it('are those of jobs with a daemon, and what the user says beats both', () => {
    const of = (
      privileged: 'auto' | 'true' | 'false',
      name: string,
      hasDaemon: boolean,
      entrypoint: string[] = [],
    ): boolean =>
      isPrivileged({ privileged }, { image: { name, docker: {} } as never }, { image: { entrypoint }, hasDaemon });
    expect([of('auto', 'alpine', false), of('auto', 'alpine', true)]).toEqual([false, true]);
    expect(of('auto', 'my/image', false, ['/usr/local/bin/dockerd-entrypoint.sh'])).toBe(true);
    expect([of('true', 'alpine', false), of('false', 'podman/stable', true)]).toEqual([true, false]);
  });
});
