export const id = 781;
export const ids = [781];
export const modules = {

/***/ 80781:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnose: () => (/* binding */ diagnose),
  endedDaemon: () => (/* reexport */ endedDaemon)
});

// EXTERNAL MODULE: ./src/dind/diagnosis/lines.ts + 1 modules
var diagnosis_lines = __webpack_require__(84940);
;// CONCATENATED MODULE: ./src/dind/diagnosis/match.ts
/** The last line that a rule recognises, or undefined. */
function matchRule(rule, evidence, lines) {
    const mentions = (pattern) => lines.some((line) => pattern.test(line.text));
    const says = (pattern) => lines.some((line) => !line.echo && !line.passed && pattern.test(line.text));
    const holds = (found) => rule.when === undefined || rule.when({ ...found, evidence, mentions, says });
    for (const line of lines.toReversed()) {
        if (line.source === 'job' && rule.within !== undefined && line.age > rule.within)
            continue;
        if (line.source === 'job' && !line.echo && rule.clearedBy?.test(line.text) === true)
            return undefined;
        if (line.echo || line.passed || !(rule.in ?? ['job']).includes(line.source))
            continue;
        const hit = firstHit(rule.patterns, line.text);
        if (hit === undefined || !holds({ line: line.text, words: hit.words }))
            continue;
        return { rule, line, words: hit.words, matched: excerpt(line.text, hit.index) };
    }
    if (evidence.exitCode !== undefined && rule.exitCodes?.includes(evidence.exitCode) === true) {
        const text = `exit code ${evidence.exitCode}`;
        if (!holds({ line: text, words: {} }))
            return undefined;
        return { rule, line: { text, source: 'job', echo: false, passed: false, age: 0 }, words: {}, matched: text };
    }
    return undefined;
}
function firstHit(patterns, text) {
    for (const pattern of patterns) {
        const parts = pattern instanceof RegExp ? [pattern] : pattern;
        const found = parts.map((part) => part.exec(text));
        if (found.some((part) => part === null))
            continue;
        const words = {};
        for (const part of found) {
            for (const [name, value] of Object.entries(part?.groups ?? {}))
                if (value !== undefined)
                    words[name] = value;
        }
        return { index: found[0]?.index ?? 0, words };
    }
    return undefined;
}
/** The line without control characters, or the part of it around what was recognised. */
function excerpt(text, index) {
    const start = text.length <= 300 ? 0 : Math.max(0, Math.min(index - 100, text.length - 300));
    return text
        .slice(start, start + 300)
        .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
        .trim();
}
/** Puts words into a rule's text: see {@link Rule}. */
function fill(text, words) {
    return text.replace(/\{(\w{1,20})\|([^{}]{0,120})\}/g, (_, name, otherwise) => {
        const word = Object.hasOwn(words, name) ? words[name] : undefined;
        return word === undefined || word === '' ? otherwise : word;
    });
}

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/builder.ts
/** buildx: builders, drivers, what they can and cannot do. */
const BUILDER = [
    {
        id: 'buildx-tls-environment',
        error: 'could not create a builder instance with TLS data loaded from environment',
        patterns: [/could not create a builder instance with TLS data loaded from environment/],
        rank: 'cause',
        title: 'buildx does not take TLS variables for a new builder',
        cause: 'buildx stores the address of a builder, and has nowhere to store certificates that only the environment names. A `docker buildx create` through the docker command gets a context here; this one went around it, by calling the buildx program itself.',
        remedy: 'Call `docker buildx create`, or make the context yourself: `docker context create tls-environment && docker buildx create --use tls-environment`.',
        gitlab: 'GitLab always fails without the context: write it down for pipelines that run there too.',
    },
    {
        id: 'kubernetes-driver',
        error: 'cannot determine Kubernetes namespace',
        patterns: [/cannot determine Kubernetes namespace, specify manually/],
        rank: 'cause',
        title: 'There is no Kubernetes for a builder',
        cause: "The driver `kubernetes` starts its builders in the cluster that the job runs in. A GitLab runner of Kubernetes' executor has one; here jobs are containers of a Docker engine.",
        remedy: 'Take the driver `docker-container` (`docker buildx create --use`), or give the job the configuration of a cluster that it can reach (`KUBECONFIG`, a file variable).',
        gitlab: 'The same job passes where the runner itself is in a cluster.',
    },
    {
        id: 'multi-platform-driver',
        error: 'Multi-platform build is not supported for the docker driver',
        patterns: [
            /Multi-platform build is not supported for the docker driver/i,
            /multiple platforms feature is currently not supported for docker driver/,
        ],
        rank: 'cause',
        title: 'The default builder builds for one platform only',
        cause: "The daemon's classic image store holds one platform of an image. The default builder writes into that store.",
        remedy: 'Make a builder first: `docker buildx create --use`. Or turn the containerd store on: `command: [--feature=containerd-snapshotter=true]` at the dind service.',
    },
    {
        id: 'multi-platform-load',
        error: 'docker exporter does not currently support exporting manifest lists',
        patterns: [/docker exporter does not currently support exporting manifest lists/],
        rank: 'cause',
        title: '--load cannot take an image of several platforms',
        cause: "The daemon's classic image store holds one platform of an image; attestations make a list of even a single one.",
        remedy: 'Use `--push` instead of `--load`, or one platform with `--provenance=false`, or the containerd store (`command: [--feature=containerd-snapshotter=true]`).',
    },
    {
        id: 'cache-export-driver',
        error: 'Cache export is not supported for the docker driver',
        patterns: [/Cache export (?:feature )?is (?:currently )?not supported for (?:the )?docker driver/i],
        rank: 'cause',
        title: 'The default builder cannot write a layer cache',
        cause: '`--cache-to` of most types needs a builder container, or the containerd image store.',
        remedy: 'Run `docker buildx create --use` first, or use `--cache-to type=inline`.',
    },
    {
        id: 'builder-docker-driver',
        error: 'additional instances of driver "docker" cannot be created',
        patterns: [/additional instances of driver "docker" cannot be created/],
        rank: 'cause',
        title: 'A second builder of the docker driver was asked for',
        cause: 'A daemon has exactly one such builder: itself.',
        remedy: 'Leave `--driver docker` out of `docker buildx create`, or use `docker buildx use default`.',
    },
    {
        id: 'builder-missing',
        error: 'no builder "\u2026" found',
        patterns: [/no builder "?(?<name>[^"\s]{1,100})"? found/, /failed to find driver "?(?<name>[^"\s]{1,60})"?/],
        rank: 'cause',
        title: 'The builder {name|that was named} does not exist in this job',
        cause: 'Builders live with the daemon and the home folder of one job. One that an earlier job made is gone, and a cached `~/.docker/buildx` points nowhere.',
        remedy: 'Make it in the job that uses it: `docker buildx create --name {name|name} --use`, and do not cache `~/.docker`.',
    },
    {
        id: 'builder-exists',
        error: 'existing instance for "\u2026" but no append mode',
        patterns: [/existing instance for "?(?<name>[^"\s]{1,100})"? but no append mode/],
        rank: 'cause',
        title: 'The builder {name|that was named} exists already',
        cause: 'The script makes the same builder twice, in `before_script` and `script` for instance, or its state was restored from a cache.',
        remedy: 'Write `docker buildx use {name|name} || docker buildx create --name {name|name} --use`.',
    },
    {
        id: 'entitlement',
        error: 'granting entitlement \u2026 is not allowed by build daemon configuration',
        patterns: [
            /granting entitlement (?<name>[\w.]{1,40}) is not allowed/,
            /(?<name>network\.host|security\.insecure) is not allowed/,
            /additional privileges requested/,
        ],
        rank: 'cause',
        title: 'The builder may not grant {name|what the build asks for}',
        cause: 'Host networking and privileged steps have to be allowed twice: when the builder is made, and at the build.',
        remedy: "`docker buildx create --use --buildkitd-flags '--allow-insecure-entitlement {name|network.host}'`, then `docker buildx build --allow {name|network.host}`.",
    },
    {
        id: 'buildkit-off',
        error: 'the --mount option requires BuildKit',
        patterns: [
            /the --(?:mount|chmod|link|security|network)(?: option)? requires BuildKit/,
            /unknown flag: --(?:secret|ssh|cache-to|push|load)$/,
        ],
        rank: 'cause',
        when: ({ line, says }) => !line.includes('unknown flag') || says(/docker (?:image )?build\b/),
        title: 'The Dockerfile or command needs BuildKit, which is off',
        cause: 'The client is older than 23, has no buildx plugin, or `DOCKER_BUILDKIT` is `0`.',
        remedy: 'Use a newer `docker:*` image for the job, or set `DOCKER_BUILDKIT: "1"`; call `docker buildx build` for flags that only buildx has.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/client.ts
/** An image's name that the client refuses, as its several programs quote it. */
const REFUSED = /invalid (?:reference format|tag "|argument ")/;
/** The job lacks the client, or a part of it. */
const CLIENT = [
    {
        id: 'docker-not-found',
        error: 'docker: command not found',
        patterns: [
            /(?:^|[\s:])docker: (?:command )?not found$/,
            /(?:make|env|sudo)[^:]{0,20}: '?docker'?: (?:command not found|No such file or directory)/,
            /exec: "docker": executable file not found in \$PATH/,
            /spawn docker ENOENT/,
            /No such file or directory: '(?:\/usr\/bin\/)?docker'/,
        ],
        rank: 'cause',
        title: 'The image {image|of the job} has no docker command',
        cause: "A `docker:dind` service brings the daemon; the command has to be in the job's own image, and {image|this one} does not have it.",
        remedy: 'Use a `docker:*` image for the job, such as `image: docker:28`, or install the client in the image or in `before_script` (`apk add docker-cli docker-cli-buildx` on Alpine, `docker-ce-cli` on Debian).',
    },
    {
        id: 'compose-not-found',
        error: 'docker-compose: command not found',
        patterns: [
            /(?:^|[\s:])docker-compose: (?:command )?not found$/,
            /exec: "docker-compose": executable file not found/,
            /make[^:]{0,20}: docker-compose: No such file or directory/,
        ],
        rank: 'cause',
        title: 'The image {image|of the job} has no docker-compose command',
        cause: 'Compose 1 was a program of its own. Compose 2 is a plugin of the docker command, called `docker compose`.',
        remedy: 'Write `docker compose` in the script, in an image that has the plugin: the official `docker:*` images do.',
    },
    {
        id: 'plugin-missing',
        error: "docker: '\u2026' is not a docker command",
        patterns: [
            /docker: '(?<plugin>buildx|compose|scout|context|manifest)' is not a docker command/,
            /docker: unknown command: docker (?<plugin>buildx|compose|scout|context|manifest)\b/,
            /BuildKit is enabled but the (?<plugin>buildx) component is missing or broken/,
            /^unknown (?:shorthand )?flag: (?:'[a-z]' in )?--?[a-z]/,
        ],
        rank: 'cause',
        hides: ['buildkit-off'],
        // docker itself read the flag, and not one of its own commands
        when: ({ line, says, mentions }) => !line.startsWith('unknown') ||
            (says(/'docker --help'|^Usage: {1,4}docker \[OPTIONS\] COMMAND/) &&
                (/--(?:load|push|secret|ssh|cache-(?:to|from)|builder|platform|file|project-name|profile|detach)\b/.test(line) ||
                    mentions(/\bdocker (?:compose|buildx|scout|sbom|model)\b/) ||
                    !mentions(/^\$ [^\n]{0,400}\bdocker\b/))),
        title: "The job's docker command has no {plugin|such} plugin",
        cause: 'buildx and compose are plugins, which {image|the image} does not have: distributions ship the bare client, and each plugin as a package of its own. Without compose, `docker compose up -d` is read as flags of `docker`.',
        remedy: 'Use an official `docker:*` image, or install the package (`docker-cli-buildx`, `docker-cli-compose` on Alpine; `docker-buildx-plugin`, `docker-compose-plugin` on Debian).',
    },
    {
        id: 'config-json',
        error: 'Error loading config file: \u2026',
        patterns: [
            [
                /Error (?:loading|parsing) (?:the )?config file/i,
                /invalid character|base64|unexpected end|Invalid auth configuration/i,
            ],
            /illegal base64 data at input byte \d/,
        ],
        rank: 'failure',
        title: "The client's config.json is broken",
        cause: 'The file that the script wrote to `~/.docker/config.json` (or `DOCKER_AUTH_CONFIG`) is not valid. Often the `auth` value was made with `echo user:password | base64`, which encodes a newline too and wraps long lines.',
        remedy: 'Let `docker login` write the file, or use `printf %s "user:password" | base64 -w 0`.',
    },
    {
        id: 'credential-helper',
        error: 'error getting credentials - err: exec: "docker-credential-\u2026": executable file not found in $PATH',
        patterns: [
            /"?(?<helper>docker-credential-[a-z-]{1,40})"?: (?:executable file )?not found/,
            /error getting credentials - err:/,
        ],
        rank: 'cause',
        title: 'A credential helper named in config.json is missing',
        cause: 'The `config.json` in use names `credsStore` or `credHelpers`, usually because it was copied from a workstation; {helper|the helper} is not in the image.',
        remedy: 'Remove `credsStore` and `credHelpers` from the file, or install the helper. A login without them is kept in the file itself.',
    },
    {
        id: 'invalid-capitals',
        error: 'invalid reference format: repository name (\u2026) must be lowercase',
        patterns: [/repository name(?: \((?<name>[^)]{1,200})\))? must be lowercase/],
        rank: 'cause',
        hides: ['invalid-reference', 'invalid-slash'],
        title: 'An image name has capital letters: {name|names are lower case}',
        cause: 'Names of images have no capitals; paths of projects, names of branches and of users may.',
        remedy: 'Use `$CI_REGISTRY_IMAGE` in place of `$CI_REGISTRY/$CI_PROJECT_PATH`, and `$CI_PROJECT_PATH_SLUG` or `$CI_COMMIT_REF_SLUG` for parts of a name: they are lower case already.',
        gitlab: 'The same on GitLab.',
    },
    {
        id: 'invalid-slash',
        error: 'invalid tag "\u2026:feature/x": invalid reference format',
        patterns: [
            [REFUSED, /invalid reference format/, /"(?<name>[^"\s]{1,200}:(?!\d{1,5}\/)[^":/\s]{1,100}\/[^"\s]{1,100})"/],
        ],
        rank: 'cause',
        hides: ['invalid-reference'],
        title: 'The tag of an image has a slash in it: {name|tags have none}',
        cause: 'The name of a branch, such as `feature/x`, is used as a tag.',
        remedy: 'Use `$CI_COMMIT_REF_SLUG` in place of `$CI_COMMIT_REF_NAME` or `$CI_COMMIT_BRANCH`: its slashes are dashes.',
        gitlab: 'The same on GitLab.',
    },
    {
        id: 'no-tty',
        error: 'the input device is not a TTY',
        patterns: [
            /the input device is not a TTY/,
            /cannot attach stdin to a TTY-enabled container because stdin is not a terminal/,
        ],
        rank: 'cause',
        title: 'A command asks for a terminal, and a job has none',
        cause: '`docker run -t` or `docker exec -t` (often written `-it`) connects to a terminal.',
        remedy: 'Leave `-t` out; `-i` is needed only for what is piped in. For compose: `docker compose exec -T`.',
        gitlab: 'The same on GitLab.',
    },
    {
        id: 'entrypoint-tool',
        error: 'unknown command "sh" for "\u2026"',
        patterns: [
            /unknown command "(?:\/bin\/)?(?:ba)?sh" for "(?<tool>[\w.-]{1,60})"/,
            /^(?<tool>[\w.-]{1,60}) has no command named "(?:ba)?sh"/,
            /^(?<tool>[\w.-]{1,60}): '(?:ba)?sh' is not a (?:[\w.-]{1,40} )?command/,
            /^(?:[Ee]rror: )?(?:unknown|unrecognized|invalid|no such) (?:sub)?command:? ['"`](?:ba)?sh['"`]/i,
        ],
        rank: 'cause',
        title: 'The image {image|of the job} runs its own tool where a shell is wanted',
        cause: "The image's entrypoint is the tool: the shell that is to run the script became an argument of it.",
        remedy: 'Write `image: {name: {image|\u2026}, entrypoint: [""]}`. The image needs a shell: some have one only in a variant, such as kaniko\'s `debug`.',
        gitlab: 'The same on GitLab.',
    },
    {
        id: 'invalid-reference',
        error: 'invalid reference format',
        patterns: [/invalid reference format/],
        rank: 'cause',
        title: 'An image name is empty in part, or has a character that names have not',
        cause: 'A variable in the name is not set in this run (`$CI_REGISTRY_IMAGE` without a registry, a project variable that was not given), or has a space or newline in it; or the name begins with `https://`.',
        remedy: 'Print the name before the command. Give missing project variables with the input `variables` or `secrets`; keep the input `registry` at `embedded` for `$CI_REGISTRY_IMAGE`.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/connect.ts
/** Proof that a daemon answered later on. */
const DOCKER_WORKS = /Server Version: |naming to |Successfully (?:built|tagged) |Status: (?:Downloaded newer|Image is up)|: digest: sha256:/;
const NO_ANSWER = /Cannot connect to the Docker daemon at|failed to connect to the docker API at|error during connect:/i;
/** A command that has not reached another container than the job's own and its daemon's. */
const NO_PEER = /^(?!#\d)(?!.*(?:localhost|127\.0\.0\.1|::1|:237[56]|lookup [\w-]{1,60}\.))(?=.*(?:\d\.\d{1,3}\b|\b[a-z][\w-]{1,60}:\d{2,5}\b|['"][a-z][\w-]{1,60}['"])).*(?:[Rr]efused|ECONNREFUSED|no such host|ENOTFOUND|EAI_AGAIN|[Cc]ould not (?:resolve|translate) host|bad address|\(111\))/;
/** The client finds no daemon at its address. */
const CONNECT = [
    {
        id: 'socket-permission',
        error: 'permission denied while trying to connect to the Docker daemon socket',
        patterns: [
            /permission denied while trying to connect to the docker (?:daemon socket|API)/i,
            /dial unix [^\s:]{1,200}: connect: permission denied/,
            [/Error while fetching server API version/, /PermissionError\(13, 'Permission denied'\)/],
        ],
        rank: 'cause',
        hides: ['connect-unix', 'connect-no-service'],
        title: "The job's user may not use the Docker socket",
        cause: 'A socket belongs to root and the group `docker`; {image|the image} runs the script as somebody else.',
        remedy: 'Set `DOCKER_HOST` to `tcp://docker:2376` (`tcp://docker:2375` without TLS), where no file permission matters, or run as root: `image: {name: \u2026, docker: {user: root}}`.',
        gitlab: 'GitLab gives a job with a dind service no socket at all; the address would be the only way.',
    },
    {
        id: 'connect-localhost',
        error: 'Cannot connect to the Docker daemon at tcp://localhost:2375',
        patterns: [
            [NO_ANSWER, /(?:\/\/|dial tcp \[?)(?<host>localhost|127\.0\.0\.1|::1)\]?:237[56]/],
            [
                /Error while fetching server API version|connection refused|ECONNREFUSED/i,
                /(?:localhost|127\.0\.0\.1|::1\]?):237[56]/,
            ],
            /(?:connect to|Connection to) (?:localhost|127\.0\.0\.1)(?: port |:)237[56]/,
            /can't connect to remote host(?: \(127\.0\.0\.1\))?: Connection refused/,
        ],
        // busybox names no port
        when: ({ line, mentions }) => /237[56]/.test(line) || mentions(/\/\/(?:localhost|127\.0\.0\.1):237[56]/),
        clearedBy: DOCKER_WORKS,
        rank: 'cause',
        title: 'The job looks for its daemon on localhost',
        cause: 'Services are containers of their own here, as with the Docker executor. Only on a Kubernetes runner do they share `localhost` with the job.',
        remedy: 'Use `DOCKER_HOST: tcp://docker:2376` (`2375` without TLS), or leave `DOCKER_HOST` out: it is then set for you.',
        gitlab: 'A job that sets the variable in YAML is corrected here; GitLab with the Docker executor would fail.',
    },
    {
        id: 'connect-no-service',
        error: 'Is the docker daemon running?',
        patterns: [
            [NO_ANSWER, /unix:\/\/|dial unix|docker\.sock|Is the docker daemon running|lookup docker|:237[56]/i],
            [/Error while fetching server API version/, /FileNotFoundError|[Rr]esolve 'docker'|host='docker'/],
        ],
        clearedBy: DOCKER_WORKS,
        within: 400,
        rank: 'failure',
        hides: ['dns-other'],
        when: ({ evidence }) => evidence.dindImage === undefined,
        title: 'The job calls docker, but has no daemon',
        cause: 'No Docker-in-Docker service belongs to this job, and the daemon of this machine is not lent to jobs.',
        remedy: 'Add `services: [docker:28-dind]` to the job. For pipelines written for a runner that shares its socket there is the input `docker-socket: host`.',
        gitlab: "It works on GitLab only where the runner's configuration mounts `/var/run/docker.sock` into jobs.",
    },
    {
        id: 'connect-unix',
        error: 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
        patterns: [
            [NO_ANSWER, /unix:\/\/|dial unix|docker\.sock/],
            /dial unix [^\s:]{1,200}docker\.sock: connect: (?:no such file or directory|connection refused)/,
            [/Error while fetching server API version/, /FileNotFoundError/],
        ],
        clearedBy: DOCKER_WORKS,
        rank: 'failure',
        title: 'The client looked for its daemon at a local socket where none answers',
        cause: '`DOCKER_HOST` did not reach the client: it was unset or set to a socket, lost in `sudo`, `su` or `env -i`, or a Docker context that was made elsewhere is in use.',
        remedy: 'Remove `DOCKER_HOST: unix://\u2026` and `unset DOCKER_HOST`; use `sudo -E`; check `docker context show`. The right address is `tcp://docker:2376`, or `2375` without TLS.',
        gitlab: 'On GitLab an image other than `docker:*`, or one with `entrypoint: [""]`, needs `DOCKER_HOST` in the YAML.',
    },
    {
        id: 'daemon-lost',
        error: 'error during connect: \u2026: EOF',
        patterns: [
            [NO_ANSWER, /: (?:unexpected )?EOF$|connection reset by peer/],
            /rpc error: code = Unavailable desc = (?:error reading from server|closing transport|connection error)/,
            /(?:http2: server sent GOAWAY|graceful_stop|no active session for [a-z0-9]{5,40}: context deadline exceeded)/,
        ],
        rank: 'symptom',
        title: 'The daemon went away in the middle of a command',
        cause: "dockerd or the builder was killed or crashed while it worked, mostly for lack of memory or disk. The service's log, below the job's, has its last words.",
        remedy: 'Lower the memory that the build needs (`--max-parallelism`, fewer jobs with the input `concurrency`), or use a larger machine.',
    },
    {
        id: 'connect-tcp',
        error: 'Cannot connect to the Docker daemon at tcp://docker:\u2026. Is the docker daemon running?',
        patterns: [
            [NO_ANSWER, /tcp:\/\/(?<host>[^\s:/]{1,100}):(?<port>\d{1,5})/],
            [NO_ANSWER, /https?:\/\/(?<host>[^\s:/]{1,100}):(?<port>237[56])/],
            /dial tcp [^\s]{1,80}:237[56]: connect: connection refused/,
            /(?:Failed|Could not) to? ?connect to docker port 237[56]/,
            /ECONNREFUSED [^\s]{1,80}:237[56]/,
        ],
        clearedBy: DOCKER_WORKS,
        within: 400,
        rank: 'symptom',
        title: 'No daemon answers at {host|docker}, port {port|2375 or 2376}',
        cause: 'The daemon crashed (its log, below the job\'s, says why), or `DOCKER_HOST` does not fit it: with TLS it listens on 2376, with `DOCKER_TLS_CERTDIR: ""` on 2375.',
        remedy: 'Leave `DOCKER_HOST`, `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` out of the script: they are set for the job. A daemon that needs long to start: input `dind-timeout`.',
        gitlab: 'GitLab starts the script as soon as a port is open, or after 30 s in any case; here the daemon has answered before it starts.',
    },
    {
        id: 'dind-not-ready',
        error: 'The Docker daemon of the job was not ready after \u2026 s',
        patterns: [/The Docker daemon of the job was not ready after (?<seconds>[\d.]{1,10}) s/],
        rank: 'symptom',
        title: 'The daemon did not answer in time',
        cause: 'It runs, but is slow or stuck. The reason that the log gives in brackets is what the last attempt met.',
        remedy: "On a busy machine raise the input `dind-timeout` or lower `concurrency`. Otherwise look at the service's log. Without TLS, a changed entrypoint or command makes dockerd wait 15 s: add `--tls=false` to the command.",
        gitlab: 'GitLab would print a warning and start the script, which then cannot connect.',
    },
    {
        id: 'dind-exited',
        error: 'The Docker daemon of the job exited with code \u2026',
        patterns: [/The Docker daemon of the job exited with code (?<code>\d{1,3})/],
        rank: 'symptom',
        title: 'The Docker-in-Docker service ended before the job began',
        cause: 'dockerd refused to start, or the service runs another program because of its `entrypoint` or `command`. The lines that follow are its last.',
        remedy: 'Look for the first `failed` in these lines and in this page. Compare with the bare service: `services: [docker:28-dind]`.',
        gitlab: 'GitLab would print a warning and start the script, which then cannot connect.',
    },
    {
        id: 'service-not-started',
        error: "*** WARNING: Service \u2026 probably didn't start properly.",
        patterns: [/WARNING: Service (?<service>[^\s]{1,120}) probably didn't start properly/],
        rank: 'symptom',
        // a service without ports is warned of, too, and most are not what the command that failed has called
        when: ({ says }) => says(/^service "[^"]{1,200}" (?:timeout|health check: )/) && says(NO_PEER),
        title: 'The service {service|of the job} did not open a port in time',
        cause: 'The service crashed, needs longer than the time it was given, or listens on another port than its image declares.',
        remedy: "Read the service's log, printed right after the warning. More time: input `services-timeout`; another port: `HEALTHCHECK_TCP_PORT` in the service's `variables`.",
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/daemon.ts
/** dockerd itself refuses to start. */
const DAEMON = [
    {
        id: 'duplicate-directive',
        error: 'the following directives are specified both as a flag and in the configuration file: \u2026',
        patterns: [/directives are specified both as a flag and in the configuration file: (?<name>[\w-]{1,60})/],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: '{name|A directive} stands in daemon.json and among the flags of dockerd',
        cause: "dockerd takes each directive from one place only. A `daemon.json` of the image or of the service's entrypoint repeats what its `command` says.",
        remedy: "Remove {name|it} from the service's `command` or from the file. What this tool adds gives way to both, unless the script starts dockerd by a path of its own.",
        gitlab: 'GitLab adds no daemon.json.',
    },
    {
        id: 'daemon-json',
        error: 'unable to configure the Docker daemon with file /etc/docker/daemon.json',
        patterns: [
            /unable to configure the Docker daemon with file [^\s:]{1,120}/,
            /the following directives don't match any configuration option: (?<name>[^\s"]{1,100})/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'dockerd does not accept its daemon.json',
        cause: 'The file is not valid JSON, or has a directive that this version of dockerd does not know: an older version for a newer file, or a slip in the writing.',
        remedy: 'The message names the place. Check the file with `dockerd --validate --config-file`; use a newer dind image (input `image-map`) for newer directives.',
    },
    {
        id: 'dockerd-flag',
        error: "See 'dockerd --help'.",
        patterns: [
            /See 'dockerd --help'/,
            /^(?:Status: )?unknown (?:shorthand )?flag: (?<name>--?[\w-]{1,60})[^\n]{0,60}dockerd/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: "dockerd does not know a flag in the service's command",
        cause: "A flag in `command` is misspelt, or newer or older than {dindImage|the service's image}.",
        remedy: 'Remove the flag, or use a version that has it. One list item holds one flag: `command: ["--mtu=1400", "--tls=false"]`.',
    },
    {
        id: 'socket-in-use',
        error: "can't create unix socket /var/run/docker.sock: \u2026",
        patterns: [
            /can't create unix socket (?<path>[^\s:]{1,120})(?:: device or resource busy|: is a directory)?/,
            /failed to load listener[^\n]{0,200}(?:address already in use|device or resource busy)/,
            /listen (?:tcp|unix) [^\s]{1,120}: bind: address already in use/,
        ],
        in: ['daemon'],
        rank: 'cause',
        title: "The daemon's socket or port is taken",
        cause: 'A socket is mounted over `/var/run/docker.sock` of the dind service, or two daemons run in one network namespace, or dockerd was started twice.',
        remedy: 'Start one daemon in the service. Do not mount a socket there: with the input `docker-socket: host` use no dind service.',
        gitlab: 'A runner that mounts its socket everywhere gives the same error.',
    },
    {
        id: 'listens-on-client-address',
        error: 'failed to load listeners: listen tcp: lookup docker\u2026',
        patterns: [
            /failed to load listeners: listen tcp: lookup (?<host>[^\s:]{1,100})/,
            /listen tcp [^\s]{1,100}: bind: cannot assign requested address/,
        ],
        in: ['daemon'],
        rank: 'cause',
        title: 'The daemon tried to listen at the address that its clients use',
        cause: '`DOCKER_HOST` reached dockerd: entrypoints of 19.03 and own ones pass it on as `--host`.',
        remedy: 'Start it as `entrypoint: ["env", "-u", "DOCKER_HOST"]` with `command: ["dockerd-entrypoint.sh"]`, or use a current dind image (input `image-map`).',
        gitlab: 'The variable is taken out for stock images here; GitLab passes it.',
    },
    {
        id: 'data-root-shared',
        error: 'error while opening volume store metadata database: timeout',
        patterns: [
            /opening volume store metadata database[^\n]{0,120}timeout/,
            /metadata\.db\)?: timeout/,
            /Error starting daemon: timeout$/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'Two daemons use the same /var/lib/docker',
        cause: "A daemon keeps its data root to itself. Here each has an empty one, so a mount or a `--data-root` in the service's command shares it, or dockerd was started twice.",
        remedy: 'Take `--data-root` and mounts of `/var/lib/docker` out. To share layers between jobs, use the registry: `--cache-from`/`--cache-to type=registry`.',
    },
    {
        id: 'pid-file',
        error: 'ensure docker is not running or delete /var/run/docker.pid',
        patterns: [
            /ensure docker is not running or delete (?<path>[^\s:]{1,120})/,
            /pid file found, ensure docker is not running/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'dockerd found the mark of another dockerd',
        cause: 'A daemon runs in the same container already, or its image was committed from a running one, with `docker.pid` in it.',
        remedy: 'Start dockerd once, by the stock entrypoint; remove `/var/run/docker.pid` from the image.',
    },
    {
        id: 'containerd-timeout',
        error: 'failed to start containerd: timeout waiting for containerd to start',
        patterns: [
            /timeout waiting for containerd to start/,
            /failed to dial "?[^\s"]{1,100}containerd\.sock"?: [^\n]{0,60}deadline exceeded/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'containerd did not start in time inside dind',
        cause: 'The machine is overloaded: several daemons that start at once compete for processor and disk.',
        remedy: 'Lower the input `concurrency`, and let the job try again: `retry: {max: 1, when: runner_system_failure}`.',
    },
    {
        id: 'no-subordinate-ids',
        error: 'failed to setup UID/GID map: \u2026 No subuid ranges found for user \u2026',
        patterns: [/No (?<kind>sub[ug]id) ranges found for user (?<user>\d{1,9}(?: \("[^"\n]{1,60}"\))?)/i],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'The user of a rootless image has no subordinate IDs',
        cause: '`/etc/{kind|subuid}` of the image has no line for the user {user|it runs as}: the job runs as another one (`image:docker:user`), or the image was made without.',
        remedy: 'Run the image as the user that it names itself, or add `USER:100000:65536` to `/etc/subuid` and `/etc/subgid` of the image.',
    },
    {
        id: 'rootless-dind',
        error: '[rootlesskit:parent] error: failed to start the child',
        patterns: [
            /\[rootlesskit:(?:parent|child) ?\] error: [^\n]{0,200}(?:operation not permitted|UID\/GID map|newuidmap|newgidmap)/i,
            /new[ug]idmap[^\n]{0,160}(?:not permitted|failed|could not)/i,
            /rootlesskit[^\n]{0,120}operation not permitted/i,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'rootlesskit could not make its user namespace',
        cause: 'The kernel, AppArmor (Ubuntu 23.10 and later restrict unprivileged user namespaces) or a missing `/dev/net/tun` stands against it.',
        remedy: 'Use the image that is not rootless: `docker:dind`, `moby/buildkit` (input `image-map`, such as `docker:28-dind-rootless=docker:28-dind`). On the machine: `sysctl kernel.apparmor_restrict_unprivileged_userns=0`.',
    },
    {
        id: 'rootless-start',
        error: '[rootlesskit:parent] error: failed to setup network \u2026',
        patterns: [/\[rootlesskit:(?:parent|child) ?\] error: (?!child exited|command \[)(?<reason>[^\n]{1,200})/],
        in: ['job', 'daemon'],
        rank: 'failure',
        title: 'rootlesskit could not start',
        cause: 'rootlesskit says: {reason|what the log shows}. It needs user namespaces, `/dev/net/tun` and a network driver (slirp4netns, vpnkit) that its image has.',
        remedy: 'Use the image that is not rootless: `docker:dind`, `moby/buildkit` (input `image-map`, such as `docker:28-dind-rootless=docker:28-dind`), or look at what the log names.',
    },
    {
        id: 'dockerd-failed',
        error: 'failed to start daemon: \u2026',
        patterns: [
            /failed to start daemon: (?<reason>[^"\\]{1,160})/,
            /Error starting daemon: (?<reason>[^"\\]{1,160})/,
            /failed to start cluster component|failed to start containerd: /,
        ],
        in: ['job', 'daemon'],
        rank: 'failure',
        title: 'dockerd did not start: {reason|see its message}',
        cause: 'The message after the colon is its own account. Nothing more exact is known for it.',
        remedy: 'Try the bare service, `services: [docker:28-dind]`, without `entrypoint`, `command` and `variables`. Then add one after the other.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/kernel.ts
const REFUSES = 'The engine runs rootless, in a user namespace, or under something that narrows privileged containers (Podman, Sysbox, a hardened kernel)';
/** What dind asks of the engine's kernel. */
const KERNEL = [
    {
        id: 'not-privileged',
        error: 'mount: permission denied (are you root?)',
        patterns: [
            /mount: (?:[^\s:]{1,120}: )?permission denied(?: \(are you root\?\))?/,
            /iptables[^\n]{0,160}Permission denied \(you must be root\)/,
            /unshare(?:\(CLONE_NEW[A-Z]{2,8}\))?: Operation not permitted|cannot clone: Operation not permitted/i,
            /privileged mode is incompatible with user namespaces/,
            /error mounting "(?:proc|sysfs|cgroup|mqueue)" to rootfs[^\n]{0,120}operation not permitted/,
            /mkdir \/sys\/fs\/cgroup\/[^\s:]{1,80}: (?:permission denied|read-only file system)/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'A container lacks the rights that its programs need',
        cause: `dind services are started privileged here. ${REFUSES}; or what needs such rights runs in the container of a job without a dind service.`,
        remedy: 'For a job that builds images or mounts something itself: the input `privileged: true`, or a dind service. For the daemon: an ordinary, rootful Docker engine (input `docker-host` names another).',
        gitlab: "On GitLab this is `privileged = false` in the runner's configuration; its hosted runners have `true`.",
    },
    {
        id: 'cgroup-invalid-state',
        error: 'cannot enter cgroupv2 "/sys/fs/cgroup/docker" with domain controllers -- it is in an invalid state',
        patterns: [
            /cannot enter cgroupv2 "[^"]{1,200}" with domain controllers/,
            /cgroup[^\n]{0,120}(?:it is in (?:an invalid state|threaded mode)|domain invalid)/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: "The daemon's cgroup has processes where it must have none",
        cause: 'On cgroup v2, controllers can be handed down only from a group without processes. The stock entrypoint of dind moves them away first; a changed one, an image that is not made from `docker:dind`, or an exec into the service while it starts spoils that.',
        remedy: 'Leave the entrypoint as it is, or end yours in `exec dockerd-entrypoint.sh "$@"`. In your own image start dockerd through the `dind` script of the official image.',
    },
    {
        id: 'cgroup-mountpoint',
        error: 'cgroups: cgroup mountpoint does not exist: unknown',
        patterns: [
            /cgroups: cgroup mountpoint does not exist/,
            /Devices cgroup isn't mounted/,
            /process_linux\.go:\d{1,4}:[^\n]{0,160}cgroup/,
            /cgroup2? is not supported yet|no cgroup mount found in mountinfo|cgroup v2 is not supported/i,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        when: ({ evidence }) => !evidence.facts.cgroupVersion.endsWith('1'),
        title: 'This dind version is too old for the kernel: {dindImage|19.03 or older}',
        cause: 'Docker before 20.10 knows cgroup v1 only, and this machine has v2. `docker:stable-dind` is such a version, frozen since 2020.',
        remedy: 'Use a current version for job and service, `docker:28` and `docker:28-dind`, without a change of the pipeline by the input `image-map`: `{dindImage|docker:19.03-dind}=docker:28-dind`.',
        gitlab: "It fails alike on GitLab's current runners; only machines with cgroup v1 still run it.",
    },
    {
        id: 'old-seccomp',
        error: 'runtime/cgo: pthread_create failed: Operation not permitted',
        patterns: [
            /pthread_create failed: Operation not permitted/,
            /getaddrinfo\(\) thread failed to start/,
            /(?:clone3|faccessat2)[^\n]{0,60}Operation not permitted/i,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'A newer image does not run on an old Docker',
        cause: "The seccomp filter of an old Docker does not know system calls that current distributions use, and refuses them. The daemon in use: {dindImage|this machine's}.",
        remedy: 'Use a current dind (input `image-map`), or run the container with `--security-opt seccomp=unconfined`.',
    },
    {
        id: 'iptables-raw',
        error: "can't initialize iptables table `raw': Table does not exist (do you need to insmod?)",
        patterns: [
            [
                /table [`'"]?raw['"]?:?|-t raw /,
                /Table does not exist|No such file|not supported|iptables failed|can't initialize/,
            ],
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'The kernel has no iptables table `raw`, which Docker 28 and later use',
        cause: 'The module `iptable_raw` is missing from the kernel {kernel|of the engine}, or not loaded.',
        remedy: 'Load it on the machine (`modprobe iptable_raw`), or set `DOCKER_INSECURE_NO_IPTABLES_RAW: "1"` in the service\'s `variables`.',
    },
    {
        id: 'iptables',
        error: 'failed to create NAT chain DOCKER: iptables failed: \u2026(nf_tables)\u2026',
        patterns: [
            [
                /failed to (?:create|register|initialize|start)|Error (?:initializing|creating)/i,
                /NAT chain|network controller|nf_tables|nft\b/,
                /iptables|nft/,
            ],
            [
                /iptables/,
                /Could not fetch rule set generation id|Table does not exist|No chain\/target\/match by that name|missing kernel module|is incompatible, use 'nft' tool/,
            ],
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: "dockerd's iptables does not fit the kernel",
        cause: 'The image uses the nf_tables variant unless it finds old rules; the kernel {kernel|of the engine} lacks its modules, or both variants are in use in one network namespace.',
        remedy: 'Set `DOCKER_IPTABLES_LEGACY: "1"` in the service\'s `variables`. If legacy fails: load `ip_tables`, `iptable_nat`, `nf_tables` and `xt_addrtype` with `modprobe` on the machine.',
    },
    {
        id: 'veth',
        error: 'failed to add the host (\u2026) <=> sandbox (\u2026) pair interfaces: operation not supported',
        patterns: [
            /pair interfaces: operation not supported/,
            /failed to create (?:the )?bridge[^\n]{0,80}operation not supported/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'The kernel cannot make network interfaces for containers',
        cause: 'The modules `veth` or `bridge` are not available to the kernel {kernel|of the engine}: typically it was upgraded and the machine not yet restarted.',
        remedy: 'Restart the machine, or load them: `modprobe -a veth bridge br_netfilter`.',
    },
    {
        id: 'apparmor',
        error: 'AppArmor enabled on system but the docker-default profile could not be loaded',
        patterns: [
            /docker-default profile could not be loaded/,
            /apparmor failed to apply profile/,
            /apparmor_parser: (?:Access denied|Unable to replace)/i,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'AppArmor profiles cannot be loaded inside dind',
        cause: '`/sys/kernel/security` is visible but not usable in the service: nested containers (LXC), or an engine that narrows privileges.',
        remedy: 'Run containers with `--security-opt apparmor=unconfined`, or use an engine that runs on the machine itself.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/limits.ts
/** What the machine does not have enough of. */
const LIMITS = [
    {
        id: 'shm-size',
        error: 'could not resize shared memory segment "\u2026" to \u2026 bytes: No space left on device',
        patterns: [
            /could not resize shared memory segment/,
            /\/dev\/shm[^\n]{0,120}(?:no space left|too small|not enough)/i,
            /session deleted because of page crash/,
        ],
        rank: 'cause',
        hides: ['no-space'],
        title: 'The shared memory of a container is full',
        cause: 'A container has 64 MB at `/dev/shm`: too little for browsers and for parallel queries of PostgreSQL.',
        remedy: 'In the container of a job or a service: the input `runner-config: shm_size = 1073741824`. Inside dind: `docker run --shm-size=1g`, or `shm_size` in the compose file. Chrome: `--disable-dev-shm-usage`.',
    },
    {
        id: 'max-map-count',
        error: 'max virtual memory areas vm.max_map_count [65530] is too low',
        patterns: [/vm\.max_map_count[^\n]{0,40}(?:is )?too low/],
        rank: 'cause',
        title: 'The kernel allows too few memory areas for this program',
        cause: 'Elasticsearch, OpenSearch and SonarQube check `vm.max_map_count` when they start. It is a setting of the machine, the same in all containers.',
        remedy: 'On the machine: `sysctl -w vm.max_map_count=262144`. A single node of Elasticsearch or OpenSearch goes without: `discovery.type: single-node` in its `variables`.',
        gitlab: "It depends on the runner's machine.",
    },
    {
        id: 'gpu-driver',
        error: 'could not select device driver "" with capabilities: [[gpu]]',
        patterns: [/could not select device driver "[^"]{0,40}" with capabilities: \[\[gpu/],
        rank: 'cause',
        title: 'The daemon has no driver for graphics processors',
        cause: '`--gpus` needs the NVIDIA container toolkit beside the daemon; the official dind images have none.',
        remedy: 'Leave `--gpus` out, run the program in the job itself (input `runner-config: gpus = "all"`, where the engine has the toolkit), or use a dind image with the toolkit in it.',
        gitlab: 'The same with a dind service.',
    },
    {
        id: 'inotify',
        error: 'too many open files',
        patterns: [
            /(?:inotify|fsnotify)[^\n]{0,80}(?:too many open files|no space left)/i,
            /System limit for number of file watchers reached/,
            /(?:EMFILE|[Tt]oo many open files)\b/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        hides: ['no-space'],
        title: 'The limit of open files or file watchers is reached',
        cause: 'The limits of inotify hold for the whole machine, with all containers; kind, Node and file watchers use many. The limit of open files is inherited by dind and what runs in it.',
        remedy: 'On the machine: `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=524288`. Open files inside dind: `command: ["--default-ulimit=nofile=65536:65536"]`.',
    },
    {
        id: 'no-space',
        error: 'no space left on device',
        patterns: [/no space left on device/i, /ENOSPC\b/, /disk quota exceeded/i, /You don't have enough free space in/],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'The disk is full',
        cause: "Images and layers of all daemons that run at once lie on the engine's disk, about 14 GB on GitHub's hosted runners. Where overlay does not work, `vfs` needs a multiple.",
        remedy: 'Lower the input `concurrency`, build in stages and remove images between steps (`docker image prune`), or free the machine first (`docker system df`, unused tools of the hosted runner). What earlier runs left: `gitlab-dind clean`.',
    },
    {
        id: 'out-of-memory',
        error: 'exit code: 137',
        patterns: [
            /(?:exit code:?|exited with code|non-zero code:|exit status) 137\b/,
            /OOMKilled|Out of memory: Killed process|oom-kill|signal: killed/,
            /^(?:[^\n]{0,80}: line \d{1,5}: {1,5}\d{1,8} )?Killed(?:  |$)/,
            /ResourceExhausted: [^\n]{0,160}memory/,
            /cannot allocate memory/i,
        ],
        exitCodes: [137],
        within: 300,
        in: ['job', 'daemon'],
        rank: 'failure',
        title: 'A process was killed, most likely for lack of memory',
        cause: 'Exit code 137 is signal 9. The kernel sends it to the largest process when memory runs out; daemons, builds and tests of all jobs share the memory of the machine.',
        remedy: 'Lower the input `concurrency` and the parallelism of the build, limit what the program takes (`NODE_OPTIONS=--max-old-space-size=\u2026`), or use a larger machine. The kernel log (`dmesg`) tells for sure.',
        gitlab: "GitLab's runner gives the same code when a job is canceled or its container is removed.",
    },
    {
        id: 'rlimit',
        error: 'error setting rlimit type 7: operation not permitted',
        patterns: [
            /error setting rlimits?[^\n]{0,80}(?:type \d{1,2}|RLIMIT_\w{1,10})[^\n]{0,40}not permitted/,
            /unable to allocate file descriptor table - out of memory/,
            /ulimit: [^\n]{0,40}cannot modify limit/,
            /mysqld: Out of memory|Could not (?:increase|set) (?:number of )?(?:max_open_files|file descriptors)/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'The limit of open files is too high or too low for a program',
        cause: 'A container asks for more than dind itself was given, or the limit is so large (2^30) that an older program (mysql 5, some JVMs, rpm) fails by making a table of that size.',
        remedy: 'Inside dind: `docker run --ulimit nofile=65536:65536`, or for all containers `command: ["--default-ulimit=nofile=65536:65536"]` at the service.',
    },
    {
        id: 'pids',
        error: 'fork: retry: Resource temporarily unavailable',
        patterns: [
            /fork: (?:retry: )?Resource temporarily unavailable/,
            /failed to create new OS thread/,
            /pthread_create[^\n]{0,40}Resource temporarily unavailable/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'No further process or thread can be made',
        cause: "The limit of processes of the container's group, of the user or of the machine is reached.",
        remedy: 'Lower the parallelism (`make -j`, test workers), or the input `concurrency`; raise `kernel.pid_max` and `TasksMax` of the docker unit on the machine.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/login.ts
/** Who may pull and push. */
const LOGIN = [
    {
        id: 'login-no-password',
        error: 'Error: Cannot perform an interactive login from a non TTY device',
        patterns: [
            /Cannot perform an interactive login from a(?: |-)non[- ]TTY device/i,
            /Must provide --username with --password-stdin/,
            /^(?:Error: )?[Pp]assword (?:Empty|is empty)/,
            /flag needs an argument: (?:'[pu]' in -[pu]|--(?:password|username))/,
            /username is empty/,
        ],
        rank: 'cause',
        title: 'docker login got no user name or no password',
        cause: "The variables in the login command are empty in this run: they are variables of the project's settings on GitLab, which are not in the repository.",
        remedy: 'Give them with the input `secrets` (`K=V` lines, or `toJSON(secrets)`). For the registry of the pipeline use `$CI_REGISTRY_USER`, `$CI_REGISTRY_PASSWORD` and `$CI_REGISTRY`, which are set.',
        gitlab: 'A protected variable is empty on GitLab too when the branch is not protected.',
    },
    {
        id: 'login-refused',
        error: 'login attempt to \u2026 failed with status: 401 Unauthorized',
        patterns: [
            /login attempt to https?:\/\/(?<host>[^\s/]{1,200})\S{0,100} failed with status: 40[13]/,
            [
                /unauthorized: (?:incorrect username or password|HTTP Basic: Access denied|access token has insufficient scopes)/,
            ],
            /(?<!remote: )HTTP Basic: Access denied/,
            /Error response from daemon: Get "?https?:\/\/(?<host>[^\s/]{1,200})\/v2\/"?: unauthorized/,
        ],
        rank: 'cause',
        title: '{host|The registry} refused the user name or password',
        cause: 'The credentials belong to another registry or have expired. `docker login` without a server means Docker Hub, whatever the credentials are. `$CI_REGISTRY_PASSWORD` and `$CI_JOB_TOKEN` of this run open the registry of the pipeline only, not that of gitlab.com.',
        remedy: 'Name the server: `echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"`. For other registries give a token of theirs with the input `secrets`.',
    },
    {
        id: 'pull-denied',
        error: "pull access denied for \u2026, repository does not exist or may require 'docker login'",
        patterns: [
            /pull access denied for (?<name>[^\s,]{1,250})/,
            /pull access denied, repository does not exist or may require authorization/,
        ],
        rank: 'cause',
        title: 'The image {name|that was named} does not exist, or is private',
        cause: 'Registries answer alike for both. A name without a host is on Docker Hub. A login in the script belongs to the job that ran it: `image:` and `services:` are pulled before, with other credentials.',
        remedy: 'Check the name; an image built in an earlier job has to be pushed to be known to this one, since every daemon starts empty. Credentials for `image:` and `services:`: a `DOCKER_AUTH_CONFIG` variable, by the input `secrets`.',
    },
    {
        id: 'push-denied',
        error: 'denied: requested access to the resource is denied',
        patterns: [
            /denied: requested access to the resource is denied/,
            /denied: access forbidden/,
            /push access denied, repository does not exist/,
            /insufficient_scope: authorization failed/,
            /403 Forbidden[^\n]{0,80}\/v2\/|\/v2\/[^\n]{0,200} 403 Forbidden/,
        ],
        rank: 'cause',
        title: 'The registry does not let this user write there',
        cause: 'The login is missing, is one for another registry, or may only read. A name without a host, `team/app`, is pushed to Docker Hub.',
        remedy: 'Tag with the full name, such as `$CI_REGISTRY_IMAGE/app`, and log in to the same host before. Check the scope of the token.',
        gitlab: 'On GitLab a job token pushes to its own project only.',
    },
    {
        id: 'unauthorized',
        error: 'unauthorized: authentication required',
        patterns: [
            /unauthorized: authentication required/,
            /no basic auth credentials/,
            /failed to fetch (?:anonymous|oauth) token[^\n]{0,300}40[13]/,
            /authorization failed: no basic auth/,
            /https?:\/\/(?<host>[^\s/"]{1,200})\/v2\/\S{0,200} ?:? (?:unexpected status[^\n]{0,40} )?401 Unauthorized/,
        ],
        rank: 'failure',
        title: '{host|The registry} wants a login',
        cause: 'The client that ran the command has no credentials for that host: no `docker login` before, another `HOME` or `DOCKER_CONFIG`, a login without the port, or a tool that does not read `~/.docker/config.json`.',
        remedy: 'Run `docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" "$CI_REGISTRY"` as the same user, in the same job. For kaniko and others write a `config.json` whose key is `$CI_REGISTRY`.',
        gitlab: 'A public project on GitLab can be pulled from without login; the registry here always wants one.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/names.ts
const NOT_FOUND = /no such host|server misbehaving|Temporary failure in name resolution|Name or service not known|try again/;
/** Names that do not resolve. */
const NAMES = [
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
        cause: "A service's names are made of its image: `docker:28-dind` is called `docker`, but `mirror.example.com/library/docker:28-dind` is `mirror.example.com__library__docker`. This job's service is {dindImage|named in `services`}. Names are not passed on into containers that run inside dind.",
        remedy: 'Write `services: [{name: \u2026, alias: docker}]`, or use the name that the service has in `DOCKER_HOST`.',
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
        cause: 'It stands for the machine of the daemon. Here that is the dind service, which the job knows as `docker`; containers that run in it know it under no name.',
        remedy: 'In the job: `docker` in place of it, for ports that containers publish. In a container inside dind: `docker run --add-host host.docker.internal:host-gateway`, or `extra_hosts` in the compose file.',
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
        cause: "Its names exist on the job's network: for job, services and dind. A container on dind's inner bridge, such as a builder that was not made by `docker buildx create`, or a `docker run` in the script, asks other name servers.",
        remedy: 'Make builders with `docker buildx create`, without a `network` driver option of your own (or with `--driver-opt network=host`); run containers that need the registry with `--network host`.',
        gitlab: 'On GitLab the registry has a public name.',
    },
    {
        id: 'dns-pull',
        error: 'failed to pull image \u2026: lookup \u2026: no such host',
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
        cause: "Images of jobs and services are pulled by the engine of this machine, with its name servers. Names that only a job's network, a VPN or a company's resolver knows are not among them.",
        remedy: 'Check the spelling of the image; give the engine name servers that know it (`dns` in its `daemon.json`, or those of the machine), or name a registry that it can reach with `image-map`.',
        gitlab: "The same with the runner's engine.",
    },
    {
        id: 'dns-build',
        error: 'failed to solve: \u2026: lookup \u2026: no such host',
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
        cause: "A build runs on dind's inner network, and asks the name servers of this machine. Services and aliases of the job are unknown there, and so is what only the machine's `/etc/hosts` or a resolver of its own loopback knows.",
        remedy: "For names of services: `docker build --network host`; with a builder container `docker buildx create --driver-opt network=host --buildkitd-flags '--allow-insecure-entitlement network.host'` and `--allow network.host` as well. For names of your company that another server knows: `command: [--dns=ADDRESS]` at the dind service, with the address of that server.",
    },
    {
        id: 'dns-other',
        error: 'lookup \u2026: no such host',
        patterns: [
            /lookup (?<host>[^\s:]{1,200})(?: on [^\s]{1,80})?: (?:no such host|server misbehaving|Temporary failure)/,
            /dial tcp: lookup (?<host>[^\s:]{1,200})(?: on [^\s]{1,80})?: i\/o timeout/,
        ],
        rank: 'failure',
        title: 'The name {host|that was asked for} does not resolve',
        cause: "Service names are known to the job and its services, not to containers inside dind. Other names go to the engine's name servers; a VPN or a company's resolver may not be among them.",
        remedy: "Check the spelling and the service's `alias`. Containers in dind reach services by `--network host`. Name servers for dind, in place of this machine\'s: `command: [--dns=ADDRESS]`.",
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/nested.ts
const PUBLISHES = /docker[ -]compose|--publish|testcontainers|docker (?:container )?(?:run|create)\b[^\n]{0,400} (?:-[a-z]{0,5}[pP]\b|--net(?:work)?[ =]host)/i;
const OUTSIDE = /(?:-v|--volume|source=|src=)[ =]?"?(?:\/tmp|\/root|\/home|\/etc|\/opt|\/srv|~|\$HOME|\$\{HOME\})/;
const MISSING = /No such file or directory|ENOENT\b|can't open file|cannot find (?:the )?(?:file|module)|\bIs a directory|EISDIR\b/i;
/** What runs inside dind, and where it is. */
const NESTED = [
    {
        id: 'testcontainers-daemon',
        error: 'Could not find a valid Docker environment',
        patterns: [
            /Could not find a valid Docker environment/,
            /Could not find a working container runtime strategy/,
            /rootless Docker not found|failed to create Docker provider/,
        ],
        rank: 'cause',
        title: 'Testcontainers found no daemon',
        cause: 'It looks at `DOCKER_HOST`, then at the local socket. The job has no dind service, the variables did not reach the test process, or its client is too old for the daemon (before 1.21.4 or 2.0.2).',
        remedy: 'Add a dind service; let the build tool pass `DOCKER_HOST`, `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` on; upgrade Testcontainers, or set `DOCKER_MIN_API_VERSION: "1.24"` in the service\'s `variables`.',
        gitlab: 'On GitLab, images other than `docker:*` also need `DOCKER_HOST: tcp://docker:2375` and `DOCKER_TLS_CERTDIR: ""`.',
    },
    {
        id: 'testcontainers-ryuk',
        error: 'Could not connect to Ryuk',
        patterns: [
            /(?:Could not|Can ?not|failed to|unable to) (?:connect to|start) Ryuk/i,
            /Ryuk (?:has been|container)[^\n]{0,60}(?:failed|refused|timeout)/i,
            /(?:creating|connecting to|connection to) (?:the )?reaper/i,
        ],
        rank: 'cause',
        title: 'Testcontainers cannot reach its clean-up container',
        cause: 'Ryuk publishes a port on the daemon, which is the host `docker`, and the library looked for it on `localhost`; some versions cannot use it over TCP at all.',
        remedy: 'Set `TESTCONTAINERS_HOST_OVERRIDE: docker`. Else `TESTCONTAINERS_RYUK_DISABLED: "true"`: the daemon is thrown away with the job anyway.',
    },
    {
        id: 'testcontainers-port',
        error: 'Timed out waiting for container port to open (localhost ports: \u2026 should be listening)',
        patterns: [/Timed out waiting for container port to open \((?<host>localhost|127\.0\.0\.1)/],
        rank: 'cause',
        title: 'Testcontainers waits for a port on localhost that is on the host docker',
        cause: 'Containers run in the dind service, and their ports are published there.',
        remedy: 'Set `TESTCONTAINERS_HOST_OVERRIDE: docker`, and take host and port from the library (`getHost()`, `getMappedPort()`).',
    },
    {
        id: 'kind',
        error: 'ERROR: failed to create cluster',
        patterns: [
            /failed to create cluster: (?<reason>[^"]{1,160})/,
            /could not find a log line that matches "Reached target/,
            /Failed (?:to create|Cluster Start) [^\n]{0,20}cluster[^\n]{0,80}k3d|Failed Cluster Start/i,
        ],
        rank: 'failure',
        title: 'A Kubernetes cluster inside dind did not start',
        cause: 'Nodes are containers with an init system of their own: they need enough inotify instances on the machine, memory, and `/var/lib/docker` on a real file system.',
        remedy: 'On the machine: `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=524288`. Keep the logs with `kind export logs` as an artifact; use `--retain`.',
    },
    {
        id: 'kubernetes-api',
        error: 'The connection to the server \u2026 was refused - did you specify the right host or port?',
        patterns: [
            /The connection to the server (?<host>localhost|127\.0\.0\.1|0\.0\.0\.0)(?<port>:\d{1,5})? was refused/,
            /Kubernetes cluster unreachable: [^\n]{0,60}(?:127\.0\.0\.1|localhost|0\.0\.0\.0)/,
        ],
        rank: 'cause',
        title: 'The kubeconfig points at {host|localhost}; the cluster is on the host docker',
        cause: "kind and k3d write the address as the daemon's machine sees it. Here that is the dind service.",
        remedy: 'kind: `networking.apiServerAddress: 0.0.0.0` and `certSANs: [docker]`; k3d: `--api-port 0.0.0.0:6443 --tls-san docker`. Then `sed -i s/0.0.0.0/docker/ ~/.kube/config`.',
        gitlab: 'The same with the Docker executor.',
    },
    {
        id: 'mount-type',
        error: 'Are you trying to mount a directory onto a file (or vice-versa)?',
        patterns: [
            /Are you trying to mount a directory onto a file/,
            [/error mounting "(?<path>[^"]{1,200})" to rootfs/, /: not a directory/],
        ],
        rank: 'cause',
        title: 'A file was mounted that the daemon does not have',
        cause: "`-v` and compose mounts name paths of the dind service. It has the project's folder at the same path as the job, and nothing else of the job: for a path it does not know it makes an empty directory.",
        remedy: 'Put the file below `$CI_PROJECT_DIR` and mount that path, or copy it: `docker cp`, a `COPY` in a Dockerfile, a compose `config`.',
    },
    {
        id: 'mount-missing',
        error: 'invalid mount config for type "bind": bind source path does not exist: \u2026',
        patterns: [/bind source path does not exist: (?<path>[^\s"]{1,200})/],
        rank: 'cause',
        title: 'The daemon does not have the path {path|that was to be mounted}',
        cause: "Mounts name paths of the dind service. It shares only the project's folder with the job, at the same path.",
        remedy: 'Use a path below `$CI_PROJECT_DIR`.',
    },
    {
        id: 'mount-host',
        error: "can't open '\u2026': No such file or directory",
        patterns: [MISSING],
        within: 80,
        rank: 'symptom',
        when: ({ evidence, mentions }) => evidence.dindImage === undefined &&
            evidence.facts.hostSocket === true &&
            mentions(/docker (?:container )?(?:run|create)[^\n]{0,400}(?:-v|--volume|source=|src=)[ =]?"?(?:\$|\.|\/)/),
        title: 'A mounted directory is empty: the engine of this machine does not have it',
        cause: "With the input `docker-socket: host` a mount names a path of the engine's machine. The project is not there: it lies in a volume of the job's container.",
        remedy: 'Give the container the volumes of the job: `docker run --volumes-from "$(docker ps -q -f name=job-$CI_JOB_ID-build)" -w "$CI_PROJECT_DIR"`. Or use a dind service, which has the project at the same path.',
        gitlab: "The same on a runner that mounts its machine's socket.",
    },
    {
        id: 'mount-empty',
        error: 'No such file or directory',
        patterns: [MISSING],
        within: 80,
        rank: 'symptom',
        when: ({ evidence, mentions }) => evidence.dindImage !== undefined && mentions(/docker (?:container )?run|docker create/) && mentions(OUTSIDE),
        title: 'A mounted directory may be empty: it is not below the project',
        cause: "`docker run -v` names a path of the dind service. Of the job it shares only the project's folder; `/tmp`, the home folder and others are new and empty there, also where a single file was meant.",
        remedy: 'Move what is to be mounted below `$CI_PROJECT_DIR`.',
        gitlab: 'The same on GitLab.',
    },
    {
        id: 'port-allocated',
        error: 'Bind for 0.0.0.0:\u2026 failed: port is already allocated',
        patterns: [
            /Bind for [^\s]{1,60}:(?<port>\d{1,5}) failed: port is already allocated/,
            /failed to bind host port[^\n]{0,80}: address already in use/,
        ],
        rank: 'cause',
        title: 'The port {port|that was to be published} is taken on the daemon',
        cause: 'Another container of the same daemon publishes it: one the script started before, or, with a shared engine, one of another job.',
        remedy: 'Remove the earlier container (`docker compose down`), publish no fixed port (`-p 8080` chooses one), or give the job its own daemon by a dind service.',
    },
    {
        id: 'name-conflict',
        error: 'Conflict. The container name "\u2026" is already in use by container',
        patterns: [/Conflict\. The container name "(?<name>[^"]{1,100})" is already in use/],
        rank: 'cause',
        title: 'A container called {name|by that name} exists already',
        cause: 'The script starts it twice, or the job uses an engine that other jobs use as well.',
        remedy: 'Start it with `--rm`, or remove it before (`docker rm -f`). With the input `docker-socket: host` choose names by `$CI_JOB_ID`.',
    },
    {
        id: 'localhost-port',
        error: 'Failed to connect to localhost port \u2026: Connection refused',
        patterns: [
            /Failed to connect to (?<host>localhost|127\.0\.0\.1) port (?<port>\d{1,5})/,
            /can't connect to remote host \((?<host>127\.0\.0\.1)\): Connection refused/,
            /connect ECONNREFUSED (?<host>127\.0\.0\.1|::1):(?<port>\d{1,5})/,
            /dial tcp (?<host>127\.0\.0\.1|\[::1\]):(?<port>\d{1,5}): connect: connection refused/,
            /Connection to (?<host>localhost|127\.0\.0\.1):(?<port>\d{1,5}) refused/,
            /Connection refused[^\n]{0,40}\/\/(?<host>localhost|127\.0\.0\.1):(?<port>\d{1,5})/,
        ],
        rank: 'symptom',
        when: ({ evidence, mentions, words }) => evidence.dindImage !== undefined && !/^237[56]$/.test(words['port'] ?? '') && mentions(PUBLISHES),
        title: 'Nothing listens on {host|localhost} of the job, port {port|as named}',
        cause: 'Ports that containers publish inside dind are on the dind service, which the job knows as `docker`, not on `localhost`.',
        remedy: 'Call `docker:{port|port}` instead, or run the client inside dind too (`docker run --network host \u2026`, `docker compose exec`).',
        gitlab: 'The same with the Docker executor; on Kubernetes runners `localhost` works.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/network.ts
/** The way out of the engine is narrower than what Docker assumes for its own bridge. */
function narrow({ evidence }) {
    return evidence.facts.mtu !== undefined && evidence.facts.mtu < 1500;
}
const HANGS = [
    /net\/http: TLS handshake timeout/,
    /net\/http: request canceled(?: while waiting for connection)?/,
    /Client\.Timeout exceeded while awaiting headers/,
    /dial tcp [^\s]{1,80}:\d{1,5}: i\/o timeout/,
    /read tcp [^\s]{1,80}: (?:i\/o timeout|read: connection timed out)/,
    /curl: \(28\)[^\n]{0,80}(?:timed out|timeout|SSL connection)/i,
];
/** Networks of the engine and inside dind. */
const NETWORK = [
    {
        id: 'pool-exhausted',
        error: 'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
        patterns: [
            /could not find an available, non-overlapping IPv4 address pool/,
            /all predefined address pools have been fully subnetted/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'Docker has no subnet left for a new network',
        cause: 'The default ranges hold about 31 networks, fewer where a VPN route covers some. Networks that were left behind use them up.',
        remedy: 'On the engine: `docker network prune`, and `default-address-pools` with small subnets in its daemon.json. Inside dind: `command: ["--default-address-pool=base=10.200.0.0/16,size=24"]` at the service.',
    },
    {
        id: 'pool-overlap',
        error: 'Pool overlaps with other one on this address space',
        patterns: [
            /Pool overlaps with other one on this address space/i,
            /networks have overlapping IPv4/,
            /requested subnet [^\n]{0,60}overlap/i,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'A network was asked for whose addresses are in use',
        cause: 'A `subnet` in a compose file or in `docker network create` is taken: by another job on a shared engine, by a leftover, or by a network of the machine.',
        remedy: 'Leave the subnet out, or choose another; give each job its own daemon (a dind service), where nothing else takes it.',
    },
    {
        id: 'mtu',
        error: 'net/http: TLS handshake timeout',
        patterns: HANGS,
        rank: 'cause',
        when: narrow,
        hides: ['network-timeout'],
        title: 'Large packets get lost: the network has an MTU of {mtu|less than 1500}',
        cause: "Docker's bridges, that of the engine and those inside dind, assume 1500. Small packets pass and large ones vanish, so connections open and then hang, mostly in the TLS handshake.",
        remedy: 'In a job without services: the input `mtu: {mtu|1400}`, or `mtu` in the daemon.json of the engine. With dind set it in the service: `command: ["--mtu={mtu|1400}"]`. Networks of compose inside dind need it as well: `--default-network-opt=bridge=com.docker.network.driver.mtu={mtu|1400}`.',
        gitlab: "GitLab's hosted runners have 1360; there the flag is up to the pipeline.",
    },
    {
        id: 'network-timeout',
        error: 'net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
        patterns: HANGS,
        rank: 'failure',
        title: 'A server did not answer in time',
        cause: 'The server is slow or down, a firewall or proxy stands in between, or large packets get lost on a tunnel (VPN) with a smaller MTU than Docker assumes.',
        remedy: 'Try the same address from this machine. If it works there only, set the MTU of dind: `command: ["--mtu=1400"]`. Behind a proxy set `HTTPS_PROXY` for the job and the service.',
    },
    {
        id: 'proxy',
        error: 'proxyconnect tcp: \u2026',
        patterns: [
            /proxyconnect tcp: (?<reason>[^"\\]{1,120})/,
            /Received HTTP code (?<code>\d{3}) from proxy after CONNECT/,
        ],
        rank: 'cause',
        title: 'The proxy cannot be reached or refuses',
        cause: 'The proxy variables name a host that is not known inside containers (`localhost` is the container itself), or hosts of the pipeline go through the proxy.',
        remedy: 'Use an address of the proxy that other machines can reach, and list `docker`, service names and `$CI_REGISTRY` in `NO_PROXY`.',
    },
    {
        id: 'no-route',
        error: 'connect: no route to host',
        patterns: [/connect: no route to host/, /\(Host is unreachable\)/, /EHOSTUNREACH/],
        rank: 'failure',
        title: 'An address has no route',
        cause: "dind's inner networks cover the range of the host that was called, so that packets stay inside; or a firewall of the machine drops what containers send.",
        remedy: 'Give dind other ranges: `command: ["--bip=10.201.0.1/24", "--default-address-pool=base=10.202.0.0/16,size=24"]`.',
    },
    {
        id: 'ipv6',
        error: 'connect: network is unreachable',
        patterns: [
            /dial tcp \[[0-9a-f:]{3,45}\]:\d{1,5}: connect: (?:network is unreachable|cannot assign requested address)/,
        ],
        rank: 'cause',
        title: 'A host was called by IPv6, which containers do not have here',
        cause: "The name has both kinds of addresses; containers have IPv4 only unless the engine's networks are made with IPv6.",
        remedy: 'Mostly the IPv4 attempt before it failed as well: look at that. Else prefer IPv4 in the tool (`curl -4`, `NODE_OPTIONS=--dns-result-order=ipv4first`).',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/platform.ts
/** Whether the log speaks of a platform that is not the engine's. */
function namesOtherPlatform({ evidence, mentions }) {
    const own = /arm64|aarch64/.test(evidence.facts.arch) ? 'arm64' : 'amd64';
    return mentions(own === 'arm64'
        ? /linux\/(?:amd64|386|arm\/v[67]|s390x|ppc64le|riscv64)/
        : /linux\/(?:arm|s390x|ppc64le|riscv64)|qemu-/);
}
const REGISTER = '`docker run --privileged --rm tonistiigi/binfmt --install all`';
/** Programs of other architectures, and QEMU, which runs them. */
const PLATFORM = [
    {
        id: 'plugin-format',
        error: 'fork/exec \u2026/docker-buildx: exec format error',
        patterns: [
            [
                /(?<path>[^\s"':]{0,200}(?:docker-buildx|docker-compose|cli-plugins\/[\w-]{1,60}|buildx-v[\w.-]{1,60}))/,
                /exec format error/i,
            ],
            [/(?<path>\/usr\/(?:local\/)?bin\/docker)/, /exec format error/i],
        ],
        rank: 'cause',
        title: 'A docker program was downloaded for another architecture',
        cause: "{path|The file} is not for {arch|this machine's architecture}. Scripts that download a release often have `linux-amd64` written in.",
        remedy: 'Choose the file by `uname -m`, or use the buildx and compose of the `docker:*` image. An image of another architecture for the job itself is not needed.',
        gitlab: 'Where it can, this tool puts the right program in place and says so; GitLab would fail like this.',
    },
    {
        id: 'qemu-signal',
        error: 'qemu: uncaught target signal 11 (Segmentation fault)',
        patterns: [/qemu: uncaught target signal (?<signal>\d{1,2})/],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'QEMU crashed while it ran a program of another architecture',
        cause: 'Older QEMU versions crash with newer kernels and C libraries, typically in `ldconfig` or Node. The tag `tonistiigi/binfmt:latest` was such a version for years.',
        remedy: 'Name a newer one, such as `tonistiigi/binfmt:qemu-v9.2.2`, with the input `qemu-image` and `qemu: always`; build on a runner of that architecture; or cross-compile (`FROM --platform=$BUILDPLATFORM`). On Apple Silicon: `colima start --vm-type=vz --vz-rosetta`.',
    },
    {
        id: 'qemu-interpreter',
        error: "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
        patterns: [
            /qemu-(?<arch>\w{1,20}): Could not open '(?<path>[^']{1,200})'/,
            /rosetta error: failed to open elf at (?<path>[^\s]{1,200})/,
        ],
        rank: 'cause',
        title: 'A program of another architecture lacks its loader',
        cause: 'A binary was copied or downloaded into an image of another architecture, or one made for glibc into Alpine: {path|the loader} is not there.',
        remedy: 'Download the file that fits the image (`$TARGETARCH` in a Dockerfile), or give the whole image that platform (`--platform`).',
    },
    {
        id: 'cpu-level',
        error: 'Fatal glibc error: CPU does not support x86-64-v2',
        patterns: [/CPU does not support x86-64-v(?<level>\d)/, /CPU ISA level is lower than required/],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'The image needs a newer processor than it runs on',
        cause: 'Current enterprise distributions are compiled for x86-64-v2 or v3; the processor that QEMU or the virtual machine shows is older.',
        remedy: 'Give a newer QEMU with the input `qemu-image`, expose the host processor in the virtual machine, or use another base image.',
    },
    {
        id: 'binfmt-missing',
        error: '/proc/sys/fs/binfmt_misc/register: no such file or directory',
        patterns: [
            /binfmt_misc\/register'?"?: (?:no such file|permission denied|read-only)/i,
            /(?:can't create|cannot create|unable to open) \/proc\/sys\/fs\/binfmt_misc\/register/,
            /cannot mount binfmt_misc filesystem/,
        ],
        rank: 'cause',
        title: 'QEMU cannot be registered from where the script does it',
        cause: '`binfmt_misc` belongs to the kernel and is mounted in a privileged container only; the module may be missing from the kernel {kernel|of the engine} altogether.',
        remedy: 'Leave registering to the input `qemu` and remove it from the script, or run the privileged image: `docker run --privileged --rm tonistiigi/binfmt --install all`. On the machine: `modprobe binfmt_misc`.',
    },
    {
        id: 'exec-format',
        error: 'exec format error',
        patterns: [
            /exec format error/i,
            /cannot execute binary file/,
            /requested image's platform \((?<platform>[^)]{1,40})\) does not match the detected host platform[^\n]{0,80}exec/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: "A program is for another architecture than this machine's",
        cause: 'This machine is {arch|of another kind}; the image or binary is not, and no QEMU handler is registered in the kernel; or a handler that another job registered anew with `--reset` was gone for a moment. A script without `#!` in its first line gives the same error.',
        remedy: `Set the input \`qemu: always\`, or register by hand: ${REGISTER}. Images that are pushed for others: build with \`--platform\` for all of them. On Apple Silicon Rosetta is faster: \`colima start --vm-type=vz --vz-rosetta\`.`,
    },
    {
        id: 'emulated-crash',
        error: 'exit code: 139',
        patterns: [/(?:exit code:?|status|returned a non-zero code:) 139\b/, /Segmentation fault(?: \(core dumped\))?$/],
        exitCodes: [139],
        rank: 'symptom',
        when: namesOtherPlatform,
        title: 'A program crashed, in a build for another architecture',
        cause: 'QEMU runs such programs, and its own faults look like theirs.',
        remedy: 'Try a newer QEMU by the input `qemu-image`, a runner of that architecture, or cross-compilation (`FROM --platform=$BUILDPLATFORM`).',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/registry.ts
/** Content of registries. */
const REGISTRY = [
    {
        id: 'rate-limit',
        error: 'toomanyrequests: You have reached your pull rate limit',
        patterns: [
            /toomanyrequests:/i,
            /You have reached your (?:unauthenticated )?pull rate limit/,
            [/429 Too Many Requests/, /docker|\/v2\/|registry|manifest|blob/i],
        ],
        rank: 'cause',
        title: 'The registry refused to serve more pulls for now',
        cause: 'Docker Hub counts pulls by address, and machines of a cloud share theirs. Every dind starts empty and pulls anew, without the login of this machine.',
        remedy: 'Log in: a `DOCKER_AUTH_CONFIG` variable by the input `secrets`, or `docker login` on the machine, is used for pulling through. Keep the input `registry` at `embedded` and `cache` on, so that what was pulled once is kept.',
    },
    {
        id: 'blob-unknown',
        error: 'blob unknown to registry',
        patterns: [/(?:manifest )?blob unknown(?: to registry)?\b/, /MANIFEST_BLOB_UNKNOWN|BLOB_UNKNOWN/],
        rank: 'cause',
        title: 'The registry misses a part of the image that was pushed',
        cause: 'BuildKit 0.32 and later push attestations that refer to an image before the image itself; some registries refuse that. Docker 29.7 with the containerd store can also skip layers that the registry does not have.',
        remedy: 'Build with `--provenance=false`, or set `BUILDX_NO_DEFAULT_ATTESTATIONS: "1"` or `BUILDX_NO_DEFAULT_OCI_ARTIFACT: "true"`. If it stays, use another dind version (input `image-map`) or a push in one step with `docker buildx build --push`.',
        gitlab: "gitlab.com's registry is stricter here than the registry of the pipeline: what passes here may fail there.",
    },
    {
        id: 'platform-not-in-manifest',
        error: 'no matching manifest for linux/\u2026 in the manifest list entries',
        patterns: [
            /no matching manifest for (?<platform>[\w/.()-]{1,60})/,
            /no match for platform in manifest/,
            /does not (?:provide|match) the specified platform(?: \((?<platform>[^)]{1,40})\)|: wanted (?<wanted>[^\s,]{1,40}))?/,
        ],
        rank: 'cause',
        hides: ['manifest-unknown'],
        title: 'The image does not exist for {platform|this platform}',
        cause: 'The name exists, but not for the architecture of this machine ({arch|its own}) or for the `--platform` that was asked for.',
        remedy: 'Ask for a platform that exists: `docker run --platform linux/amd64`, `FROM --platform=linux/amd64`, or `image: {name: \u2026, docker: {platform: linux/amd64}}`. It then runs under QEMU (input `qemu`), slower. Or use a newer tag, or a runner of that architecture.',
    },
    {
        id: 'manifest-unknown',
        error: 'manifest unknown',
        patterns: [
            /manifest for (?<name>[^\s]{1,250}) not found/,
            /manifest unknown(?:: manifest unknown)?/,
            /failed to resolve source metadata for (?<name>[^\s]{1,250}): [^\s]{1,250}: not found/,
            /failed to resolve reference "(?<name>[^"]{1,250})": [^\s]{1,250}: not found/,
            /No such image: (?<name>[^\s]{1,250})/,
        ],
        rank: 'failure',
        title: 'There is no image {name|of that name and tag}',
        cause: 'The tag was never pushed, was pushed under another name, or the job that pushes it has not run: a daemon lives only as long as its job, so an image that was built but not pushed is gone.',
        remedy: 'Push in the building job and let this job come after it (`needs:` or a later stage). Check the tag for empty variables. To reuse an image without a registry: `docker save` into an artifact, then `docker load`. Inside a Docker daemon, names of the input `registry-hosts` lead only to what this pipeline (or one whose cache it has) pushed: what exists only on the real host is had by leaving the name out of that input.',
    },
    {
        id: 'registry-refused',
        error: 'dial tcp \u2026:443: connect: connection refused',
        patterns: [
            [
                /\/v2\/|failed to do request|registry/i,
                /https:\/\/(?<host>[^\s"'/]{1,200})/,
                /dial tcp [^\s]{1,80}: connect: connection refused/,
            ],
            [/Failed to connect to (?<host>[^\s]{1,200}) port 443/, /registry|docker/],
        ],
        rank: 'failure',
        title: '{host|The registry} does not answer on its port',
        cause: 'Nothing listens there: the service has not started, listens on another port, or the name leads to another place than it does on GitLab.',
        remedy: 'Check name and port. The registry of the pipeline is `$CI_REGISTRY`, over HTTPS; over plain HTTP it is at the same name, port 80.',
        gitlab: 'On GitLab the name is the real registry, with HTTPS.',
    },
    {
        id: 'schema1',
        error: 'schema 1 support is removed',
        patterns: [
            /manifest version 2, schema 1 (?:support )?(?:has been|is) (?:disabled|removed|deprecated)/i,
            /schema 1 support is removed/,
            /distribution\.manifest\.v1\+prettyjws"? is no longer supported/,
        ],
        rank: 'cause',
        title: 'The image is stored in a format that Docker has dropped',
        cause: 'It was pushed by a Docker of before 2017 and never again. Newer daemons refuse manifests of schema 1.',
        remedy: 'Use a newer tag. Else copy it once with an older client, or have dind older than 28.2 by the input `image-map`.',
    },
    {
        id: 'push-too-large',
        error: '413 Request Entity Too Large',
        patterns: [[/413 Request Entity Too Large/, /push|blob|upload|registry|\/v2\//i]],
        rank: 'cause',
        title: 'A proxy in front of the registry refused a layer for its size',
        cause: "The layer is larger than the proxy takes in one request. The pipeline's own registry has no such limit.",
        remedy: "Raise the proxy's limit (`client_max_body_size` of nginx), or make the layers smaller.",
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/release.ts
/** The commands that make a release on a GitLab server, as the job's shell shows them before it runs them. */
const COMMAND = /^\$ .{0,400}\b(?:release-cli|glab release create)\b/;
/** Releases that a script makes by itself. */
const RELEASE = [
    {
        id: 'release-command',
        error: 'level=fatal msg="run app" cli=release-cli error="failed to create release: \u2026"',
        patterns: [
            /\blevel=(?:fatal|error)\b.{0,100}\bcli=release-cli\b/,
            /\brelease failed after [\d.]{1,10}\w{1,3}\b.{0,20}\berror=/,
            /\b(?:release-cli|glab): (?:command )?not found\b/,
        ],
        rank: 'cause',
        when: ({ mentions }) => mentions(COMMAND),
        title: 'The command makes a release on a GitLab server, and there is none here',
        cause: 'release-cli and glab call the API of the GitLab instance with the token of the job, which no instance knows.',
        remedy: 'Write it with the keyword `release:`, and give the step `releases: create`: then it is made on GitHub. Or call `gh release create` in the script.',
        gitlab: 'On GitLab the command makes the release; the keyword `release:` does the same there.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/storage.ts
/** Where dind keeps images. */
const STORAGE = [
    {
        id: 'snapshotter-not-loaded',
        error: 'snapshotter not loaded: overlay2',
        patterns: [
            /snapshotter not loaded: (?<name>[\w-]{1,40})/,
            /configured driver \\?"(?<name>[\w-]{1,40})\\?" not available/,
            /no snapshotter (?:found|loaded)[^\n]{0,40}/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'The storage driver {name|that was named} does not exist in the containerd store',
        cause: '`DOCKER_DRIVER` or `--storage-driver` names a driver of the classic store, while this dind uses containerd, as Docker 29 does by itself. There overlay2 is called `overlayfs`.',
        remedy: 'Remove `DOCKER_DRIVER`; the right one is chosen anyway. Or use the classic store: `command: [--feature=containerd-snapshotter=false]` at the service.',
    },
    {
        id: 'whiteout',
        error: 'failed to convert whiteout file "\u2026": operation not permitted',
        patterns: [
            /failed to convert whiteout file/,
            /failed to Lchown|lchown [^\s:]{1,200}: (?:operation not permitted|invalid argument)/,
        ],
        rank: 'cause',
        title: 'A layer cannot be unpacked on this file system',
        cause: '`/var/lib/docker` of the daemon lies on an overlay, a network share or a file system without the needed attributes, or user ids are mapped.',
        remedy: "Let it be the volume that is made for each service: take `--data-root` out of the command. The engine's own storage has to be on ext4, xfs or btrfs.",
    },
    {
        id: 'overlay-over-overlay',
        error: 'failed to mount overlay: invalid argument',
        patterns: [
            /failed to mount overlay: (?:invalid argument|operation not permitted|no such device)/,
            /'overlay2?' is not supported over (?:overlayfs|\w{1,20})/,
            /mount callback failed[^\n]{0,160}(?:invalid argument|operation not permitted)/,
            /failed to mount \/\S{1,160}: mount source: \\?"overlay\\?"[^\n]{0,200}err: invalid argument/,
        ],
        in: ['job', 'daemon'],
        rank: 'failure',
        title: "overlay cannot be used for the daemon's images",
        cause: '`/var/lib/docker` is itself on an overlay, or the kernel {kernel|of the engine} lacks the module. dockerd then falls back to `vfs`, which copies every layer whole, or gives up.',
        remedy: 'Leave `/var/lib/docker` as the volume that the service has; load the module (`modprobe overlay`). Docker 29: `command: [--feature=containerd-snapshotter=false]`.',
    },
    {
        id: 'graphdriver',
        hides: ['overlay-over-overlay'],
        error: 'error initializing graphdriver: driver not supported',
        patterns: [
            /error initializing graphdriver: (?<reason>[^"\\]{1,160})/,
            /prior storage driver (?<name>\w{1,20}) failed/,
        ],
        in: ['job', 'daemon'],
        rank: 'cause',
        title: 'The storage driver of the daemon does not work here',
        cause: 'The driver of `DOCKER_DRIVER` or `--storage-driver` (such as `overlay`, `aufs`, `devicemapper`) is gone from newer versions, or not possible on this file system.',
        remedy: 'Remove `DOCKER_DRIVER` and `--storage-driver`: dockerd then chooses. As a last resort `DOCKER_DRIVER: vfs`, slow and large.',
    },
    {
        id: 'vfs',
        error: 'Storage Driver: vfs',
        patterns: [/Storage Driver: vfs/],
        rank: 'symptom',
        when: ({ says }) => says(/exit code:? 137|execution took longer/i),
        title: 'The daemon stores images with vfs, which copies every layer whole',
        cause: '`DOCKER_DRIVER: vfs` is set, or overlay failed. Disk use and time are a multiple of what they need be.',
        remedy: 'Remove `DOCKER_DRIVER`, and do not put `/var/lib/docker` on an overlay.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/tls.ts
const TO_DAEMON = /error during connect|Cannot connect to the Docker daemon|failed to connect to the docker API|:\/\/docker:237\d|docker:dind CA/i;
/** Client and daemon disagree about TLS. */
const TLS = [
    {
        id: 'certs-missing',
        error: 'unable to resolve docker endpoint: open \u2026/ca.pem: no such file or directory',
        patterns: [
            [
                /(?<path>[^\s"':]{0,200}\/(?:ca|cert|key)\.pem)/,
                /no such file or directory|Could not find|could not read|unable to load/i,
            ],
            /TLSParameterError|Path to a certificate and key files must be provided/,
        ],
        rank: 'cause',
        title: 'The client certificates are not where the client looks: {path|DOCKER_CERT_PATH}',
        cause: 'TLS is on for the client (`DOCKER_TLS_VERIFY`), but `DOCKER_CERT_PATH` names another folder than `<DOCKER_TLS_CERTDIR>/client` of the service, or the job has no dind service, or its service makes no certificates.',
        remedy: 'Set `DOCKER_TLS_CERTDIR` once, for job and service alike (global `variables`), and leave `DOCKER_CERT_PATH` out. Without TLS: `DOCKER_TLS_CERTDIR: ""` and no `DOCKER_TLS_VERIFY`.',
        gitlab: 'On GitLab the runner also needs a volume at `/certs/client` in its configuration.',
    },
    {
        id: 'http-to-https',
        error: 'Client sent an HTTP request to an HTTPS server',
        patterns: [/Client sent an HTTP request to an HTTPS server/, /HTTP\/1\.[01] 400 Bad Request|\b400: Bad Request/],
        rank: 'cause',
        // other clients than docker show the status alone
        when: ({ line, mentions }) => /HTTPS server/.test(line) || mentions(/http:\/\/docker:2376/),
        title: 'The client speaks plain HTTP to a daemon that has TLS',
        cause: 'The address is that of the TLS port, 2376, but `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` are not set for this client.',
        remedy: 'Do not unset these variables, and pass them on where the script starts its own container or shell; or turn TLS off with `DOCKER_TLS_CERTDIR: ""`, for job and service alike.',
    },
    {
        id: 'malformed-http',
        error: 'malformed HTTP response "\\x15\\x03\\x01\u2026"',
        patterns: [/malformed HTTP response "\\x15\\x03/],
        rank: 'cause',
        title: 'The client speaks plain HTTP to a daemon that has TLS',
        cause: 'What came back is a TLS alert: port 2376 was called without TLS variables, by a client that does not know them or did not get them.',
        remedy: 'Set `DOCKER_TLS_VERIFY: "1"` and `DOCKER_CERT_PATH` for that client, or turn TLS off with `DOCKER_TLS_CERTDIR: ""`.',
    },
    {
        id: 'https-to-http',
        error: 'tls: first record does not look like a TLS handshake',
        patterns: [
            [
                TO_DAEMON,
                /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client|wrong version number/i,
            ],
        ],
        rank: 'cause',
        title: 'The client speaks TLS to a daemon that has none',
        cause: 'The daemon runs without TLS (`DOCKER_TLS_CERTDIR` empty, port 2375), but `DOCKER_TLS_VERIFY` or `--tlsverify` is given to the client.',
        remedy: 'Remove `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH`, or turn TLS on with `DOCKER_TLS_CERTDIR: "/certs"`.',
        gitlab: 'Where the variable stands in YAML it is cleared here; on GitLab the job would fail.',
    },
    {
        id: 'tls-client-certificate',
        error: 'remote error: tls: certificate required',
        patterns: [
            [TO_DAEMON, /remote error: tls: (?:certificate required|bad certificate|unknown certificate authority)/],
            /The server probably has client authentication \(--tlsverify\) enabled/,
        ],
        rank: 'cause',
        title: 'The daemon wants a certificate that the client did not show',
        cause: "dind accepts only clients with a certificate of its own CA. `DOCKER_CERT_PATH` is not set for this client, or holds another daemon's files.",
        remedy: 'Point `DOCKER_CERT_PATH` at `<DOCKER_TLS_CERTDIR>/client` as it is in this job; do not restore certificates from a cache or an artifact.',
    },
    {
        id: 'x509-daemon',
        error: 'x509: certificate signed by unknown authority (\u2026"docker:dind CA")',
        patterns: [[/certificate signed by unknown authority/, TO_DAEMON]],
        rank: 'cause',
        title: 'The client has the CA of another daemon than the one it talks to',
        cause: "Each daemon makes its own CA. The client's certificates come from elsewhere: a cache, an artifact, the image, a folder shared between jobs; or two daemons answer to the same name.",
        remedy: 'Use the files in `<DOCKER_TLS_CERTDIR>/client` of this job. Every job has its own network, `glci-net-{pipelineID}-job-{jobID}`, and certificates: check that the job has only one dind service called `docker`.',
        gitlab: 'A runner that shares one certificate volume between concurrent jobs gives this error now and then.',
    },
    {
        id: 'x509-name-daemon',
        error: 'x509: certificate is valid for \u2026, docker, localhost, not \u2026',
        patterns: [
            [TO_DAEMON, /certificate is valid for (?<names>[^"]{1,300}), not (?<name>[^\s",]{1,200})/],
            [
                /certificate is valid for (?<names>[^"]{1,300}), not (?<name>[^\s",]{1,200})/,
                /\bdocker, localhost,|localhost, docker\b/,
            ],
            [TO_DAEMON, /cannot validate certificate for (?<name>[^\s]{1,80}) because it doesn't contain any IP SANs/],
        ],
        rank: 'cause',
        title: "The daemon's certificate does not name {name|the host that the client calls}",
        cause: 'dind issues its certificate for its own id and addresses, `docker`, `localhost`, and what `DOCKER_TLS_SAN` adds.',
        remedy: "Use `alias: docker` and `DOCKER_HOST: tcp://docker:2376`, or set `DOCKER_TLS_SAN: DNS:{name|name}` in the service's `variables`. A changed entrypoint may issue other certificates altogether.",
        gitlab: 'Aliases are added to the certificate here; on GitLab only `docker` and `localhost` verify.',
    },
    {
        id: 'x509-san-malformed',
        error: 'x509: SAN dNSName is malformed',
        patterns: [/x509: (?:SAN dNSName is malformed|invalid DNS name)/],
        rank: 'cause',
        title: 'The daemon was given a name that no certificate may have',
        cause: 'A name in `DOCKER_TLS_SAN`, or the host name of the container, ends in a dot or has a character that newer clients refuse.',
        remedy: 'Correct `DOCKER_TLS_SAN`: `DNS:name` entries separated by commas, without a final dot.',
    },
    {
        id: 'tls-sleep',
        error: 'Binding to IP address without --tlsverify is deprecated. Startup is intentionally being slowed down to show this message',
        patterns: [
            /Binding to (?:an )?IP address[^"]{0,40} without --tlsverify is deprecated/,
            /DEPRECATION NOTICE\W{0,3} API is accessible on http/,
        ],
        rank: 'failure',
        hides: ['dind-not-ready'],
        in: ['daemon'],
        when: ({ says }) => says(/not ready after|Cannot connect to the Docker daemon|failed to connect to the docker API/i),
        title: 'The daemon slept 15 s because it has no TLS',
        cause: 'dockerd delays its start when it listens on a port without TLS and was not told in so many words that none is wanted.',
        remedy: 'Add `--tls=false` to the command of the service, or use TLS (`DOCKER_TLS_CERTDIR: "/certs"`), or raise the input `dind-timeout`.',
        gitlab: 'With the stock entrypoint the flag is added here; on GitLab every such job waits.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/trust.ts
const UNKNOWN = /certificate signed by unknown authority|certificate is not trusted/;
const HOST = /https?:\/\/(?<host>[^\s"'/\\]{1,200})/;
const BUILD = /failed to (?:solve|do request|push|fetch|resolve|copy|authorize|configure|compute|load cache|read)|^#\d{1,4} /;
/** Certificates of others than the job's daemon. */
const TRUST = [
    {
        id: 'x509-builder',
        error: 'failed to do request: \u2026: x509: certificate signed by unknown authority',
        patterns: [
            [UNKNOWN, BUILD, HOST],
            [UNKNOWN, BUILD],
        ],
        rank: 'cause',
        title: 'The builder does not trust the certificate of {host|the registry}',
        cause: "BuildKit does the transfer itself. A builder of the `docker-container` driver is a container of its own: it knows neither the job's nor the daemon's certificates nor `insecure-registries`.",
        remedy: 'Name the CA in the input `ca-bundle`: builders that are made by `docker buildx create` then trust it. On GitLab, or with a `--config` file of your own: `[registry."{host|host:port}"]` with `ca = ["\u2026"]`, port included; buildx copies the CA into the builder.',
    },
    {
        id: 'x509-registry',
        error: 'Error response from daemon: Get "https://\u2026/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
        patterns: [
            [UNKNOWN, /Error response from daemon|\/v[12]\//, HOST],
            [UNKNOWN, /Error response from daemon/],
        ],
        rank: 'cause',
        title: 'The daemon does not trust the certificate of {host|the registry}',
        cause: "Pull, push and login run in the dind service, with its certificates and not the job's. {host|The registry} has a private CA, or a proxy on the way opens TLS. The registry of the pipeline is trusted everywhere.",
        remedy: "Name the CA in the input `ca-bundle`: daemons, builders and jobs then trust it. For a registry that is to stay insecure, add `--insecure-registry={host|host:port}` to the service's `command`.",
        gitlab: "On GitLab the CA has to be mounted into the service by the runner's configuration.",
    },
    {
        id: 'x509-expired',
        error: 'x509: certificate has expired or is not yet valid',
        patterns: [
            /x509: certificate has expired or is not yet valid(?<times>: current time \S{1,40} is (?:after|before) \S{1,40})?/,
            /SSL certificate problem: certificate (?:has expired|is not yet valid)/,
            /certificate verify failed: certificate (?:has expired|is not yet valid)/,
        ],
        rank: 'cause',
        title: 'A certificate is out of its time',
        cause: "Either the server's certificate expired, or the clock of this machine is wrong: virtual machines that slept are often behind.",
        remedy: 'Compare `date -u` with the times in the message. Set the clock (restart the virtual machine of Docker Desktop or Colima), or renew the certificate.',
    },
    {
        id: 'x509-name-other',
        error: 'x509: certificate is valid for \u2026, not \u2026',
        patterns: [
            /certificate is valid for (?<names>[^"]{1,300}), not (?<name>[^\s",]{1,200})/,
            /certificate is not valid for any names, but wanted to match (?<name>[^\s",]{1,200})/,
            /cannot validate certificate for (?<name>[^\s]{1,80}) because it doesn't contain any IP SANs/,
            /certificate relies on legacy Common Name field/,
            /no alternative certificate subject name matches target host name '(?<name>[^']{1,200})'/,
        ],
        rank: 'cause',
        title: 'A server was called by a name that its certificate does not have',
        cause: 'The certificate does not cover {name|the name that was called}: an alias, an IP address, or a cluster inside dind that is reached as `docker`.',
        remedy: 'Call the server by a name in its certificate, or have {name|that name} added: for kind `kubeadmConfigPatches` with `certSANs: [docker]`, for k3d `--tls-san`.',
    },
    {
        id: 'registry-http-builder',
        error: 'failed to do request: \u2026: http: server gave HTTP response to HTTPS client',
        patterns: [
            [/server gave HTTP response to HTTPS client|first record does not look like a TLS handshake/, BUILD, HOST],
        ],
        rank: 'cause',
        title: 'The builder expects HTTPS, but {host|the registry} speaks HTTP',
        cause: 'A builder container does not read the `insecure-registries` of the daemon. The registry of the pipeline has HTTPS; this one has not.',
        remedy: 'Give `docker buildx create` a `--config` file with: `[registry."{host|host:port}"]` with `http = true`. The key has to match the image name, port included.',
    },
    {
        id: 'registry-http-docker',
        error: 'http: server gave HTTP response to HTTPS client',
        patterns: [
            [/server gave HTTP response to HTTPS client|first record does not look like a TLS handshake/, HOST],
            /server gave HTTP response to HTTPS client/,
        ],
        rank: 'failure',
        title: '{host|A registry} speaks HTTP where HTTPS was expected',
        cause: '`$CI_REGISTRY` has HTTPS. Another registry over plain HTTP, such as a `registry:2` service, has to be named; tools other than docker (kaniko, crane, oras, helm) have flags of their own.',
        remedy: "Add `--insecure-registry={host|host:port}` to the dind service's `command`; for other tools `--plain-http`, `--insecure` or `--tls-verify=false`.",
        gitlab: 'GitLab gives an HTTPS registry; a registry in a service behaves alike there.',
    },
    {
        id: 'x509-other',
        error: 'x509: certificate signed by unknown authority',
        patterns: [
            [UNKNOWN, HOST],
            UNKNOWN,
            /SSL certificate problem: (?:unable to get local issuer|self[- ]signed)/,
            /certificate verify failed: (?:unable to get local issuer|self[- ]signed)/,
            /SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY/,
        ],
        rank: 'failure',
        title: 'The certificate of {host|a server} is not trusted',
        cause: 'Job, daemon, builder and every `RUN` step have certificate stores of their own. A private CA or a proxy that opens TLS is known to one of them, but not where this ran.',
        remedy: 'Name the CA in the input `ca-bundle`: jobs, services, daemons and builders then trust it. Programs with a store of their own (Java, Python with certifi) have to be told; `RUN` steps and containers inside dind need it copied in.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/version.ts
/** Client, daemon and tools of different ages. */
const VERSION = [
    {
        id: 'client-too-old',
        error: 'client version \u2026 is too old. Minimum supported API version is \u2026, please upgrade your client to a newer version',
        patterns: [
            /client version (?<client>[\d.]{1,10}) is too old\. Minimum supported API version is (?<minimum>[\d.]{1,10})/,
        ],
        rank: 'cause',
        title: 'The client speaks API {client|1.40, say}; the daemon wants {minimum|a newer one} at least',
        cause: "The daemon ({dindImage|the service's image}) is much newer than the client: `docker:dind` without a version moves on, an image with an old CLI or an old Testcontainers does not. Docker 29.0 to 29.2 want API 1.44, later ones 1.40.",
        remedy: 'Use the same version for both, `docker:28` and `docker:28-dind`, without a change of the pipeline by the input `image-map`; or set `DOCKER_MIN_API_VERSION: "1.24"` in the service\'s `variables`. Testcontainers: 1.21.4, 2.0.2 or later.',
    },
    {
        id: 'client-too-new',
        error: 'client version \u2026 is too new. Maximum supported API version is \u2026',
        patterns: [
            /client version (?<client>[\d.]{1,10}) is too new\. Maximum supported API version is (?<maximum>[\d.]{1,10})/,
        ],
        rank: 'cause',
        title: 'The client speaks API {client|1.52, say}; the daemon knows {maximum|an older one} at most',
        cause: "`DOCKER_API_VERSION` is set, or the client does not negotiate; the daemon ({dindImage|the service's image}) is older.",
        remedy: 'Remove `DOCKER_API_VERSION`, or set it to {maximum|the maximum}; or use a newer dind (input `image-map`).',
    },
    {
        id: 'requests-http-docker',
        error: 'Error while fetching server API version: Not supported URL scheme http+docker',
        patterns: [
            /Not supported URL scheme http\+(?:docker|unix)/,
            /HTTPConnection\.request\(\) got an unexpected keyword argument 'chunked'/,
            /kwargs_from_env\(\) got an unexpected keyword argument 'ssl_version'/,
        ],
        rank: 'cause',
        title: "Python's docker library does not fit its own dependencies",
        cause: 'Compose 1 and docker-py before 7.1 break with newer `requests` and `urllib3`.',
        remedy: 'Upgrade (`pip install "docker>=7.1"`) or pin `requests<2.32` and `urllib3<2`; use `docker compose` instead of Compose 1.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/table.ts

















/** All errors that are recognised, in the documentation's order. Among equal matches in one line the first wins. */
const THEMES = [
    { title: 'The docker command', rules: CLIENT },
    { title: 'Reaching the daemon', rules: CONNECT },
    { title: 'TLS between job and daemon', rules: TLS },
    { title: 'Certificates of registries and other hosts', rules: TRUST },
    { title: 'Names', rules: NAMES },
    { title: 'Logging in and permissions', rules: LOGIN },
    { title: 'Pulling and pushing', rules: REGISTRY },
    { title: 'buildx and BuildKit', rules: BUILDER },
    { title: 'Architectures and QEMU', rules: PLATFORM },
    { title: 'A daemon that does not start', rules: DAEMON },
    { title: 'Kernel, cgroups and iptables', rules: KERNEL },
    { title: 'Storage', rules: STORAGE },
    { title: 'Networks', rules: NETWORK },
    { title: 'Memory, disk and other limits', rules: LIMITS },
    { title: 'Versions that do not fit', rules: VERSION },
    { title: 'Ports, mounts and nested tools', rules: NESTED },
    { title: 'Releases', rules: RELEASE },
];
const RULES = THEMES.flatMap((theme) => theme.rules);

;// CONCATENATED MODULE: ./src/dind/diagnosis/ended.ts
/** How a client says that nothing listens any more, or that its name is gone with the container. */
const UNREACHABLE = /cannot connect to the docker daemon|error during connect|no such host|connection re(?:fused|set)|network is unreachable|unexpected EOF|: EOF\b|i\/o timeout|no route to host|transport is closing/i;
/**
 * Why a job has failed whose daemon worked at first and then ended: what the job's commands say of it (a name that does
 * not resolve, a connection that is refused) only follows from that. undefined where the job's log has no such word: it
 * has failed for a reason of its own.
 */
function endedDaemon(daemon, jobLog) {
    const matched = jobLog.split('\n').findLast((line) => UNREACHABLE.test(line));
    if (matched === undefined)
        return undefined;
    const { name, exitCode, oomKilled } = daemon;
    return {
        id: 'daemon-ended',
        title: `The job's Docker daemon ended while the job was running`,
        cause: oomKilled
            ? `The container of the service ${name} had no memory left, and was killed. What runs inside the daemon counts as its own.`
            : `The container of the service ${name} ended with exit code ${exitCode}${exitCode === 137 ? ' (killed: by hand, or since the machine had no memory left)' : ''}. Its last lines are above.`,
        remedy: oomKilled
            ? 'Give the service more memory (`service_memory` of runner-config), run fewer jobs at a time (`concurrency`), or let the builds use less.'
            : 'See the last lines of the service; a daemon that a command of the job ends, or that has too little memory or disk, ends so.',
        matched,
    };
}

;// CONCATENATED MODULE: ./src/dind/diagnosis/index.ts




const MOST = 3;
const ORDER = { cause: 0, failure: 1, symptom: 2 };
/**
 * Recognises why a job failed: at most three answers, the most specific first, among equals the latest in the log. One
 * line of a log gives one answer. A job that passed has none, whatever its log says.
 */
function diagnose(evidence) {
    if (evidence.exitCode === 0)
        return [];
    const lines = (0,diagnosis_lines/* linesOf */.D)(evidence);
    const matches = RULES.flatMap((rule) => matchRule(rule, evidence, lines) ?? []);
    const hidden = new Set(matches.flatMap(({ rule }) => rule.hides ?? []));
    const sorted = matches
        .filter(({ rule }) => !hidden.has(rule.id))
        .sort((a, b) => ORDER[a.rule.rank] - ORDER[b.rule.rank] || a.line.age - b.line.age);
    const hasCause = sorted[0]?.rule.rank === 'cause';
    const texts = new Set();
    const answers = [];
    for (const match of sorted) {
        if ((hasCause && match.rule.rank === 'symptom') || texts.has(match.line.text))
            continue;
        texts.add(match.line.text);
        answers.push(match);
    }
    return answers.slice(0, MOST).map((match) => diagnosisOf(match, evidence));
}
function diagnosisOf({ rule, words, matched }, evidence) {
    const all = { ...factWords(evidence), ...words };
    return {
        id: rule.id,
        title: fill(rule.title, all),
        cause: fill(rule.cause, all),
        remedy: fill(rule.remedy, all),
        matched,
        ...(rule.gitlab === undefined ? {} : { gitlab: fill(rule.gitlab, all) }),
    };
}
function factWords({ image, dindImage, facts }) {
    const { arch, mtu, kernel } = facts;
    return { image, dindImage, arch, mtu: mtu === undefined ? undefined : String(mtu), kernel };
}


/***/ })

};
