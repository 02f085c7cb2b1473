export interface Scope {
  readonly name: string;
  folder(): string;
}

export interface Measured {
  readonly value?: number;
  readonly extras?: Readonly<Record<string, number>>;
}
type Work = () => unknown;

export interface Case {
  readonly title: string;
  readonly shows: string;
  readonly rival: string;
  readonly itself?: boolean;
  readonly runs: number;
  readonly unit?: 'seconds' | 'bytes';
  readonly atMost: number;
  readonly limits: string;
  readonly extras?: Readonly<Record<string, { title: string; unit: 'seconds' | 'bytes'; atMost?: number }>>;
  setUp(
    scope: Scope,
  ): Promise<
    { ours: Work; rival: Work } | { pair: () => Promise<{ ours: number; rival: number; extras?: Measured['extras'] }> }
  >;
}

export interface Figures {
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly values: readonly number[];
}

export interface Result {
  readonly name: string;
  readonly runs: number;
  readonly failed?: string;
  readonly ours?: Figures;
  readonly rivals?: Partial<Figures> & { readonly failed?: string };
  readonly ratio?: { readonly median: number; readonly lowest: number; readonly highest: number };
  readonly met?: boolean;
  readonly extras?: Readonly<Record<string, Figures & { readonly met?: boolean }>>;
}

export const current: { scope: Scope | undefined };
export function measure(name: string, one: Case, options?: { runs?: number | undefined }): Promise<Result>;
