/** What the user has in place of an include. */
export type Place =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'web'; readonly address: string }
  /** `NAME=`: the include is left out. */
  | { readonly kind: 'nothing' };

/**
 * The place that the input `include-map` has for a name: a project's path, `template`, or an address. Since an address may
 * have any number of `=`, the items are kept as they were given, and it is the name that says where an item is to be cut.
 * The last item for a name counts; a comma of an address stands in it as `%2C`. undefined: there is none.
 */
export function placeOf(items: readonly string[], name: string): Place | undefined {
  const isAddress = /^https?:\/\//i.test(name);
  // GitLab finds projects whatever the case of their names
  const keys = isAddress ? [`${name}=`, `${name.replaceAll(',', '%2C')}=`] : [`${name.toLowerCase()}=`];
  for (const item of items.toReversed()) {
    const key = keys.find((one) => (isAddress ? item : item.toLowerCase()).startsWith(one));
    if (key !== undefined) return asPlace(item.slice(key.length).trim());
  }
  return undefined;
}

function asPlace(text: string): Place {
  if (text === '') return { kind: 'nothing' };
  return /^https?:\/\//i.test(text) ? { kind: 'web', address: text } : { kind: 'folder', path: text };
}
