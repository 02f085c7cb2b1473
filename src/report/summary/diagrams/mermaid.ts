import { oneLine, shorten } from '../../text.js';
import type { JobSummary } from '../../result.js';

/** GitHub draws nothing of a diagram whose text is longer (Mermaid's maxTextSize is 50,000). */
export const MAX_DIAGRAM = 45_000;

const MAX_LABEL = 60;

/** Colours of a job by how it ended: fill, border, text. The same in both diagrams. */
export const COLORS = {
  success: { fill: '#1f883d', stroke: '#116329', color: '#ffffff' },
  failed: { fill: '#cf222e', stroke: '#82071e', color: '#ffffff' },
  warning: { fill: '#bf8700', stroke: '#7d4e00', color: '#ffffff' },
  canceled: { fill: '#6e7781', stroke: '#424a53', color: '#ffffff' },
  manual: { fill: '#0969da', stroke: '#033d8b', color: '#ffffff' },
  other: { fill: '#d0d7de', stroke: '#6e7781', color: '#24292f' },
} as const;

/** How a job is coloured. */
export function colorOf(job: Pick<JobSummary, 'status' | 'allowFailure'>): keyof typeof COLORS {
  if (job.status === 'failed') return job.allowFailure ? 'warning' : 'failed';
  const { status } = job;
  return status === 'success' || status === 'canceled' || status === 'manual' ? status : 'other';
}

/**
 * A text inside a Mermaid diagram: all but letters, digits and spaces as Mermaid's entity codes, so that nothing in it
 * is syntax, Markdown or HTML; the first character always, so that it is no keyword at the start of a line either.
 */
export function mermaidText(text: string, length: number = MAX_LABEL): string {
  const label = [...shorten(oneLine(text), length)].map((character, index) =>
    index > 0 && /[A-Za-z0-9 ]/.test(character) ? character : `#${character.codePointAt(0) ?? 32};`,
  );
  return label.length === 0 ? '#160;' : label.join('');
}

/** A Mermaid diagram, or the reason why there is none. */
export type Diagram = { readonly text: string } | { readonly reason: string };
