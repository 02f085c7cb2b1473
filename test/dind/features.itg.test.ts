import { describe, expect, it } from 'vitest';
import { DIND, job, runPipelineFile } from '../pipeline.js';

describe('the configuration of a job and its daemon', () => {
  it('trusts the registry in the daemon, in builders made by our wrapper and in those made around it', async () => {
    const plugin = '/usr/local/libexec/docker/cli-plugins/docker-buildx';
    const build = 'docker buildx build --push -t "$CI_REGISTRY_IMAGE/a:1" .';
    const ran = await runPipelineFile(
      job('wrapped', DIND, ['docker buildx create --use', build]) +
        job('around', DIND, [
          'docker context create own',
          `${plugin} create --use --driver-opt network=host own`,
          build.replace('a:1', 'b:1'),
        ]) +
        job('daemon', DIND, [
          'docker info',
          'docker build -q -t "$CI_REGISTRY_IMAGE/c:1" .',
          'docker push -q "$CI_REGISTRY_IMAGE/c:1"',
        ]),
      { files: { Dockerfile: 'FROM busybox:stable\nRUN true\n' } },
    );
    expect(ran.code, ['wrapped', 'around', 'daemon'].map((name) => ran.log(name)).join('\n')).toBe(0);
    expect(ran.log('daemon')).toMatch(
      /Insecure Registries:[\s\S]*glci-mock\.local:80[\s\S]*Registry Mirrors:\s+https:\/\/glci-mock\.local:5001/,
    );
  });

  it('gives the MTU of the outer network to networks and daemon', async () => {
    const ran = await runPipelineFile(
      job('mtu', DIND, ['cat /sys/class/net/eth0/mtu', 'docker run --rm busybox:stable cat /sys/class/net/eth0/mtu']),
      { args: ['--mtu', '1300'] },
    );
    expect(ran.log('mtu').match(/^1300$/gm)).toHaveLength(2);
    expect(ran.code).toBe(0);
  });

  it('clears the default builder of the image, and never what the job has made', async () => {
    const ran = await runPipelineFile(
      job(
        'state',
        [...DIND, 'after_script: ["docker buildx ls"]'],
        ['test ! -e ~/.docker/buildx/current', 'docker buildx create --name kept --use', 'docker buildx inspect kept'],
      ),
    );
    expect(ran.code, ran.log('state')).toBe(0);
    expect(ran.log('state').split('Running after script')[1]).toContain('kept');
  });

  it("gives the engine's own socket only when it is asked for by name, with a warning, and never beside a daemon", async () => {
    const jobs = job('plain', ['image: docker:28-cli'], ['docker ps --format "{{.Names}}" || echo no engine']);
    const closed = await runPipelineFile(jobs);
    expect(closed.log('plain')).toContain('no engine');
    const open = await runPipelineFile(jobs + job('dind', DIND, ['docker ps --format "sees {{.Names}}"', 'echo end']), {
      args: ['--docker-socket', 'host'],
    });
    expect(open.log('plain')).toContain(`glci-mock-${open.pipeline}`);
    expect(open.log('dind')).not.toContain('sees glci');
    expect(open.warnings.join()).toContain('docker-socket: host');
  });
});

describe("builders on the engine's own socket", () => {
  it("join the job's network and know the registry", async () => {
    const builder = `test-${process.pid}`;
    const ran = await runPipelineFile(
      job(
        'host',
        ['image: docker:28-cli'],
        [
          'mkdir -p ~/.docker && echo "{\\"auths\\":{\\"$CI_REGISTRY\\":{\\"auth\\":\\"$(echo -n "$CI_REGISTRY_USER:$CI_REGISTRY_PASSWORD" | base64 | tr -d "\\n")\\"}}}" > ~/.docker/config.json',
          `docker buildx create --name ${builder} --use`,
          `docker buildx build --push -t "$CI_REGISTRY_IMAGE/host:1" . || { docker buildx rm ${builder}; exit 1; }`,
          `docker buildx rm ${builder}`,
        ],
      ),
      { args: ['--docker-socket', 'host'], files: { Dockerfile: 'FROM busybox:stable\nRUN true\n' } },
    );
    expect(ran.code, ran.log('host')).toBe(0);
    expect(ran.log('host')).toContain('pushing manifest for glci-mock.local:5000/');
  });
});

describe('the readiness gate', () => {
  it('reports a daemon that exits at once, with its log and the cause', async () => {
    const ran = await runPipelineFile(
      job(
        'broken',
        ['image: docker:28', 'services: [{name: "docker:28-dind", command: ["--no-such-flag"]}]'],
        ['echo never'],
      ),
    );
    expect(ran.code).toBe(1);
    expect(ran.log('broken')).toContain('The Docker daemon of the job exited with code 1');
    expect(ran.log('broken')).toContain('dockerd does not know a flag');
    expect(ran.log('broken')).not.toContain('$ echo never');
  });

  it('gates jobs whose image has no docker command, and finds a daemon without TLS whatever its variables say', async () => {
    const service = '{name: "docker:28-dind", command: ["dockerd", "--host=tcp://0.0.0.0:2375", "--tls=false"]}';
    const ran = await runPipelineFile(
      job(
        'bare',
        ['image: busybox:stable', `services: [${service}]`],
        ['echo "at $DOCKER_HOST"', 'wget -q -O- http://docker:2375/_ping'],
      ),
    );
    expect(ran.code, ran.log('bare')).toBe(0);
    expect(ran.log('bare')).toContain('at tcp://docker:2375');
    expect(ran.log('bare')).toContain('listens without TLS');
  });
});

describe('other architectures', () => {
  it('runs an image that exists only for another one, with a warning', async () => {
    const other = process.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';
    const ran = await runPipelineFile(
      `stages: [a, b]\n${job('build', [...DIND, 'stage: a'], ['docker buildx create --use', `docker buildx build --platform ${other} --push -t "$CI_REGISTRY_IMAGE/other:1" .`])}` +
        job('use', ['stage: b', 'image: $CI_REGISTRY_IMAGE/other:1'], ['uname -m']),
      { files: { Dockerfile: 'FROM busybox:stable\nRUN uname -m > /machine\n' } },
    );
    expect(ran.code, ran.log('build') + ran.log('use')).toBe(0);
    expect(ran.log('use')).toContain('it runs under QEMU');
    expect(ran.log('use')).toMatch(process.arch === 'arm64' ? /^x86_64$/m : /^aarch64$/m);
  });

  it('warns with the manual command where QEMU cannot be registered, and goes on', async () => {
    const ran = await runPipelineFile(job('qemu', DIND, ['echo fine']), {
      args: ['--qemu', 'always', '--qemu-image', 'no-such-image:1'],
    });
    expect(ran.code).toBe(0);
    expect(ran.warnings.join()).toContain('docker run --rm --privileged no-such-image:1 --install all');
  });

  it('registers nothing when it is told not to', async () => {
    const ran = await runPipelineFile(job('qemu', DIND, ['echo fine']), {
      args: ['--qemu', 'never', '--qemu-image', 'no-such-image:1'],
    });
    expect(ran.warnings).toEqual([]);
  });
});

describe('image-map', () => {
  it('uses other images in place of those that are named', async () => {
    const ran = await runPipelineFile(
      job('mapped', ['image: docker:19.03', 'services: [docker:19.03-dind]'], ['docker version']),
      {
        args: ['--image-map', 'docker:19.03=docker:28', '--image-map', 'docker:19.03-dind=docker:28-dind'],
      },
    );
    expect(ran.code, ran.log('mapped')).toBe(0);
    expect(ran.log('mapped')).toContain('Using docker:28-dind in place of docker:19.03-dind');
  });
});

describe('the image of a builder', () => {
  it('is pulled by the daemon before the script makes the builder', async () => {
    const ran = await runPipelineFile(
      job('job', DIND, [
        'for i in $(seq 100); do docker image inspect moby/buildkit:buildx-stable-1 > /dev/null 2>&1 && break; sleep 0.2; done',
        'docker image inspect -f "there before: {{.Id}}" moby/buildkit:buildx-stable-1',
        'docker context create tls && docker buildx create --use --bootstrap tls',
      ]),
    );
    expect(ran.code, ran.log('job')).toBe(0);
    expect(ran.log('job')).toContain('\nthere before: sha256:');
  });
});
