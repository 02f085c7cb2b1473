import type Docker from 'dockerode';
import { tolerate } from '../errors.js';
import { labelsOf, listOf, objectOf, textOf } from './answers.js';
import type { Volumes } from '../types.js';

/** Volumes of an engine reached through dockerode. */
export function dockerodeVolumes(docker: Docker): Volumes {
  return {
    async create({ name, labels, options }) {
      const spec = {
        Name: name,
        Driver: 'local',
        Labels: { ...labels },
        ...(options === undefined ? {} : { DriverOpts: { ...options } }),
      };
      return textOf(objectOf(await created(docker, spec))['Mountpoint']);
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

/** What the engine answers, of which dockerode's own method keeps the name alone: where the volume lies would be one more call. */
function created(docker: Docker, spec: Docker.VolumeCreateOptions): Promise<unknown> {
  const call = {
    path: '/volumes/create',
    method: 'POST',
    options: spec,
    allowEmpty: true,
    statusCodes: { 200: true, 201: true, 400: 'bad parameter', 500: 'server error' },
  };
  const { modem } = docker as {
    modem: { dial: (call: object, done: (error: unknown, answer: unknown) => void) => void };
  };
  return new Promise((resolve, reject) => {
    modem.dial(call, (error, answer) => {
      if (error instanceof Error) reject(error);
      else resolve(answer);
    });
  });
}
