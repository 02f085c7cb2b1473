import type { Rule } from '../types.js';

/** The commands that make a release on a GitLab server, as the job's shell shows them before it runs them. */
const COMMAND = /^\$ .{0,400}\b(?:release-cli|glab release create)\b/;

/** Releases that a script makes by itself. */
export const RELEASE: readonly Rule[] = [
  {
    id: 'release-command',
    error: 'level=fatal msg="run app" cli=release-cli error="failed to create release: …"',
    patterns: [
      /\blevel=(?:fatal|error)\b.{0,100}\bcli=release-cli\b/,
      /\brelease failed after [\d.]{1,10}\w{1,3}\b.{0,20}\berror=/,
      /\b(?:release-cli|glab): (?:command )?not found\b/,
    ],
    rank: 'cause',
    when: ({ mentions }) => mentions(COMMAND),
    title: 'The command makes a release on a GitLab server, and there is none here',
    cause:
      'release-cli and glab call the API of the GitLab instance with the token of the job, which no instance knows.',
    remedy:
      'Write it with the keyword `release:`, and give the step `releases: create`: then it is made on GitHub. Or call `gh release create` in the script.',
    gitlab: 'On GitLab the command makes the release; the keyword `release:` does the same there.',
  },
];
