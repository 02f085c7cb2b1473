import fc from 'fast-check';
import { withTag } from '../../../src/docker/engine/images.js';
import { replacements, upstreams } from '../../../src/inputs/values/images.js';
import { parseBytes, platform, registryChoice, registryHosts } from '../../../src/inputs/values/registry.js';
import { componentAddress } from '../../../src/gitlab-api/components.js';
import { placeOf } from '../../../src/gitlab-api/include-map.js';
import { credentialsFor, parseDockerConfig } from '../../../src/registry/auth.js';
import { registryImage, registryOf } from '../../../src/registry/names.js';
import { hostile, hostileJson, mostly, slips } from '../hostile.js';
import { promise, target } from '../target.js';

const host = mostly(
  ['', 'docker.io/', 'ghcr.io/', 'localhost/', 'localhost:5000/', 'a.b:443/', '[::1]:5000/'],
  hostile,
  20,
);
const image = fc
  .tuple(
    host,
    mostly(['a', 'a/b', 'Group/App'], hostile),
    mostly(['', ':1', ':latest', `@sha256:${'a'.repeat(64)}`], hostile),
  )
  .map((parts) => parts.join(''));

const auth = fc.record(
  {
    auth: fc.oneof(fc.constant('dTpw'), hostileJson),
    username: fc.oneof(fc.constant('u'), hostileJson),
    password: hostileJson,
  },
  { requiredKeys: [] },
);
const config = fc.oneof(
  {
    arbitrary: fc
      .dictionary(
        fc.oneof(host, fc.constantFrom('https://index.docker.io/v1/', 'ghcr.io/group')),
        fc.oneof(auth, hostileJson),
      )
      .map((auths) => JSON.stringify({ auths })),
    weight: 4,
  },
  { arbitrary: slips(hostileJson.map((value) => JSON.stringify(value))), weight: 1 },
  { arbitrary: hostileJson.map((auths) => JSON.stringify({ auths })), weight: 1 },
);

/** Names of images, and what belongs to them. */
export const IMAGES = [
  target({
    name: 'image-names',
    inputs: fc.tuple(slips(image), hostile),
    accepted: 15,
    read([name, other]) {
      const tagged = withTag(name);
      promise(tagged.startsWith(name), 'a tag comes behind the name');
      const problems: string[] = [];
      const problem = (_: string, message: string): void => void problems.push(message);
      for (const { url } of upstreams([name, `${other}=${name}`, other], problem))
        promise(URL.canParse(url), 'an upstream has an address');
      const map = replacements([`${name}=${other}`], 'image-map', problem);
      promise(problems.length > 0 || Object.keys(map).length === 1, 'no replacement is lost');
      registryChoice({ address: name, username: other, password: undefined }, problem);
      registryHosts([name, other], problem);
      platform(other, problem);
      parseBytes(other);
      componentAddress(`${name}@${other}`);
      placeOf([`${name}=${other}`, other], name);
      promise(registryImage('h', name).startsWith('h/'), 'an image has its registry');
      registryOf(name);
      const refused: string[] = [];
      const address = tagged.slice(0, tagged.lastIndexOf(':')).toLowerCase();
      registryChoice({ address, username: undefined, password: undefined }, (_, message) => void refused.push(message));
      return refused.length === 0;
    },
  }),
  target({
    name: 'credentials',
    inputs: fc.tuple(config, image),
    accepted: 20,
    read([text, name]) {
      const found = parseDockerConfig(text);
      for (const { username, password } of found.values())
        promise(typeof username === 'string' && typeof password === 'string', 'credentials are texts');
      credentialsFor(found, name);
      return found.size > 0;
    },
  }),
];
