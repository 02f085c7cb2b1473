// How unpacked packages become what the real images look like. Every change here rebuilds the layers that use this module.
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { arch as ownArch } from './paths.mjs';
import { run } from './run.mjs';
import { closure, download } from './apt.mjs';

const dirs = (root, list) => list.forEach((d) => mkdirSync(join(root, d), { recursive: true }));

function sticky(root, list) {
  dirs(root, list);
  for (const d of list) chmodSync(join(root, d), 0o1777);
}

/** One file with every certificate, where OpenSSL, GnuTLS and Go look for it. */
function caBundle(root) {
  const from = join(root, 'usr/share/ca-certificates/mozilla');
  dirs(root, ['etc/ssl/certs']);
  const bundle = readdirSync(from)
    .sort()
    .map((f) => readFileSync(join(from, f), 'utf8'))
    .join('');
  writeFileSync(join(root, 'etc/ssl/certs/ca-certificates.crt'), bundle);
  rmSync(join(root, 'usr/share/ca-certificates'), { recursive: true });
  symlinkSync('certs/ca-certificates.crt', join(root, 'etc/ssl/cert.pem'));
}

/** The applets of a busybox that may be of another architecture: asked from the same package of this machine's one. */
async function applets(suite, work) {
  const debs = await closure(suite, ownArch, ['busybox-static'], /^(?!busybox-static$)/);
  const [deb] = await download(suite, debs);
  await run('dpkg-deb', ['-x', deb, join(work, 'native')]);
  const { stdout } = await run(join(work, 'native/usr/bin/busybox'), ['--list-full']);
  // The real images have no Debian package tools: a script must not find them here.
  return stdout.split('\n').filter((p) => p && !/(^|\/)(dpkg|dpkg-deb|rpm|rpm2cpio|busybox|linuxrc)$/.test(p));
}

/** A root file system of busybox alone, ash being the only shell. */
export async function ash(root, { suite, work }) {
  for (const path of await applets(suite, work)) {
    const target = join(root, path.startsWith('usr/') ? path : `usr/${path}`);
    mkdirSync(dirname(target), { recursive: true });
    if (!existsSync(target)) symlinkSync('/bin/busybox', target);
  }
  const empty = [
    'dev',
    'proc',
    'sys',
    'run',
    'home',
    'mnt',
    'opt',
    'srv',
    'root',
    'etc/profile.d',
    'usr/local/bin',
    'usr/local/sbin',
  ];
  dirs(root, [...empty, ...['log', 'lib', 'cache', 'spool'].map((d) => `var/${d}`)]);
  sticky(root, ['tmp', 'var/tmp']);
  symlinkSync('../run', join(root, 'var/run'));
  symlinkSync('pgrep', join(root, 'usr/bin/pkill'));
  caBundle(root);
}

/** Where the official images have the programs: scripts may name the full path. */
function toUsrLocal(root, names) {
  dirs(root, ['usr/local/bin']);
  for (const name of names)
    for (const d of ['usr/bin', 'usr/sbin', 'usr/libexec/docker', 'usr/lib/docker'])
      if (existsSync(join(root, d, name))) renameSync(join(root, d, name), join(root, 'usr/local/bin', name));
}

export function plugins(root) {
  dirs(root, ['usr/local/libexec/docker']);
  renameSync(join(root, 'usr/libexec/docker/cli-plugins'), join(root, 'usr/local/libexec/docker/cli-plugins'));
}

export function dockerCli(root) {
  toUsrLocal(root, ['docker']);
  plugins(root);
  symlinkSync('/usr/bin/git', join(root, 'usr/lib/git-core/git'));
  sticky(root, ['certs', 'certs/client']);
}

export function engine(root) {
  toUsrLocal(root, ['dockerd', 'containerd', 'ctr', 'containerd-shim-runc-v2', 'runc', 'docker-proxy', 'docker-init']);
  const bin = join(root, 'usr/local/bin');
  if (!existsSync(join(bin, 'docker-init'))) renameSync(join(root, 'usr/bin/tini-static'), join(bin, 'docker-init'));
  // Debian chooses between these through its alternatives, which nobody runs here.
  dirs(root, ['usr/sbin', 'usr/local/sbin/.iptables-legacy', 'var/lib/docker']);
  for (const family of ['iptables', 'ip6tables'])
    for (const tool of ['', '-save', '-restore']) {
      symlinkSync('/usr/sbin/xtables-nft-multi', join(root, 'usr/sbin', family + tool));
      symlinkSync('/usr/sbin/xtables-legacy-multi', join(root, 'usr/local/sbin/.iptables-legacy', family + tool));
    }
}

export function registry(root) {
  dirs(root, ['var/lib/registry']);
  renameSync(join(root, 'usr/bin/docker-registry'), join(root, 'usr/bin/registry'));
}

/** What the maintainer scripts of Debian's essential packages would have done. */
export function debian(root) {
  for (const file of ['passwd', 'group'])
    copyFileSync(join(root, `usr/share/base-passwd/${file}.master`), join(root, 'etc', file));
  const users = readFileSync(join(root, 'etc/passwd'), 'utf8').trim().split('\n');
  writeFileSync(join(root, 'etc/shadow'), users.map((u) => `${u.split(':')[0]}:*:20089:0:99999:7:::\n`).join(''), {
    mode: 0o640,
  });
  for (const [link, target] of Object.entries({ sh: 'dash', awk: 'mawk' }))
    if (!existsSync(join(root, 'usr/bin', link))) symlinkSync(target, join(root, 'usr/bin', link));
  for (const f of ['bashrc', 'profile']) {
    const skeleton = join(root, `usr/share/base-files/dot.${f}`);
    if (existsSync(skeleton)) copyFileSync(skeleton, join(root, 'root', `.${f}`));
  }
}

export function redis(root) {
  dirs(root, ['data']);
}

export function nginx(root) {
  dirs(root, [
    'var/cache/nginx',
    'var/log/nginx',
    'usr/share/nginx/html',
    'etc/nginx/conf.d',
    'docker-entrypoint.d',
    'var/lib/nginx',
  ]);
  symlinkSync('/dev/stdout', join(root, 'var/log/nginx/access.log'));
  symlinkSync('/dev/stderr', join(root, 'var/log/nginx/error.log'));
}

/** An engine that runs as a user of its own; the tools of busybox of the same names cannot make its network. */
export function rootless(root) {
  const keep = ['ip', 'nsenter'];
  const from = (name) => ['usr/bin', 'usr/sbin'].map((d) => join(root, d, name)).find((p) => existsSync(p));
  dirs(root, ['usr/local/bin', 'home/rootless/.local/share/docker']);
  for (const name of keep) copyFileSync(from(name), join(root, 'usr/local/bin', name));
  const wanted = ['rootlesskit', 'rootlessctl', 'slirp4netns', 'newuidmap', 'newgidmap', 'fuse-overlayfs'];
  for (const dir of ['usr/bin', 'usr/sbin'])
    for (const name of readdirSync(join(root, dir)))
      if (!wanted.includes(name)) rmSync(join(root, dir, name), { recursive: true });
  for (const name of ['newuidmap', 'newgidmap']) chmodSync(join(root, 'usr/bin', name), 0o4755);
  for (const path of [
    'home/rootless',
    'home/rootless/.local',
    'home/rootless/.local/share',
    'home/rootless/.local/share/docker',
  ])
    chownSync(join(root, path), 1000, 1000);
  sticky(root, ['run/user']);
}
