import { gitOf } from './git.js';
import { REF_FORMAT, type Place, type RepositoryFacts } from './facts.js';

/** What `changes` compares a branch with: a commit by its name, or with nothing, and why. */
export type Comparison =
  | { readonly kind: 'commit'; readonly name: string; readonly sha: string }
  | { readonly kind: 'nothing'; readonly why: string };

/**
 * What GitLab would compare with if the branch were pushed now: the commit that its upstream is at, where HEAD has
 * commits that it lacks. The upstream is the one that Git has noted, else the branch of that name in `origin`.
 */
export async function upstreamOf(
  { repository, snapshot, facts }: Place & { readonly facts: RepositoryFacts },
  branch: string,
): Promise<Comparison> {
  if (snapshot) return { kind: 'nothing', why: 'the project is no Git repository of its own' };
  const git = async (...args: string[]): Promise<string> => {
    const { exitCode, stdout } = await gitOf(repository, args, false);
    return exitCode === 0 ? stdout.trim() : '';
  };
  const own = `refs/heads/${branch}`;
  const usual = `refs/remotes/origin/${branch}`;
  const listed =
    branch === facts.branch ? facts.branchRefs : await git('for-each-ref', `--format=${REF_FORMAT}`, own, usual);
  const known = new Map(listed.split('\n').map((line) => [line.split(' ')[0] ?? '', line.split(' ')]));
  const ref = known.get(own)?.[2] || usual;
  const name = ref.replace(/^refs\/(?:remotes|heads)\//, '');
  // mostly it is told already, or known not to be there: a further process takes longer than what it does
  const sha =
    ref === usual ? (known.get(usual)?.[1] ?? '') : await git('rev-parse', '--verify', '-q', `${ref}^{commit}`);
  if (sha === '') return { kind: 'nothing', why: `there is no ${name}` };
  const missing = sha === facts.sha ? '' : await git('rev-list', '--max-count=1', `${ref}..HEAD`, '--');
  if (missing === '') return { kind: 'nothing', why: `${name} has all commits of ${branch}` };
  return { kind: 'commit', name, sha };
}

/** What is told of it, where a pipeline asks for it. */
export function comparisonNote(comparison: Comparison): string {
  return comparison.kind === 'commit'
    ? `\`changes\` compares with ${comparison.name} (${comparison.sha.slice(0, 8)}): what a push would bring`
    : `\`changes\` compares with nothing, so every file counts as changed, as for a new branch on GitLab: ${comparison.why}`;
}
