import { nearest } from '../../gitlab/near.js';
import { FEATURE_FLAGS } from './table.js';

/** What is to be said of a flag with a value; undefined: nothing. `told` where it has another value than usual. */
export function flagProblem(name: string, value: string): string | undefined {
  const support = FEATURE_FLAGS[name];
  if (support === undefined) {
    const meant = nearest(name, Object.keys(FEATURE_FLAGS));
    return `${name} is no feature flag of GitLab Runner${meant === undefined ? '' : `; did you mean ${meant}?`}`;
  }
  if (support.status === 'no meaning' || value.includes('$')) return undefined;
  const on = /^(?:1|t|T|TRUE|true|True)$/.test(value);
  if (!on && !/^(?:|0|f|F|FALSE|false|False)$/.test(value)) {
    return `${name}: ${JSON.stringify(value)} is no boolean (\`true\` or \`false\`), so it is off, as on a GitLab runner`;
  }
  return support.status === 'told' && on !== support.usual ? `${name} is not honoured: ${support.note}` : undefined;
}
