import type { Case } from './measure/harness.mjs';

export interface Wanted {
  readonly names: readonly string[];
  readonly list: boolean;
  readonly json: string | undefined;
  readonly runs?: number;
}
export function wantedOf(args: readonly string[]): Wanted;
export function bench(wanted: Wanted, all?: Readonly<Record<string, Case>>): Promise<number>;
