import type { Diagnostic, SourceLocation } from '../../gitlab/types.js';
import { OPTIONS, type InputDefinition, type OptionName } from '../definitions.js';

/** Where the value of an option comes from. */
export type Origin =
  | { readonly kind: 'option' }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'project' | 'user'; readonly location: SourceLocation };

/** An option that is set somewhere; what may be given more than once is a list. */
export interface Setting {
  readonly name: OptionName;
  readonly value: string | readonly string[];
  readonly origin: Origin;
}

/** What one place sets, and what is wrong with it. */
export interface Layer {
  readonly settings: readonly Setting[];
  readonly problems: readonly Diagnostic[];
}

/** Every name by which an option may be set: its own, and that of one of its items. */
export const OPTION_NAMES: ReadonlyMap<string, OptionName> = new Map(
  Object.entries(OPTIONS).flatMap(([name, definition]: [string, InputDefinition]) => {
    const option = name as OptionName;
    return [
      [name, option] as const,
      ...(definition.repeated === undefined ? [] : [[definition.repeated, option] as const]),
    ];
  }),
);

/** The words for a place, for people. */
export function describeOrigin(origin: Origin): string {
  if (origin.kind === 'option') return 'command line';
  if (origin.kind === 'environment') return `environment variable ${origin.variable}`;
  return `${origin.location.file}:${origin.location.line}`;
}
