/** Does something for each of many, so many at the same time; the results have the order of what they are of. */
export async function forEach<T, R>(
  all: readonly T[],
  atOnce: number,
  action: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) {
      const item = all[index];
      if (item !== undefined) results[index] = await action(item, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
  return results;
}
