import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandbox, type Sandbox } from '../../test/engine.js';
import { filesOf } from '../docker/archive.js';
import { labelsFor } from '../docker/labels.js';
import type { Container } from '../docker/types.js';
import { looksInto } from './looks.js';

/** Files, folders, and links of every kind: in the folder, out of it, back into it, to nothing, in circles. */
const ZOO = `
mkdir -p /etc/ssl/certs/deep /etc/pki/tls/certs /usr/share/ca
echo usr > /usr/share/ca/a.crt; echo pki > /etc/pki/tls/certs/bundle; echo two > /etc/ssl/certs/two
cd /etc/ssl
ln -s certs/two relative; ln -s /etc/ssl/certs/two absolute; ln -s relative chain
ln -s /usr/share/ca/a.crt out; ln -s ../../usr/share/ca/a.crt relative-out; ln -s out chain-out
ln -s /etc/pki/tls/certs tls; ln -s certs folder; ln -s nowhere dangling; ln -s /no/where dangling-out
ln -s circle-b circle-a; ln -s circle-a circle-b; ln -s /etc/ssl back; ln -s ../../../../../../etc/ssl/certs above
ln -s /etc/ssl/certs /etc/pki/into
`;
const PATHS = [
  'certs', 'certs/two', 'certs/deep', 'relative', 'absolute', 'chain', 'out', 'relative-out', 'chain-out', 'tls', 'tls/bundle',
  'folder', 'folder/two', 'folder/nothing', 'dangling', 'dangling/further', 'dangling-out', 'circle-a', 'circle-a/x', 'back/relative',
  'back/certs/two', 'back/back/out', 'above/two', 'certs/two/below', 'nothing', 'nothing/below',
].map((path) => `/etc/ssl/${path}`).concat('/etc/ssl', '/etc/pki/into', '/etc/pki/into/two', '/usr/share/ca/a.crt', '/nothing'); // prettier-ignore

describe('what is asked of the files of a container', () => {
  let box: Sandbox;
  beforeAll(async () => void (box = await sandbox()));
  afterAll(() => box[Symbol.asyncDispose]());
  let count = 0;
  /** A container of an image in which a command has run, the number of the engine's answers, and the image's removal. */
  const having = async (script: string): Promise<{ container: Container; asked: string[] } & Disposable> => {
    const name = `glci-test-${box.pipeline}:looks-${++count}`;
    const dockerfile = `FROM busybox:stable\nRUN rm -rf /etc/ssl /etc/pki\nRUN ${script.trim().split('\n').join('; ')}\n`;
    execFileSync('docker', ['build', '-q', '-t', name, '-'], { input: dockerfile, stdio: ['pipe', 'ignore', 'pipe'] });
    const created = await box.engine.containers.create({
      name: `glci-test-${box.pipeline}-looks-${count}`,
      image: name,
      labels: labelsFor({ pipeline: box.pipeline, role: 'helper', owner: box.owner }),
    });
    const asked: string[] = [];
    const container: Container = {
      ...created,
      get: (path) => (asked.push(path), created.get(path)),
      exists: (path) => (asked.push(path), created.exists(path)),
      realPath: (path) => (asked.push(path), created.realPath(path)),
    };
    return {
      container,
      asked,
      [Symbol.dispose]: () => void execFileSync('docker', ['rmi', '-f', name], { stdio: 'ignore' }),
    };
  };
  /** The engine's own answers, one by one. */
  const byEngine = async (container: Container, path: string): Promise<unknown> => {
    const target = await container.realPath(path).catch(() => undefined);
    const tar = target === undefined ? undefined : await container.get(target).catch(() => undefined);
    const content = tar === undefined ? undefined : [...(await filesOf(tar)).values()][0]?.toString();
    return [await container.exists(path).catch(() => false), content];
  };

  it('is answered as the engine answers it, and of what lies in one folder with one question', async () => {
    using made = await having(ZOO);
    const { container, asked } = made;
    const looks = await looksInto(container);
    for (const path of PATHS) {
      const target = await looks.realPath(path);
      const isFolder = ['/etc/ssl', '/etc/pki/into'].includes(path); // of which the engine gives the first file
      const content = target === undefined || isFolder ? undefined : await looks.read(target, 100);
      const expected = (await byEngine(container, path)) as [boolean, string | undefined];
      if (/\/(certs|deep|tls|folder)$/.test(path) || isFolder) expected[1] = undefined;
      if (path.endsWith('circle-a')) expected[0] = true; // of which the engine has an error of its own
      expect([path, await looks.exists(path), content?.toString()]).toEqual([path, ...expected]);
    }
    asked.length = 0;
    const again = await looksInto(container);
    expect(await again.read((await again.realPath('/etc/ssl/chain')) ?? '', 100)).toEqual(Buffer.from('two\n'));
    expect(await again.read('/etc/ssl/certs/two', 3)).toBeUndefined(); // larger than what counts
    expect([await again.exists('/etc/ssl/no'), await again.exists('/etc/ssl/certs/deep')]).toEqual([false, true]);
    expect(asked).toEqual(['/etc/ssl']);
  });

  it.each([
    ['a folder that is large', 'mkdir -p /etc/ssl; head -c 9000000 /dev/zero > /etc/ssl/large; echo x > /etc/ssl/x'],
    ['a folder that is a link', 'mkdir -p /etc/real; echo x > /etc/real/x; ln -s real /etc/ssl'],
    ['second names of a file', 'mkdir -p /etc/ssl; echo x > /etc/ssl/x; ln /etc/ssl/x /etc/ssl/y'],
  ])('of %s is asked one by one', async (_, script) => {
    using made = await having(script);
    const { container, asked } = made;
    const looks = await looksInto(container);
    expect([await looks.exists('/etc/ssl/x'), await looks.exists('/etc/ssl/no')]).toEqual([true, false]);
    expect(await looks.read('/etc/ssl/x', 100)).toEqual(Buffer.from('x\n'));
    expect(asked).toEqual(['/etc/ssl', '/etc/ssl/x', '/etc/ssl/no', '/etc/ssl/x']);
  });

  it('of a folder that is not there is nothing', async () => {
    using made = await having('true');
    const { container, asked } = made;
    const looks = await looksInto(container);
    expect(await looks.exists('/etc/ssl/certs')).toBe(false);
    expect(await looks.realPath('/etc/ssl/cert.pem')).toBeUndefined();
    expect(asked).toEqual(['/etc/ssl']);
  });
});
