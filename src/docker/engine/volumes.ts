import type Docker from 'dockerode';
import { tolerate } from '../errors.js';
import { labelsOf, listOf, objectOf, textOf } from './answers.js';
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
      return textOf(objectOf(await docker.getVolume(name).inspect())['Mountpoint']);
    },
    async list(label) {
      const answer = objectOf(await docker.listVolumes({ filters: { label: [label] } }));
      return listOf(answer['Volumes'])
        .map(objectOf)
        .map((item) => ({ name: textOf(item['Name']), labels: labelsOf(item['Labels']) }));
    },
    async remove(name) {
      await tolerate([404], () => docker.getVolume(name).remove({ force: true }));
    },
  };
}
