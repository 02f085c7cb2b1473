type Problem = (name: string, message: string) => void;

/** The input `gitlab-url`: an address without what is at its end; undefined where it is not given, or none. */
export function instanceUrl(given: string | undefined, problem: Problem): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const meant = !given.includes('://') && URL.canParse(`https://${given}`) ? `; did you mean https://${given}?` : '';
  if (url === undefined || !/^https?:$/.test(url.protocol))
    problem('gitlab-url', `"${given.replace(/\/\/[^@/]*@/, '//')}" is not an http or https address${meant}`);
  else if (url.username !== '') problem('gitlab-url', 'a token does not belong into the address: give `gitlab-token`');
  else return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  return undefined;
}

/**
 * Items of the input `include-map`: `NAME=PLACE`, or `NAME=`. Which `=` of an item is the one in the midst is seen once an
 * include is looked for, since an address may have more of them (`https://host/file.yml?ref=v1=FILE`).
 */
export function includeMap(items: readonly string[], problem: Problem): readonly string[] {
  return items.flatMap((item) => {
    const at = item.indexOf('=');
    const name = item.slice(0, at).trim();
    if (at === -1 || name === '') {
      problem('include-map', `"${item}" is not of the form NAME=FOLDER, NAME=URL or ADDRESS=FILE`);
      return [];
    }
    return [/^https?:\/\//i.test(item) ? item : `${name}=${item.slice(at + 1).trim()}`];
  });
}
