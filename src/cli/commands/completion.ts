import { UsageError } from '../../errors.js';
import { suggestion, type Arguments } from '../arguments.js';
import { bashReply, parseBashLine } from '../completion/bash-words.js';
import { candidates } from '../completion/candidates.js';
import { SCRIPTS } from '../completion/scripts.js';
import { pass, print } from '../door.js';

/**
 * `gitlab-dind completion SHELL` prints what the shell loads. What that script asks is answered by `completion line` (the
 * line of bash) and `completion words`: first `words` or `files`, then a word a line.
 */
export async function completionCommand({ operands }: Arguments): Promise<number> {
  const [shell = '', ...rest] = operands;
  if (shell === 'line') {
    const [line = '', breaks = ''] = rest;
    const parsed = parseBashLine(line, breaks);
    const found = await candidates(parsed.words.slice(1), process.cwd());
    print(
      [found.kind, ...(found.kind === 'words' ? found.words.map((word) => bashReply(word, parsed)) : [])].join('\n'),
    );
    return 0;
  }
  if (shell === 'words') {
    const found = await candidates(rest, process.cwd());
    print([found.kind, ...(found.kind === 'words' ? found.words : [])].join('\n'));
    return 0;
  }
  const shells = Object.keys(SCRIPTS);
  const script = Object.entries(SCRIPTS).find(([name]) => name === shell)?.[1];
  if (script === undefined || rest.length > 0)
    throw new UsageError(`completion: name one shell: ${shells.join(', ')}${suggestion(shell, shells, '')}`);
  pass(script);
  return 0;
}
