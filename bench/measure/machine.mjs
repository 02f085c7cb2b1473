// On what, when and of what a figure was measured.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, release, totalmem, type } from 'node:os';
import { promisify } from 'node:util';
import { node } from '../lib/ours.mjs';
import { peerVersion } from '../lib/peer.mjs';

const root = new URL('../../', import.meta.url);
const outputOf = async (program, args) => (await promisify(execFile)(program, args, { cwd: root })).stdout.trim();

/** The machine, the version that is measured, and the time. */
export async function circumstances() {
  const [engine, nodeVersion, commit, changes] = await Promise.all([
    outputOf('docker', ['version', '--format', '{{.Server.Version}}']).catch(() => 'that does not answer'),
    outputOf(node(), ['--version']),
    outputOf('git', ['rev-parse', '--short=12', 'HEAD']),
    outputOf('git', ['status', '--porcelain', '--untracked-files=no', '--', 'dist', 'bin']),
  ]);
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  return {
    date: new Date().toISOString(),
    version,
    peer: peerVersion() ?? 'not installed',
    commit: changes === '' ? commit : `${commit} with changes`,
    machine: {
      cores: cpus().length,
      processor: cpus()[0]?.model ?? 'unknown',
      architecture: arch(),
      memory: totalmem(),
      kernel: `${type()} ${release()}`,
      engine: `Docker ${engine}`,
      node: nodeVersion,
    },
  };
}
