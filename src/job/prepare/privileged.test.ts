import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../test/runner.js';
import { BUILDERS, buildsImages, isPrivileged } from './privileged.js';

describe('containers with all rights', () => {
  it('are those of well-known tools that build images, by their official names', () => {
    const builders = [
      'quay.io/buildah/stable',
      'quay.io/containers/buildah:v1.37',
      'quay.io/podman/stable@sha256:0123',
      'podman/stable:v5',
      'docker.io/podman/stable',
      'index.docker.io/moby/buildkit:rootless',
      'moby/buildkit:v0.17.0',
      'earthly/earthly:v0.8',
    ];
    expect(builders.filter((name) => !buildsImages(name))).toEqual([]);
    const others = [
      'docker:28',
      'alpine',
      'evil/buildah',
      'buildah',
      'quay.io/evil/buildah/stable',
      'quay.io.example.com/buildah/stable',
      'registry.example.com:5000/podman/stable',
      'docker.io/evil/moby/buildkit',
      'buildkit.example.com/alpine',
      'gcr.io/kaniko-project/executor:debug',
      'a/b:podman',
      'evil/dind',
    ];
    expect(others.filter((name) => buildsImages(name))).toEqual([]);
  });

  it('are those of images that the user has named', () => {
    const named = ['registry.example.com:5000/tools/buildah', 'tools/podman:v1'];
    expect(buildsImages('registry.example.com:5000/tools/buildah:v1', named)).toBe(true);
    expect(buildsImages('docker.io/tools/podman', named)).toBe(true);
    expect(buildsImages('registry.example.com:5000/tools/buildah/other', named)).toBe(false);
  });

  it('are listed in the document', () => {
    const document = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
    expect(BUILDERS.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
  });

  it('are those of jobs with a daemon, and what the user says beats both', () => {
    const of = (
      privileged: 'auto' | 'true' | 'false' | 'never',
      name: string,
      hasDaemon: boolean,
      entrypoint: string[] = [],
    ): boolean =>
      isPrivileged(
        { privileged, privilegedImages: [] },
        { image: { name, docker: {} } as never },
        { image: { entrypoint }, hasDaemon },
      );
    expect([of('auto', 'alpine', false), of('auto', 'alpine', true)]).toEqual([false, true]);
    expect(of('auto', 'my/image', false, ['/usr/local/bin/dockerd-entrypoint.sh'])).toBe(true);
    expect([of('true', 'alpine', false), of('false', 'podman/stable', true)]).toEqual([true, false]);
    expect([of('never', 'podman/stable', false), of('never', 'alpine', true)]).toEqual([false, false]);
  });
});
