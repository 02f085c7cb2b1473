import { describe, expect, it } from 'vitest';
import { builderImage } from './prefetch.js';

describe('the image of the builder that a job makes', () => {
  const usual = 'moby/buildkit:buildx-stable-1';
  it.each([
    [['docker buildx create --use'], usual],
    [['docker context create x && docker  buildx create --use x'], usual],
    [['docker buildx create --driver docker-container --use'], usual],
    [
      ['docker buildx create --driver=docker-container --driver-opt image=moby/buildkit:v0.13.0,network=host'],
      'moby/buildkit:v0.13.0',
    ],
    [['docker buildx create --driver-opt "image=registry:5000/buildkit" --use'], 'registry:5000/buildkit'],
    [['docker buildx create --driver-opt image=$BUILDKIT --use'], undefined],
    [['docker buildx create --driver kubernetes'], undefined],
    [['docker buildx create --driver remote tcp://buildkitd:1234'], undefined],
    [['docker build .', 'docker buildx ls'], undefined],
    [[], undefined],
  ])('%j: %s', (commands, image) => {
    expect(builderImage(commands)).toBe(image);
  });
});
