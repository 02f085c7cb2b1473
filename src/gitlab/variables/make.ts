import type { Variable } from '../types.js';

/** A predefined variable: public and neither file nor masked. */
export function predefined(key: string, value: string): Variable {
  return { key, value, public: true, masked: false, file: false, raw: false };
}

/** A predefined variable that services do not get. */
export function secret(key: string, value: string, masked = true): Variable {
  return { key, value, public: false, masked, file: false, raw: false };
}

export function predefinedAll(values: Readonly<Record<string, string | number | undefined>>): Variable[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [predefined(key, String(value))],
  );
}
