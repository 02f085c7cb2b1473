// Loaded into a process before its own first module: writes each program that it starts into a file, one a line, of
// git with its command. All ways of node:child_process that this program takes end in this method.
import { ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';

const { COUNT_PROCESSES: file } = process.env;
delete process.env.COUNT_PROCESSES;
delete process.env.NODE_OPTIONS;
const { spawn } = ChildProcess.prototype;
if (file !== undefined)
  ChildProcess.prototype.spawn = function (options) {
    const [program = '', ...args] = options.args;
    // git -C FOLDER -c NAME=VALUE COMMAND
    const command = args.find((one, index) => !one.startsWith('-') && !['-C', '-c'].includes(args[index - 1]));
    const name = basename(program);
    appendFileSync(file, name === 'git' ? `git ${command}\n` : `${name}\n`);
    return spawn.call(this, options);
  };
