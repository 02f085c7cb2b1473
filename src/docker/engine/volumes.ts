import type Docker from 'dockerode';
import { tolerate } from '../errors.js';
import type { Volumes } from '../types.js';

/** Volumes of an engine reached through dockerode. */
export function dockerodeVolumes(docker: Docker): Volumes {
  return {
    async create({ name, labels, options }) {
      await docker.createVolume({
        Name: name,
        Driver: 'local',
        Labels: { ...labels },
        ...(options === undefined ? {} : { DriverOpts: { ...options } }),
      });
      return (await docker.getVolume(name).inspect()).Mountpoint;
    },
    async list(label) {
      const { Volumes: found } = await docker.listVolumes({ filters: { label: [label] } });
      return (found ?? []).map((item) => ({ name: item.Name, labels: item.Labels ?? {} }));
    },
    async remove(name) {
      await tolerate([404], () => docker.getVolume(name).remove({ force: true }));
    },
  };
}
