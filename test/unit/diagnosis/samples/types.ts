import type { Evidence } from '../../../../src/dind/diagnosis/types.js';

/** A log in which a rule has to be the first answer. */
export interface Sample {
  readonly id: string;
  readonly job?: string;
  readonly daemon?: string;
  /** Where nothing is said: it is down where it has said something. */
  readonly daemonDown?: boolean;
  readonly exitCode?: number | undefined;
  readonly dindImage?: string | undefined;
  readonly facts?: Partial<Evidence['facts']>;
}

/** What is the case where a sample says nothing else. */
export function evidenceOf(sample: Omit<Sample, 'id'>): Evidence {
  return {
    jobLog: sample.job ?? '',
    daemonLog: sample.daemon ?? '',
    exitCode: 'exitCode' in sample ? sample.exitCode : 1,
    image: 'docker:28',
    daemonDown: sample.daemonDown ?? sample.daemon !== undefined,
    dindImage: 'dindImage' in sample ? sample.dindImage : 'docker:28-dind',
    facts: { cgroupVersion: '2', arch: 'amd64', mtu: 1500, kernel: '6.8.0', ...sample.facts },
  };
}
