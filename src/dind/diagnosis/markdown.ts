import { fill } from './match.js';
import { THEMES } from './table.js';
import type { Rule, Theme } from './types.js';

const INTRO = `<!-- Made from the table in src/dind/diagnosis by troubleshootingMarkdown(): change it there. -->

# Troubleshooting

Headings are the error texts as programs print them, with \`…\` for what differs: search this page for a piece of yours.
When a job fails, its log is looked through for the same texts, and what is found is shown as an annotation.
`;

/** What has no text to search for. */
const SILENT = `## Without an error text

### Concurrent Docker-in-Docker jobs interfere with each other

Every such job has its own network, daemon, certificates and empty \`/var/lib/docker\`, so that \`docker\` leads to one daemon only.
While jobs run, \`docker network ls --filter name=glci-net-\` shows one network \`glci-net-{pipelineID}-job-{jobID}\` for each.
With the input \`docker-socket: host\` jobs share the engine instead: names of containers, published ports and images are then common to all.

### A download hangs, small requests work

The network of this machine has a smaller MTU than the 1500 that Docker's bridges assume; VPNs and clouds do that.
The network of a job with services is given the right one. A job without them uses the engine's bridge as \`docker run\` does: the input \`mtu\`, or \`mtu\` in the engine's daemon.json, changes that.
A daemon of the job is given the engine's MTU. Networks that compose makes inside it need \`command: ["--default-network-opt=bridge=com.docker.network.driver.mtu=1400"]\` at the service.

### A mounted directory is empty

\`docker run -v\` names a path of the dind service. It has the project's folder at the same path as the job; any other path is new and empty there, on GitLab too.

### The daemon takes 15 s to start

dockerd sleeps when it listens without TLS and nobody said that none is wanted. With the stock entrypoint \`--tls=false\` is added; with one of your own, add it to the command.

### A program takes all memory, or minutes, to start in a container

Older programs (mysql 5, rpm, some daemons) go through all possible file descriptors, and containers may allow 2^30.
Limit them with \`docker run --ulimit nofile=65536:65536\`, or \`command: ["--default-ulimit=nofile=65536:65536"]\` at the dind service.
`;

/** The text of `docs/troubleshooting.md`. */
export function troubleshootingMarkdown(): string {
  return [INTRO, ...THEMES.map(section), SILENT].join('\n');
}

function section(theme: Theme): string {
  return [`## ${theme.title}\n`, ...theme.rules.map(entry)].join('\n');
}

function entry(rule: Rule): string {
  const text = (template: string): string => fill(template, {});
  const parts = [
    `### ${code(rule.error)}`,
    `${text(rule.title)}.`,
    `**Cause:** ${text(rule.cause)}`,
    `**Remedy:** ${text(rule.remedy)}`,
    ...(rule.gitlab === undefined ? [] : [`**GitLab:** ${text(rule.gitlab)}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** An inline code span, also of text that has backquotes in it. */
export function code(text: string): string {
  return text.includes('`') ? `\`\`${text}\`\`` : `\`${text}\``;
}
