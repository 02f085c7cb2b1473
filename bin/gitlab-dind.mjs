#!/usr/bin/env node
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// What the compiler makes of the bundle is kept for the next command. Node.js 20 cannot, a machine of a CI system has no
// next command, and `clean all` is not to leave what it removes.
if (!process.env.CI && process.argv[2] !== 'clean') {
  try {
    const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
    module.enableCompileCache?.(join(cache, 'gitlab-dind', 'compiled'));
  } catch {
    // a user without a home: it goes without
  }
}

process.argv.splice(2, 0, 'cli');
await import('../dist/index.js');
