/** How much of a file that may be large is read or written at once: what Node takes by itself, 64 kB, costs a call each. */
export const LARGE = { highWaterMark: 1024 * 1024 };

/** Bytes from which on a container that packs or unpacks an archive costs less than what it saves. */
export const LARGE_ARCHIVE = 32 * 1024 * 1024;

/** The same for many files, each of which costs time in the engine's archives. */
export const MANY_FILES = 5000;
