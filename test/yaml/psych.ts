import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A value with its classes, or the words with which a text is refused; `strange` is a value that no pipeline file has. */
export type Answer = { readonly value: unknown } | { readonly refused: string } | { readonly strange: string };

export interface Psych extends AsyncDisposable {
  /** What GitLab's own loader makes of a text. */
  read(text: string): Promise<Answer>;
}

/** Starts Ruby with GitLab's loader, one process for all texts. Fails where there is no Ruby. */
export function startPsych(): Psych {
  const child = spawn('ruby', [fileURLToPath(new URL('psych.rb', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  let failure: Error | undefined;
  const ended = new Promise<void>((resolve) => {
    const end = (reason: string): void => {
      failure ??= new Error(`Ruby is needed for this test: ${reason}`);
      for (const { reject } of waiting.splice(0)) reject(failure);
      resolve();
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code) => end(`it ended with code ${String(code)}`));
  });
  child.stdin.on('error', () => undefined); // told by the end of the process
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line) as Answer));
  return {
    read: (text) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting.push({ resolve, reject });
        child.stdin.write(`${JSON.stringify(text)}\n`);
      }),
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}
