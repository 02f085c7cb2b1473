// What a case makes for itself, and what removes it: folders, and what has its name on the engine.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { must } from './processes.mjs';

const AUTHOR = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
let count = 0;

/** A place of a case's own. What it makes on the engine has a name that begins with `name`, or contains it. */
export class Scope {
  name = `gitlab-dind-bench-${process.pid}-${count++}`;
  #top = mkdtempSync(join(tmpdir(), 'gitlab-dind-bench-'));

  /** An empty folder. */
  folder() {
    return mkdtempSync(join(this.#top, 'folder-'));
  }

  /** What programs of ours are started with: what they keep of a run goes with the case. */
  get environment() {
    return { ...process.env, XDG_STATE_HOME: join(this.#top, 'state') };
  }

  /** A project with files, as a repository with one commit and the remote without which the peer does not start. */
  async project(files) {
    const folder = this.folder();
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    await must('git', ['-C', folder, 'init', '-q', '-b', 'main']);
    await must('git', ['-C', folder, 'add', '.']);
    await must('git', ['-C', folder, ...AUTHOR, 'commit', '-q', '-m', 'bench']);
    await must('git', ['-C', folder, 'remote', 'add', 'origin', 'git@gitlab.com:group/project.git']);
    return folder;
  }

  /** A project with so many files of about 2 KB, a hundred in each folder. */
  async projectOfSize(count, pipeline) {
    const files = { '.gitlab-ci.yml': pipeline };
    for (let index = 0; index < count; index++)
      files[`folder-${Math.floor(index / 100)}/file-${index}.txt`] = `${index} ${'content '.repeat(250)}\n`;
    const folder = await this.project(files);
    await must('git', ['-C', folder, 'repack', '-q', '-a', '-d']); // as a clone has it
    return folder;
  }

  /** Removes all of it. Nothing of it runs any more. */
  dispose() {
    const named = (...list) =>
      (spawnSync('docker', [...list, '--filter', `name=${this.name}`], { encoding: 'utf8' }).stdout ?? '')
        .split('\n')
        .filter((line) => line !== '');
    for (const [list, remove] of [
      [
        ['ps', '-aq'],
        ['rm', '-f', '-v'],
      ],
      [
        ['volume', 'ls', '-q'],
        ['volume', 'rm', '-f'],
      ],
      [
        ['network', 'ls', '-q'],
        ['network', 'rm'],
      ],
    ]) {
      const left = named(...list);
      if (left.length > 0) spawnSync('docker', [...remove, ...left], { stdio: 'ignore' });
    }
    rmSync(this.#top, { recursive: true, force: true });
  }
}
