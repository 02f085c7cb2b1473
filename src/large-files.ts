/** How much of a file that may be large is read or written at once: what Node takes by itself, 64 kB, costs a call each. */
export const LARGE = { highWaterMark: 1024 * 1024 };
