/**
 * Options of a call that go into its body alone, and the few that belong into its address. Left to itself, dockerode puts
 * them into both: then variables of jobs, secrets among them, stand where proxies and daemons log addresses, which has an
 * end at some thousand characters in many of them.
 */
export function inBody<T extends object>(body: T, query: Readonly<Record<string, string>> = {}): T {
  return { _query: query, _body: body } as unknown as T;
}
