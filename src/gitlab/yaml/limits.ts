/** GitLab's application limits (defaults of a GitLab instance). */
export const LIMITS = {
  /** Bytes of one file. */
  fileBytes: 2_097_152,
  /** Nested lists and maps. */
  depth: 100,
  /** Levels of lists, maps and references that `!reference` leads through. */
  resolvedDepth: 1000,
  /** Nodes of a file with every alias counted again, so that aliases of aliases stay bounded. */
  expandedNodes: 2_000_000,
  /** Commands of one script after `!reference`. */
  flattenedItems: 100_000,
  /** Of one text with its variables. An environment that Linux takes has less by far. */
  expandedCharacters: 4_194_304,
  includes: 150,
  totalBytes: 314_572_800,
} as const;
