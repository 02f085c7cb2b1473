import { loadPatterns } from '../src/gitlab/expression/pattern.js';

// tests call parts of the language by themselves; a plan loads the engine of expressions where it meets one
await loadPatterns();
