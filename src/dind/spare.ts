import type { Container } from '../docker/types.js';

/** Where a docker command waits for jobs that overwrite the image's own with one of another architecture. */
export const SPARE_FOLDER = '/glci/bin';

const DOWNLOADED = [
  /download\.docker\.com\S*\/static\//,
  /\bdocker-v?\d[\w.+-]*\.t(?:ar\.)?gz\b/,
  // a program called docker that is written, moved or unpacked into a folder of programs
  /\b(?:s?bin)\/docker(?![\w.-])/,
  /\bdocker(?![\w.-])\S*\s+\S*\b(?:s?bin)\/?(?![\w.-])/,
];

/** Whether a job's commands seem to bring a docker command of their own. */
export function bringsDocker(commands: readonly string[]): boolean {
  return commands.some((command) => DOWNLOADED.some((pattern) => pattern.test(command)));
}

/** Puts the daemon's own docker command into the job's container, beside everything; where it has none, nothing. */
export async function putSpareDocker(job: Container, daemon: Container): Promise<void> {
  for (const path of ['/usr/local/bin/docker', '/usr/bin/docker']) {
    const tar = await daemon.get(path);
    if (tar === undefined) continue;
    await job.put(SPARE_FOLDER, tar);
    return;
  }
}
