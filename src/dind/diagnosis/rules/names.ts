import type { Rule } from '../types.js';

const NOT_FOUND =
  /no such host|server misbehaving|Temporary failure in name resolution|Name or service not known|try again/;

/** Names that do not resolve. */
export const NAMES: readonly Rule[] = [
  {
    id: 'dns-docker',
    error: 'lookup docker: no such host',
    patterns: [
      [/lookup docker(?: on [^\s]{1,80})?:/, NOT_FOUND],
      /(?:Could not resolve host:|bad address|resolve host(?:name)?) ['"]?docker['"]?(?::\d{1,5})?\b(?!\.)/,
      /getaddrinfo (?:ENOTFOUND|EAI_AGAIN) docker\b(?!\.)/,
      /unable to resolve 'docker'/,
      /Failed to resolve 'docker'/,
      [/host='docker'/, /Name or service not known|Temporary failure in name resolution|nodename nor servname/],
    ],
    hides: ['dns-other', 'connect-tcp'],
    rank: 'cause',
    when: ({ evidence }) => evidence.dindImage !== undefined,
    title: 'The job has no service called docker',
    cause:
      "A service's names are made of its image: `docker:28-dind` is called `docker`, but `mirror.example.com/library/docker:28-dind` is `mirror.example.com__library__docker`. This job's service is {dindImage|named in `services`}. Names are not passed on into containers that run inside dind.",
    remedy: 'Write `services: [{name: …, alias: docker}]`, or use the name that the service has in `DOCKER_HOST`.',
    gitlab: 'The same: GitLab adds no alias either.',
  },
  {
    id: 'dns-host-internal',
    error: "bad address 'host.docker.internal'",
    patterns: [
      [
        /\b(?<host>host\.docker\.internal|gateway\.docker\.internal|docker\.for\.(?:mac|win)\.\w{1,20})/,
        /[Cc]ould not resolve|bad address|no such host|ENOTFOUND|EAI_AGAIN|not known|Failed to resolve|UnknownHost|in name resolution|server can't find|Name does not resolve/,
      ],
      /(?:UnknownHostException|Name or service not known): (?<host>host\.docker\.internal)/,
    ],
    rank: 'cause',
    hides: ['dns-other', 'dns-build'],
    title: '{host|host.docker.internal} is a name of Docker Desktop, and unknown in a job',
    cause:
      'It stands for the machine of the daemon. Here that is the dind service, which the job knows as `docker`; containers that run in it know it under no name.',
    remedy:
      'In the job: `docker` in place of it, for ports that containers publish. In a container inside dind: `docker run --add-host host.docker.internal:host-gateway`, or `extra_hosts` in the compose file.',
    gitlab: 'The same on GitLab.',
  },
  {
    id: 'dns-registry',
    error: 'lookup glci-mock.local: no such host',
    patterns: [
      [/lookup (?<host>glci-mock[^\s:]{0,60})(?: on [^\s]{1,80})?:/, NOT_FOUND],
      /(?:Could not resolve host:|bad address|getaddrinfo ENOTFOUND) '?(?<host>glci-mock[^\s:']{0,60})/,
    ],
    rank: 'cause',
    title: 'The registry of the pipeline is not known where it was looked for',
    cause:
      "Its names exist on the job's network: for job, services and dind. A container on dind's inner bridge, such as a builder that was not made by `docker buildx create`, or a `docker run` in the script, asks other name servers.",
    remedy:
      'Make builders with `docker buildx create`, without a `network` driver option of your own (or with `--driver-opt network=host`); run containers that need the registry with `--network host`.',
    gitlab: 'On GitLab the registry has a public name.',
  },
  {
    id: 'dns-pull',
    error: 'failed to pull image …: lookup …: no such host',
    patterns: [
      [
        /^(?:\S{0,40}\s)?(?:Pulling \S{1,200} failed|[Ff]ailed to pull image)/,
        /lookup (?<host>[^\s:]{1,200})(?: on [^\s]{1,80})?:/,
        NOT_FOUND,
      ],
    ],
    rank: 'cause',
    hides: ['dns-build', 'dns-other'],
    title: 'The engine cannot resolve {host|the registry of an image}',
    cause:
      "Images of jobs and services are pulled by the engine of this machine, with its name servers. Names that only a job's network, a VPN or a company's resolver knows are not among them.",
    remedy:
      'Check the spelling of the image; give the engine name servers that know it (`dns` in its `daemon.json`, or those of the machine), or name a registry that it can reach with `image-map`.',
    gitlab: "The same with the runner's engine.",
  },
  {
    id: 'dns-build',
    error: 'failed to solve: …: lookup …: no such host',
    patterns: [
      [
        /^#\d{1,4} |failed to solve|failed to do request|failed to fetch|failed to resolve/,
        /lookup (?<host>[^\s:]{1,200})(?: on [^\s]{1,80})?:/,
        NOT_FOUND,
      ],
      [
        /^#\d{1,4} /,
        /(?:Could not resolve host:?|Temporary failure resolving|bad address|getaddrinfo \w{1,20}) '?(?<host>[^\s:']{1,200})/,
      ],
      [/^#\d{1,4} /, /DNS lookup error|Temporary failure in name resolution|Name or service not known/],
    ],
    rank: 'failure',
    title: 'The build cannot resolve {host|a name}',
    cause:
      "A build runs on dind's inner network, and asks the name servers of this machine. Services and aliases of the job are unknown there, and so is what only the machine's `/etc/hosts` or a resolver of its own loopback knows.",
    remedy:
      "For names of services: `docker build --network host`; with a builder container `docker buildx create --driver-opt network=host --buildkitd-flags '--allow-insecure-entitlement network.host'` and `--allow network.host` as well. For names of your company that another server knows: `command: [--dns=ADDRESS]` at the dind service, with the address of that server.",
  },
  {
    id: 'dns-other',
    error: 'lookup …: no such host',
    patterns: [
      /lookup (?<host>[^\s:]{1,200})(?: on [^\s]{1,80})?: (?:no such host|server misbehaving|Temporary failure)/,
      /dial tcp: lookup (?<host>[^\s:]{1,200})(?: on [^\s]{1,80})?: i\/o timeout/,
    ],
    rank: 'failure',
    title: 'The name {host|that was asked for} does not resolve',
    cause:
      "Service names are known to the job and its services, not to containers inside dind. Other names go to the engine's name servers; a VPN or a company's resolver may not be among them.",
    remedy:
      "Check the spelling and the service's `alias`. Containers in dind reach services by `--network host`. Name servers for dind, in place of this machine\'s: `command: [--dns=ADDRESS]`.",
  },
];
