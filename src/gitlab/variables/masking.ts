/** Would GitLab let a variable with this value be masked? One line, at least 8 characters, from a small alphabet. */
export function matchesMaskingRules(value: string, raw = false): boolean {
  return raw ? /^\S{8,}$/.test(value) : /^[a-zA-Z0-9_+=/@:.~-]{8,}$/.test(value);
}
