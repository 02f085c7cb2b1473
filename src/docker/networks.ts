import type Docker from 'dockerode';
import { tolerate } from './errors.js';
import type { Networks } from './types.js';

/** Networks of an engine reached through dockerode. */
export function dockerodeNetworks(docker: Docker): Networks {
  return {
    async create({ name, labels, subnet, mtu }) {
      const network = await docker.createNetwork({
        Name: name,
        Driver: 'bridge',
        Labels: { ...labels },
        ...(subnet === undefined ? {} : { IPAM: { Driver: 'default', Config: [{ Subnet: subnet }] } }),
        ...(mtu === undefined ? {} : { Options: { 'com.docker.network.driver.mtu': String(mtu) } }),
      });
      return network.id;
    },
    async connect(network, container, aliases) {
      await docker
        .getNetwork(network)
        .connect({ Container: container, EndpointConfig: { Aliases: [...aliases] } });
    },
    async list(label) {
      const found = await docker.listNetworks(label === undefined ? {} : { filters: { label: [label] } });
      return found.map((item) => ({
        id: item.Id,
        name: item.Name,
        labels: item.Labels ?? {},
        subnets: (item.IPAM?.Config ?? []).flatMap((config) => (config.Subnet === undefined ? [] : [config.Subnet])),
      }));
    },
    async remove(idOrName) {
      const network = docker.getNetwork(idOrName);
      const info = await tolerate([404], async () => (await network.inspect()) as Docker.NetworkInspectInfo);
      if (info === undefined) return;
      // a container that a job attached itself must not hold the network back
      for (const id of Object.keys(info.Containers ?? {})) {
        await tolerate([404, 403, 500], () => network.disconnect({ Container: id, Force: true }));
      }
      await tolerate([404], () => network.remove());
    },
  };
}
