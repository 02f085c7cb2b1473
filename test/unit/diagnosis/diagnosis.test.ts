import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/dind/diagnosis/index.js';
import { CLIENT_SAMPLES } from './samples/client.js';
import { ENGINE_SAMPLES } from './samples/engine.js';
import { HARMLESS } from './samples/harmless.js';
import { REGISTRY_SAMPLES } from './samples/registry.js';
import { RUNNING_SAMPLES } from './samples/running.js';
import { evidenceOf, type Sample } from './samples/types.js';
import { RULES, THEMES } from '../../../src/dind/diagnosis/table.js';
import { cpuMs } from '../../cpu.js';

const SAMPLES: readonly Sample[] = [...CLIENT_SAMPLES, ...REGISTRY_SAMPLES, ...ENGINE_SAMPLES, ...RUNNING_SAMPLES];
const ids = (sample: Omit<Sample, 'id'>): readonly string[] => diagnose(evidenceOf(sample)).map((found) => found.id);

describe('real messages', () => {
  it.each(SAMPLES.map((sample) => [sample.id, sample] as const))('%s', (id, sample) => {
    const [first] = diagnose(evidenceOf(sample));
    expect(first?.id).toBe(id);
    const text = JSON.stringify(first);
    expect(text).not.toMatch(/\{\w+\||undefined/);
    expect(`${sample.job ?? ''}\n${sample.daemon ?? ''}\nexit code ${sample.exitCode ?? ''}`).toContain(first?.matched);
  });
});

describe('ordinary output', () => {
  it.each(Object.entries(HARMLESS))('finds nothing in %s', (_, log) => {
    expect(ids({ job: log })).toEqual([]);
    // a daemon echoes no commands
    if (!log.startsWith('$')) expect(ids({ daemon: log, job: 'the tests failed' })).toEqual([]);
  });

  it('finds nothing in a job that passed', () => {
    for (const sample of SAMPLES) expect(ids({ ...sample, exitCode: 0 })).toEqual([]);
  });
});

describe('the choice among several', () => {
  it('leaves symptoms out where there is a cause', () => {
    const daemon = 'failed to start containerd: timeout waiting for containerd to start';
    const job = 'Cannot connect to the Docker daemon at tcp://docker:2375. Is the docker daemon running?';
    expect(ids({ daemon, job })).toEqual(['containerd-timeout']);
  });

  it('gives three at most, the latest of the same rank first', () => {
    const job = [
      'no space left on device',
      'exec format error',
      'toomanyrequests: stop',
      'bash: docker: command not found',
    ].join('\n');
    expect(ids({ job })).toEqual(['docker-not-found', 'rate-limit', 'exec-format']);
  });

  it('gives one answer for a line, and one for a rule', () => {
    const line = CLIENT_SAMPLES.find((sample) => sample.id === 'x509-daemon')?.job ?? '';
    expect(ids({ job: `${line}\n${line}` })).toEqual(['x509-daemon']);
  });

  it('does not take what the job log repeats of the daemon for the job', () => {
    const line =
      'time="x" level=info msg="http: TLS handshake error from 172.18.0.4:1: client sent an HTTP request to an HTTPS server"';
    expect(ids({ job: `a test failed\n${line}`, daemon: line })).toEqual([]);
    expect(ids({ job: 'Error response from daemon: Client sent an HTTP request to an HTTPS server.' })).toEqual([
      'http-to-https',
    ]);
  });

  it('looks at the facts', () => {
    const job = 'Get "https://registry-1.docker.io/v2/": net/http: TLS handshake timeout';
    expect(ids({ job, facts: { mtu: 1360 } })).toEqual(['mtu']);
    expect(ids({ job })).toEqual(['network-timeout']);
    expect(ids({ job: 'cgroups: cgroup mountpoint does not exist: unknown', facts: { cgroupVersion: 'v1' } })).toEqual(
      [],
    );
    expect(ids({ job: 'Segmentation fault' })).toEqual([]);
  });
});

describe('the answer', () => {
  it('has the words of the log and the facts', () => {
    const job =
      'error during connect: Get "https://dind:2376/info": x509: certificate is valid for 1f2a, docker, localhost, not dind';
    const [found] = diagnose(evidenceOf({ job }));
    expect(found).toMatchObject({ title: "The daemon's certificate does not name dind", matched: job });
    expect(found?.remedy).toContain('DNS:dind');
    expect(found?.gitlab).toContain('GitLab');
    const [mtu] = diagnose(evidenceOf({ job: 'net/http: TLS handshake timeout', facts: { mtu: 1360 } }));
    expect(mtu?.remedy).toContain('--mtu=1360');
  });

  it('does not expand what a log says', () => {
    const [found] = diagnose(evidenceOf({ job: 'ERROR: no builder "{image|x}" found' }));
    expect(found?.title).toContain('{image|x}');
  });

  it('reads logs with time stamps, sections and carriage returns', () => {
    const job =
      'section_start:1767323045:step_script\r2026-01-02T03:04:05.123456Z 01O bash: line 1: docker: command not found\r\n2026-01-02T03:04:05.2Z 00O section_end:1:x\r';
    expect(ids({ job })).toEqual(['docker-not-found']);
  });

  it('knows the words of an only command also where they come before its own line, and no words of another', () => {
    const error = 'wget: server returned error: HTTP/1.0 400 Bad Request';
    const command = '$ wget -q -O - http://docker:2376/_ping';
    const begin = 'section_start:1767323045:step_script\rExecuting "step_script" stage of the job script';
    expect(ids({ job: `${begin}\n${error}\n${command}\n` })).toEqual(['http-to-https']);
    expect(ids({ job: `${begin}\n${command}\n${error}\n` })).toEqual(['http-to-https']);
    // of a command that has passed, also where the beginning of the log is gone
    expect(ids({ job: `${begin}\n${command} || true\n${error}\n$ exit 1\n` })).toEqual([]);
    expect(ids({ job: `${command} || true\n${error}\n$ exit 1\nsection_end:1767323045:step_script\r\n` })).toEqual([]);
    expect(ids({ job: `${error}\n$ wget http://docker:2376\nsection_end:1767323045:step_script\r\n` })).toEqual([]);
  });

  it('is short and without control characters', () => {
    const [found] = diagnose(evidenceOf({ job: `${'x'.repeat(3000)} exec format error\u0007 ${'y'.repeat(3000)}` }));
    expect(found?.matched).toContain('exec format error');
    expect(found?.matched.length).toBeLessThanOrEqual(300);
    expect(found?.matched).not.toContain('\u0007');
  });
});

describe('the table', () => {
  it('has unique ids and a sample for each', () => {
    const all = RULES.map((rule) => rule.id);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((id) => !SAMPLES.some((sample) => sample.id === id))).toEqual([]);
    expect(RULES.flatMap((rule) => rule.hides ?? []).filter((id) => !all.includes(id))).toEqual([]);
  });

  it('has patterns of bounded repetition only', () => {
    for (const rule of RULES) {
      for (const { source } of rule.patterns.flat()) {
        const bare = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, 'c');
        expect(bare, rule.id).not.toMatch(/[*+]|\{\d+,\}/);
        const wide = [...bare.matchAll(/[c.]\{\d+,(\d+)\}/g)].filter((found) => Number(found[1]) > 100);
        expect(wide.length, `${rule.id}: ${source}`).toBeLessThanOrEqual(2);
      }
    }
  });

  it('takes little time for hostile logs', () => {
    const words = THEMES.map((theme) =>
      theme.rules.flatMap((rule) => rule.error.split('…').filter((part) => part.length > 3)),
    );
    for (const pieces of [...words, ['a'], ['1:', '/'], ['https://', 'lookup '], ['iptables failed to create ']]) {
      const size = Math.floor(65536 / pieces.length);
      const log = pieces.map((piece) => piece.repeat(Math.ceil(Math.min(size, 8000) / piece.length))).join('\n');
      const started = cpuMs();
      diagnose(evidenceOf({ job: log, daemon: `${log}.` }));
      diagnose(evidenceOf({ job: log.replaceAll(' ', '\n'), daemon: '\n'.repeat(65536) }));
      expect(cpuMs() - started, pieces[0]).toBeLessThan(2000);
    }
  });
});
