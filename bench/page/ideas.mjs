// What was tried to make runs faster, and what came of it: so that nobody tries it again without a new reason.
export const ideas = [
  {
    idea: 'A data root of the daemon that is laid out already, in place of an empty volume',
    found: 'No help: until `docker info` answers 2.27 s with it, 2.03 s with an empty one (medians of six, in turn).',
  },
  {
    idea: 'containerd with fewer plugins for the daemon, in place of the one that it starts itself',
    found: 'No help: 2.07 s against 2.03 s, in the same runs.',
  },
  {
    idea: 'Finished certificates of a key type that is fast, in place of those that the stock entrypoint makes',
    found: 'Kept: a daemon with TLS starts no later than one without.',
  },
  {
    idea: 'The daemon of a job is started while the job before still runs',
    found: 'Kept: `dind-next` shows what is left of the wait.',
  },
  {
    idea: 'One view of the sources for each job, laid over one copy, in place of a copy each',
    found: 'Kept: `workspace-peer`.',
  },
  {
    idea: 'A volume is made with one call of the engine, not two',
    found:
      'Kept, since it is simpler: 35 of 361 calls of the example pipeline less. No time that could be told from noise.',
  },
  {
    idea: "Node's cache of compiled code for the command",
    found:
      'About 35 ms of 820 ms for one trivial job (medians of nine, in turn). Not kept: it leaves files on the machine, and a runner is new each time.',
  },
];
