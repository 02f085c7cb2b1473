/** A job, and the seconds that it took; what is no number is the reader's to refuse. */
export type TimeOf = readonly [name: string, seconds: unknown];

/** Times of jobs in a JSON document: an object of names and seconds, or the output `jobs` of a run. Throws an Error. */
export function timesIn(document: unknown): readonly TimeOf[] {
  if (typeof document !== 'object' || document === null) throw new Error('it is no JSON object of names and seconds');
  return Array.isArray(document) ? document.flatMap(ofRun) : Object.entries(document);
}

/** A job of a run's output; one that did not run has no duration. */
function ofRun(item: unknown): readonly TimeOf[] {
  if (typeof item !== 'object' || item === null || !('name' in item) || typeof item.name !== 'string')
    throw new Error('it is a list, but not the output jobs of a run: an item has no name');
  const duration = 'duration' in item ? item.duration : undefined;
  return duration === null ? [] : [[item.name, duration]];
}
