import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, ROOT } from '../runner.js';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** The bundler's mark before each module, as the build leaves it; the function of the module begins after the bracket. */
const MODULE = /^\/\*{3}\/ \((?=function \()/gm;

/**
 * What a command loads of `dist/`: files, and the modules in them that were run, by what V8 has counted. Throws where the
 * command fails.
 */
export async function loadedBy(args: readonly string[]): Promise<{ readonly files: number; readonly modules: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-test-'));
  try {
    const { code, stdout, stderr } = await command(args, { env: { NODE_V8_COVERAGE: folder } });
    if (code !== 0) throw new Error(`gitlab-dind ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
    const [report, ...more] = readdirSync(folder);
    if (report === undefined || more.length > 0) throw new Error('one process was to tell what it has loaded');
    const { result } = JSON.parse(readFileSync(join(folder, report), 'utf8')) as Coverage;
    const files = result.filter(({ url }) => isOurs(url));
    return {
      files: files.length,
      modules: files.reduce((sum, { url, functions }) => sum + modulesRun(fileURLToPath(url), functions), 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isOurs(url: string): boolean {
  return url.startsWith('file:') && fileURLToPath(url) === join(ROOT, 'dist', basename(fileURLToPath(url)));
}

function modulesRun(path: string, functions: Coverage['result'][number]['functions']): number {
  const starts = new Set(
    [...readFileSync(path, 'utf8').matchAll(MODULE)].map((match) => match.index + match[0].length),
  );
  // the same function may be told several times, with what was run in it in part
  const run = functions.flatMap(({ ranges: [whole] }) =>
    whole !== undefined && whole.count > 0 && starts.has(whole.startOffset) ? [whole.startOffset] : [],
  );
  return new Set(run).size;
}
