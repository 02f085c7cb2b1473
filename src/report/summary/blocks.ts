import { bytes } from '../text.js';

/** A row of a block: a table's, or a piece of Markdown of its own. */
export interface Row {
  readonly text: string;
  /** Is kept before others when there is not room for all. */
  readonly important?: boolean;
}

/** A part of a document that can be shortened by whole rows. */
export interface Block {
  readonly title: string;
  /** What comes before the rows: a table's heading. */
  readonly head: string;
  readonly rows: readonly Row[];
  /** What the rows are, for the line that says how many were left out. */
  readonly unit: string;
  /** Rows that were left out before, counted in that line. */
  readonly leftOut?: number;
}

/** Room for the line that names the blocks left out as a whole, and for what the others say of their rows. */
const NOTE = 160;

/**
 * Puts blocks together in at most `limit` bytes. Small blocks stay whole, the big ones share what remains; of these only
 * whole rows go in, and a line says how many did not.
 */
export function assemble(head: string, blocks: readonly Block[], limit: number): string {
  const shown = blocks.filter((block) => block.rows.length > 0);
  let remaining = limit - bytes(head) - 2 * NOTE;
  const texts = new Map<Block, string>();
  const bySize = shown.map((block) => ({ block, size: sizeOf(block) })).sort((one, other) => one.size - other.size);
  bySize.forEach(({ block }, index) => {
    const text = fit(block, Math.floor(remaining / (bySize.length - index)));
    if (text === undefined) return;
    texts.set(block, text);
    remaining -= bytes(text);
  });
  const missing = shown.filter((block) => !texts.has(block)).map((block) => block.title);
  const note = missing.length === 0 ? [] : [`_Left out, to stay below GitHub's limit: ${missing.join(', ')}._\n`];
  return [head, ...shown.flatMap((block) => texts.get(block) ?? []), ...note].join('\n');
}

function fit(block: Block, limit: number): string | undefined {
  const heading = `### ${block.title}\n\n${block.head}`;
  let room = limit - bytes(heading) - NOTE;
  const kept = new Set<Row>();
  for (const wanted of [true, false]) {
    for (const row of block.rows) {
      if ((row.important ?? false) !== wanted) continue;
      const size = bytes(row.text) + 1;
      if (size > room) continue;
      room -= size;
      kept.add(row);
    }
  }
  if (kept.size === 0) return undefined;
  const missing = block.rows.length - kept.size + (block.leftOut ?? 0);
  const note = missing === 0 ? '' : `\n_${missing.toLocaleString('en')} more ${block.unit} not shown._\n`;
  const rows = block.rows.filter((row) => kept.has(row)).map((row) => row.text);
  return `${heading}${block.head === '' ? '' : '\n'}${rows.join('\n')}\n${note}`;
}

/** Bytes of the whole block, with the room that {@link fit} wants. */
function sizeOf(block: Block): number {
  return block.rows.reduce((sum, row) => sum + bytes(row.text) + 1, bytes(block.title) + bytes(block.head) + NOTE + 10);
}
