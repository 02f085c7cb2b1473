// Jobs with a Docker daemon of their own, against a script that one would write by hand.
import { events, handWritten, phaseSeconds, run, untilLine } from '../lib/ours.mjs';
import { must, until } from '../lib/processes.mjs';

const DOCKERFILE = 'FROM busybox:stable\nRUN echo built > /built\n';
const BUILD = ['docker build -t app .', 'docker run --rm app cat /built'];
const SCRIPT = 'shell script by hand';
const FIRST_LINE = 'docker version -f first-line-{{.Server.Version}}';
/** As it is printed: the echo of the command itself comes before it. */
const PRINTED = /^first-line-\d/m;

const CONTAINERS = 'Two containers are made and started, and a daemon in one of them, which starts containerd first.';

/** A job with a daemon, in a flow form, so that pipelines are made of several. */
function job(name, mode, script, stage = 'test') {
  const fields = {
    stage,
    image: 'docker:28',
    services: ['docker:28-dind'],
    variables: { DOCKER_TLS_CERTDIR: mode === 'tls' ? '/certs' : '' },
    script,
  };
  return `${name}: ${JSON.stringify(fields)}\n`;
}

async function ready(scope, mode) {
  const folder = await scope.project({ '.gitlab-ci.yml': job('job', mode, [FIRST_LINE]) });
  return {
    ours: () => untilLine(scope, PRINTED, folder),
    rival: () => until(PRINTED, 'sh', handWritten(scope, folder, mode, FIRST_LINE)),
  };
}

/** So many builds at once, or other commands: jobs of one pipeline, or scripts beside each other. */
async function builds(scope, mode, count = 1, commands = BUILD) {
  const each = Array.from({ length: count }, (_, index) => index);
  const pipeline = each.map((index) => job(`build-${index}`, mode, commands)).join('');
  const folder = await scope.project({ Dockerfile: DOCKERFILE, '.gitlab-ci.yml': pipeline });
  return {
    ours: () => run(scope, folder, ['--concurrency', String(count)]),
    rival: () => Promise.all(each.map(() => must('sh', handWritten(scope, folder, mode, commands.join(' && '))))),
  };
}

/** Seconds until a daemon that nobody has prepared for listens with TLS. */
async function bareStart(scope) {
  const name = `${scope.name}-bare`;
  const started = performance.now();
  await must('docker', ['run', '-d', '--privileged', '--name', name, 'docker:28-dind']);
  try {
    await until(/API listen on .*2376/, 'docker', ['logs', '-f', name], { ends: true });
    return (performance.now() - started) / 1000;
  } finally {
    await must('docker', ['rm', '-f', '-v', name]);
  }
}

export const dind = {
  'dind-ready-tls': {
    title: 'Docker daemon with TLS, until the first line of the script',
    shows: 'how long a Docker-in-Docker job waits before it does anything',
    rival: 'stock dind by hand',
    runs: 11, // the rival makes RSA keys, each time as long as it takes
    atMost: 0.45,
    limits: CONTAINERS,
    setUp: (scope) => ready(scope, 'tls'),
  },
  'dind-ready-plain': {
    title: 'Docker daemon without TLS, until the first line of the script',
    shows: 'the same without certificates, where stock dind waits before it begins',
    rival: 'stock dind by hand',
    runs: 3,
    atMost: 0.3,
    limits: CONTAINERS,
    setUp: (scope) => ready(scope, 'plain'),
  },
  dind: {
    title: 'build of a small image with Docker-in-Docker and TLS, the whole process',
    shows: 'what a common build job takes, with everything that is made and removed for it',
    rival: SCRIPT,
    runs: 11,
    atMost: 0.65,
    limits: "The build itself, the daemon's start, and the end of a daemon and its volumes, which the engine removes.",
    setUp: (scope) => builds(scope, 'tls'),
  },
  'dind-version': {
    title: '`docker version` with Docker-in-Docker and TLS, the whole process',
    shows: 'what a daemon costs a job that hardly uses it, its end included',
    rival: SCRIPT,
    runs: 11,
    atMost: 0.7,
    limits: "The daemon's start, and its end, which the engine makes of a container and its volumes.",
    setUp: (scope) => builds(scope, 'tls', 1, ['docker version']),
  },
  'dind-plain': {
    title: 'build of a small image with Docker-in-Docker without TLS, the whole process',
    shows: 'the same without certificates, where stock dind waits before it begins',
    rival: SCRIPT,
    runs: 3,
    atMost: 0.3,
    limits: "The build itself, the daemon's start, and the end of a daemon and its volumes, which the engine removes.",
    setUp: (scope) => builds(scope, 'plain'),
  },
  'dind-four': {
    title: 'four Docker-in-Docker builds at once, the whole process',
    shows: 'what remains of the advantage where the processors are busy',
    rival: `${SCRIPT}, four at once`,
    runs: 3,
    atMost: 0.9,
    limits: 'Four daemons need the processors that the machine has, whoever starts them.',
    setUp: (scope) => builds(scope, 'tls', 4),
  },
  'dind-next': {
    title: 'Docker-in-Docker job of the second stage: from when it has its place to its script',
    shows: 'that its daemon is started while the job before still runs',
    rival: 'bare start of stock dind',
    runs: 5,
    atMost: 0.1,
    limits: "The job's own container is made and started once the job has its place.",
    extras: { daemon: { title: 'of it, waiting for the daemon alone', unit: 'seconds' } },
    async setUp(scope) {
      const pipeline = ['stages: [build, test]\n', job('first', 'tls', BUILD, 'build'), job('second', 'tls', BUILD)];
      const folder = await scope.project({ Dockerfile: DOCKERFILE, '.gitlab-ci.yml': pipeline.join('') });
      const before = ['preparing', 'image_pull', 'services', 'daemon_start', 'sources', 'cache', 'artifacts'];
      const ours = async () => {
        const told = await events(scope, folder);
        const daemon = phaseSeconds(told, 'second', ['daemon_start']);
        return { value: phaseSeconds(told, 'second', before), extras: { daemon } };
      };
      return { ours, rival: () => bareStart(scope) };
    },
  },
};
