import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { NO_PROGRAM } from '../../docker/errors.js';
import { labelsFor } from '../../docker/labels.js';
import type { Container } from '../../docker/types.js';
import { LARGE_ARCHIVE, MANY_FILES } from '../../large-files.js';
import { removeHelper } from '../helper.js';
import type { JobRequest, JobSettings, Session } from '../session.js';
import { BUILDS_DIR } from '../workspace/sources.js';
import { entriesIn } from './entries.js';

/**
 * Packs and unpacks parts of a job's project in a container beside the job's, as GitLab Runner's helper does, straight
 * between the volume and a file of this machine: for what is large. The engine's archives take several times as long, and go
 * through this process. It answers false where it cannot, and whatever it has done is then to be done again otherwise.
 */
export interface Archiver {
  /** Packs what there is of these paths of the project into a file that is there and empty: it stays its owner's. */
  pack(paths: readonly string[], target: string): Promise<boolean>;
  /** Unpacks an archive of a project over this one; false as well where it is small. */
  unpack(archive: string): Promise<boolean>;
}

/** No archive of so many files is smaller. */
const LEAST_ARCHIVE = MANY_FILES * 512;

const ARCHIVE = '/archive.tar';

/**
 * Only below the project itself: where a part of a path is a link, the job's container may have something else at its end.
 * Paths and folder are arguments, and no part of the text.
 */
const ENTER = `
umask 0
cd "$1" && [ "$(pwd -P)" = "$1" ] || exit 1
shift
`;

const PACK = `${ENTER}
for path do
  shift
  parent=$path
  while [ "$parent" != "\${parent%/*}" ]; do
    parent=\${parent%/*}
    [ ! -L "$parent" ] || exit 1
  done
  if [ -e "$path" ] || [ -L "$path" ]; then set -- "$@" "$path"; fi
done
exec tar -cf ${ARCHIVE} -- "$@"
`;

const UNPACK = `${ENTER}
exec tar -xf ${ARCHIVE} --numeric-owner
`;

/** Runs whose image for helpers has no shell, or no tar. */
const unable = new WeakSet<JobSettings>();

/**
 * The archiver of a job with its working copy in `volume`; undefined where the engine is another machine's, or the job's
 * container may have something else in its project than the volume: a volume of its image, or one that the user names.
 */
export function archiverOf(
  session: Session,
  request: JobRequest,
  { volume, imageVolumes }: { readonly volume: string; readonly imageVolumes: readonly string[] },
): Archiver | undefined {
  const { runner, helperImage } = session.settings;
  const targets = [...imageVolumes, ...runner.volumes, ...runner.binds.map((bind) => bind.split(':')[1] ?? '')];
  if (helperImage === undefined || !session.engine.local || targets.some(mayHide)) return undefined;
  const run = async (script: string, file: string, args: readonly string[], packs: boolean): Promise<boolean> => {
    if (unable.has(session.settings)) return false;
    let helper: Container | undefined;
    try {
      helper = await session.engine.containers.create({
        name: `glci-${session.pipeline}-job-${request.id}-archiver-${randomUUID().slice(0, 8)}`,
        image: helperImage,
        entrypoint: ['sh', '-c', script, 'archiver'],
        command: [request.projectDir, ...args],
        user: '0:0',
        binds: [`${volume}:${BUILDS_DIR}${packs ? ':ro' : ''}`],
        host: {
          // a mount of this kind makes no folder where the file is not there
          Mounts: [{ Type: 'bind', Source: file, Target: ARCHIVE, ReadOnly: !packs }],
          ReadonlyRootfs: true,
        },
        networkMode: 'none',
        labels: labelsFor({ pipeline: session.pipeline, job: request.id, role: 'helper', owner: session.owner }),
      });
      const { exit } = await helper.waitNextExit();
      await helper.start();
      const code = await exit;
      if (NO_PROGRAM.includes(code)) unable.add(session.settings);
      return code === 0;
    } catch {
      return false; // the engine's own way meets what there is to be told
    } finally {
      void removeHelper(helper); // nobody has to wait for that: a job's end removes what is left of it
    }
  };
  return {
    pack: (paths, target) => run(PACK, target, paths, true),
    async unpack(archive) {
      const { size } = await stat(archive);
      if (size < LEAST_ARCHIVE || unable.has(session.settings)) return false;
      const entries = await entriesIn(archive);
      if (entries === undefined || (size < LARGE_ARCHIVE && entries.length < MANY_FILES)) return false;
      return run(UNPACK, archive, [], false);
    },
  };
}

/** Whether a mount at this place could hide something of a project, or be in it. */
function mayHide(target: string): boolean {
  return `${BUILDS_DIR}/`.startsWith(`${target.replace(/\/+$/, '')}/`) || target.startsWith(`${BUILDS_DIR}/`);
}
