// "Docker Hub" of the bed: a registry that holds the stand-ins under their Docker Hub names. Where the real Docker Hub is in reach
// it passes everything through instead, so that tests find the same address either way.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BedError, run, sleep } from './run.mjs';
import { ensureHubAddress, hubAddress, hubUrl } from './address.mjs';
import { withScratch } from './layers.mjs';

const container = 'gitlab-dind-bed-hub';
const volume = 'gitlab-dind-bed-hub';
const modeLabel = 'org.gitlab-dind.bed.hub';
export { hubAddress, hubUrl };

async function answers() {
  try {
    return (await fetch(`${hubUrl()}/v2/`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

async function waitFor(want, what) {
  for (let i = 0; i < 100; i++) {
    if ((await answers()) === want) return;
    await sleep(100);
  }
  const { stdout, stderr } = await run('docker', ['logs', '--tail', '8', container], { check: false });
  throw new BedError(`the hub at ${hubUrl()} did not ${what} within 10 s:\n${stdout}${stderr}`);
}

/** Stops the hub; it stays stopped, over restarts of the engine too, until startHub(). */
export async function stopHub() {
  await run('docker', ['stop', '-t', '2', container]);
  await waitFor(false, 'stop');
}

/** Starts the stopped hub again and waits until it answers. */
export async function startHub() {
  await run('docker', ['start', container]);
  await waitFor(true, 'answer');
}

/** Whether the hub answers. */
export const hubAnswers = answers;

function config(proxy) {
  const lines = [
    'version: 0.1',
    'log: {level: warn, accesslog: {disabled: true}}',
    'storage: {filesystem: {rootdirectory: /var/lib/registry}, cache: {blobdescriptor: inmemory}, delete: {enabled: true}}',
    `http: {addr: "${hubAddress()}"}`,
  ];
  if (proxy) lines.push(`proxy: {remoteurl: "${proxy}"}`);
  return `${lines.join('\n')}\n`;
}

/**
 * Makes the hub run; `image` is the registry image to run it with, `proxy` the registry it passes through, if any.
 * Host networking: it listens on an address of the machine itself, which no bridge's rules keep a container from.
 */
export async function ensureHub(image, proxy = '') {
  await ensureHubAddress();
  const mode = `${proxy || 'stand-ins'} at ${hubAddress()}`;
  const format = `{{index .Config.Labels "${modeLabel}"}}`;
  const { code, stdout } = await run('docker', ['container', 'inspect', '-f', format, container], { check: false });
  if (code === 0 && stdout.trim() === mode) {
    if (!(await answers())) await startHub();
    return;
  }
  await removeHub();
  await withScratch(async (dir) => {
    const file = join(dir, 'hub.yml');
    writeFileSync(file, config(proxy));
    const flags = [
      '--name',
      container,
      '--label',
      `${modeLabel}=${mode}`,
      '--network',
      'host',
      '--restart',
      'unless-stopped',
    ];
    await run('docker', ['create', ...flags, '-v', `${volume}:/var/lib/registry`, image, 'serve', '/hub.yml']);
    // Copied, not mounted: the engine may see other folders than this process.
    await run('docker', ['cp', file, `${container}:/hub.yml`]);
  });
  await startHub();
}

/** Removes the hub with what it holds. */
export async function removeHub() {
  await run('docker', ['rm', '-f', container], { check: false });
  await run('docker', ['volume', 'rm', '-f', volume], { check: false });
}
