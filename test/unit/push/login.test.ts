import { describe, expect, it } from 'vitest';
import { createAuthority } from '../../../src/certificates/authority.js';
import { PushTargetServer } from '../../push-target.js';
import { large, MiB, PushBed } from './bed.js';

describe('a copy to another registry', () => {
  const bed = new PushBed();

  describe('is let in', () => {
    it.each(['basic', 'token', 'oauth2'] as const)('by %s', async (auth) => {
      bed.server.auth = auth;
      const tags = { 'g/p:1': bed.stored.image('g/p', '1', 'x'), 'g/p/app:1': bed.stored.image('g/p/app', '1', 'x') };
      expect((await bed.push(tags)).failures).toEqual([]);
      expect(bed.server.repository('o/p/app').tags.size).toBe(1);
    });

    it('with tokens for what is pushed to and mounted from, each of which serves many requests', async () => {
      bed.server.auth = 'token';
      await bed.push({
        'g/p:1': bed.stored.image('g/p', '1', 'x'),
        'g/p/app:1': bed.stored.image('g/p/app', '1', 'x'),
      });
      expect(
        bed.server.asked('GET /token').map((line) => new URL(line.slice(4), 'http://h').searchParams.toString()),
      ).toEqual(
        [['o/p:pull,push'], ['o/p/app:pull,push'], ['o/p/app:pull,push', 'o/p:pull']].map((scopes) =>
          new URLSearchParams([
            ['service', 'the service'],
            ...scopes.map((scope): [string, string] => ['scope', `repository:${scope}`]),
          ]).toString(),
        ),
      );
    });

    it('with a new token where the old one is not good any more', async () => {
      bed.server.auth = 'token';
      bed.server.shortTokens = true;
      expect((await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', 'x') })).failures).toEqual([]);
      expect(bed.server.asked('GET /token').length).toBeGreaterThan(3);
    });

    it.each(['basic', 'token', 'oauth2'] as const)(
      'by %s only with the right password, which is not shown',
      async (auth) => {
        bed.server.auth = auth;
        const { copies, failures } = await bed.push(
          { 'g/p:1': bed.stored.image('g/p', '1', 'x') },
          { target: bed.target('wrong-one') },
        );
        expect(copies).toEqual([]);
        expect(failures[0]).toMatch(/it does not take the user and the password.*Look at registry-push-username/);
        expect(failures[1]).toBe(`1 tag of 1 did not get to ${bed.server.host}/o/p`);
        expect(JSON.stringify([failures, bed.told])).not.toMatch(/wrong-one|c29tZW9uZTp3cm9uZy1vbmU/);
      },
    );

    it('and asks by name for a login that is missing', async () => {
      bed.server.auth = 'basic';
      const none = { ...bed.target(''), username: undefined, password: undefined };
      const { failures } = await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', 'x') }, { target: none });
      expect(failures[0]).toContain('give registry-push-username and registry-push-password');
    });

    it('without its login reaching the hosts that uploads go to', async () => {
      bed.server.auth = 'basic';
      bed.server.storage = true;
      const pushed = await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', 'x', large(5 * MiB)) });
      expect(pushed.failures).toEqual([]);
      expect(bed.server.atStorage.length).toBeGreaterThan(3);
      expect(bed.server.atStorage.filter((header) => header !== undefined)).toEqual([]);
    });

    it('without its login reaching a host that it is led to', async () => {
      bed.server.auth = 'basic';
      await using other = await PushTargetServer.start();
      const digest = bed.stored.image('g/p', '1', 'x');
      const location = `http://${other.host}/v2/o/p/manifests/1`;
      const leads = { status: 307, headers: { location } };
      bed.server.faults.set(`PUT /v2/o/p/manifests/${digest}`, [leads]);
      await bed.push({ 'g/p:1': digest });
      expect(other.lines).toContain('PUT /v2/o/p/manifests/1');
      expect(other.logins.filter((login) => login !== undefined)).toEqual([]);
      expect(bed.server.logins.filter((login) => login !== undefined)).not.toEqual([]);
    });

    it('over HTTPS by the authorities that the user has given, and by no others', async () => {
      const authority = await createAuthority('A company');
      await using secure = await PushTargetServer.start(authority.server(['127.0.0.1']));
      secure.auth = 'basic';
      const over = { target: { ...bed.target('of-the-user'), host: secure.host, plain: false } };
      const tags = { 'g/p:1': bed.stored.image('g/p', '1', 'x') };
      expect((await bed.push(tags, over)).failures[0]).toMatch(/certificate.*\(tried 3 times\)/);
      expect(secure.lines).toEqual([]);
      expect((await bed.push(tags, { ...over, authorities: [authority.certificate] })).failures).toEqual([]);
      expect(secure.repository('o/p').tags.size).toBe(1);
    });

    it('by no password that would go over plain HTTP to another machine', async () => {
      const challenge = { 'www-authenticate': 'Bearer realm="http://tokens.example.com/token"' };
      bed.server.faults.set('HEAD', [{ status: 401, headers: challenge }]);
      const { failures } = await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', 'x') }, { target: bed.target('p') });
      expect(failures[0]).toContain('not of HTTPS: it is sent no password');
    });
  });
});
