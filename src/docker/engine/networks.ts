import type Docker from 'dockerode';
import { engineMessage, tolerate } from '../errors.js';
import { labelsOf, listOf, objectOf, textOf } from './answers.js';
import { inBody } from './body.js';
import { chooseSubnet } from '../subnets.js';
import type { Networks } from '../types.js';

/** Tries to get a subnet that another process has not taken meanwhile. */
const ATTEMPTS = 8;

/** Networks of an engine reached through dockerode; `routes` are those of its host, where they are known. */
export function dockerodeNetworks(docker: Docker, routes: () => readonly string[]): Networks {
  const networks: Networks = {
    async create({ name, labels, mtu, known }) {
      const options = {
        Name: name,
        Driver: 'bridge',
        Labels: { ...labels },
        ...(mtu === undefined ? {} : { Options: { 'com.docker.network.driver.mtu': String(mtu) } }),
      };
      const taken: string[] = [];
      for (let attempt = 1; ; attempt++) {
        const there = attempt === 1 && known !== undefined ? known : await networks.list();
        const used = there.flatMap((network) => network.subnets);
        const subnet = chooseSubnet([...used, ...routes(), ...taken]);
        const ipam = subnet === undefined ? {} : { IPAM: { Driver: 'default', Config: [{ Subnet: subnet }] } };
        try {
          return (await docker.createNetwork(inBody({ ...options, ...ipam }))).id;
        } catch (error) {
          if (subnet === undefined || attempt === ATTEMPTS || !/overlap/i.test(engineMessage(error))) throw error;
          taken.push(subnet);
        }
      }
    },
    async connect(network, container, aliases) {
      await docker.getNetwork(network).connect({ Container: container, EndpointConfig: { Aliases: [...aliases] } });
    },
    async list(label) {
      const found: unknown = await docker.listNetworks(label === undefined ? {} : { filters: { label: [label] } });
      return listOf(found)
        .map(objectOf)
        .map((item) => ({
          id: textOf(item['Id']),
          name: textOf(item['Name']),
          labels: labelsOf(item['Labels']),
          subnets: listOf(objectOf(item['IPAM'])['Config'])
            .map((config) => textOf(objectOf(config)['Subnet']))
            .filter((subnet) => subnet !== ''),
          mtu: mtuOf(item),
        }));
    },
    async remove(idOrName) {
      const network = docker.getNetwork(idOrName);
      const removed = await tolerate([403, 404, 409, 500], async () => (await network.remove(), true));
      if (removed === true) return;
      const info = await tolerate([404], async () => await network.inspect());
      if (info === undefined) return;
      // a container that a job attached itself must not hold the network back
      for (const id of Object.keys(objectOf(objectOf(info)['Containers']))) {
        await tolerate([404, 403, 500], () => network.disconnect({ Container: id, Force: true }));
      }
      await tolerate([404], () => network.remove());
    },
  };
  return networks;
}

/** The MTU that a network was given; undefined: the engine's own. */
function mtuOf(network: Readonly<Record<string, unknown>>): number | undefined {
  const mtu = Number(textOf(objectOf(network['Options'])['com.docker.network.driver.mtu']) || Number.NaN);
  return Number.isInteger(mtu) ? mtu : undefined;
}
