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
    idea: 'The bundle without names and blanks, at 4.0 MB in place of 8.9 MB',
    found:
      'Between none and 45 ms of 670 ms for one trivial job (medians of 15, in turn). Not kept: what stands in a stack trace could not be read.',
  },
  {
    idea: 'A run with one job has its sources and its network to itself: no overlay, no network beside that of the registry',
    found:
      'Kept, with the next three: one `docker version` with a daemon 2.12 s against 2.99 s (medians of five, in turn).',
  },
  {
    idea: 'The shell of a job is started while its services start, and given its script when they are ready',
    found: 'Kept: the start of a container less to wait for.',
  },
  {
    idea: 'At the end of a run everything is removed together, not the objects of the last job before those of the run',
    found: 'Kept.',
  },
  {
    idea: 'Ports of the registry are published on 127.0.0.1 only where this machine needs them: one, in place of three',
    found: 'Kept: each costs two processes and some rules of the firewall, when it is made and when it goes.',
  },
  {
    idea: 'Large files are read and written a megabyte at a time, and the digest of a cache is made while it is written',
    found: 'Kept: putting 1 GiB into a container takes 0.9 s to 1.1 s of the processor in place of 2.4 s to 2.9 s.',
  },
  {
    idea: 'All instances of the registry are processes of one container, in place of a container each',
    found:
      'Kept, with the next two: one `docker version` with a daemon 4.06 s against 4.66 s on a slow machine (medians of three, in turn), its first line after 3.38 s against 3.80 s.',
  },
  {
    idea: 'What a job has made is known, and not asked for when it ends',
    found: 'Kept: three calls of the engine less for each job.',
  },
  {
    idea: "Node's cache of compiled code for the command, in the user's cache folder, but on machines of CI systems",
    found:
      'Kept, with the next two: a plan 257 ms against 307 ms on a slow machine (fastest of 21, in turn), of which Node.js itself takes 77 ms.',
  },
  {
    idea: 'The bundle in ASCII: other signs are escapes in it',
    found:
      'Kept: one such sign makes Node.js take four times as long to read a file, and ten of the 24 files that a run loads had some.',
  },
  {
    idea: 'The library that knows how wide signs are, and the data of languages, are loaded where a text has others than ASCII',
    found: 'Kept: 38 ms of the profile of one trivial job on a slow machine.',
  },
  {
    idea: 'The registry starts when the daemon has been started, so that it does not take the processor from that',
    found:
      'Not kept: the first line of the script after 3.86 s to 4.0 s against 4.04 s (medians of five, in turn, waiting 0.25 s to 0.8 s), which is little for what it takes to know when.',
  },
  {
    idea: 'Room for young objects in the heap that grows at once (8 MB, 16 MB), for fewer collections while the bundle loads',
    found: 'No help: 283 ms to 287 ms for a plan against 286 ms.',
  },
  {
    idea: 'Containers are created and given their files while their network is made, and the registry beside the first job',
    found:
      'Kept, with the next two: the first line of a job with a daemon after 1.11 s against 1.25 s (medians of 11, in turn).',
  },
  {
    idea: 'What an image trusts is read with one question of the engine, and all files of a job go in at once',
    found: 'Kept: 28 of 97 calls for archives of the example pipeline less.',
  },
  {
    idea: 'The sources of an only job go in by its own container, in place of a helper',
    found: 'Kept: one trivial job 462 ms against 474 ms (medians of 15, in turn).',
  },
  {
    idea: "The registry, the job's container or both wait until the container of the daemon has been started",
    found: 'No help: the first line after 1.40 s to 1.46 s against 1.29 s (medians of seven, in turn).',
  },
  {
    idea: 'Layers for what jobs write are made eight at a time, before they are asked for',
    found: 'No help: 50 jobs in 7.88 s against 7.94 s (medians of five, in turn).',
  },
  {
    idea: 'Large caches and artifacts are packed and unpacked by tar in a container, beside the archives of the engine',
    found: 'Kept, with the next: a cache of 1 GiB saved and restored in 2.7 s, before in 8.4 s to 9.0 s.',
  },
  {
    idea: 'An archive that was found to be whole is not read again where nobody has written to it since',
    found: 'Kept: 0.8 s of restoring 1 GiB.',
  },
  {
    idea: 'Git is asked several things by one process each time (8 processes of the example in place of 15), the first before the rest of the program is loaded; the engine is not asked for its version, for which it starts two programs',
    found:
      'Kept: a plan 207 ms against 251 ms on a slow machine (medians of 15, in turn), one trivial job 1.02 s against 1.10 s (medians of 21).',
  },
  {
    idea: 'What a container, a network or a volume is to be goes to the engine once, not in the address of the call as well',
    found: 'Kept, since addresses are logged. No time that could be told from noise.',
  },
  {
    idea: 'The shell of a job is started while its files come (sources of an only job, caches, artifacts), and given its script when they are there',
    found:
      'Kept: three jobs with artifacts and a cache 3.23 s against 3.67 s (medians of seven, in turn, with the other changes since), one trivial job 1.07 s against 1.11 s (medians of 21).',
  },
  {
    idea: 'The bundle by another bundler: as many small files, or without comments and blanks',
    found: 'No help: a plan 236 ms and 201 ms against 207 ms and 203 ms (medians of 21 and 31, in turn).',
  },
  {
    idea: "On a slow machine: the registry, the job's container or both wait for the start of the daemon's container",
    found: 'No help: the first line after 3.31 s to 3.43 s against 3.47 s (medians of five, in turn).',
  },
  {
    idea: 'The daemon of a job without firewall rules for IPv6 (`--ip6tables=false`): of some 140 calls of iptables at its start, which are most of it, 60 less',
    found:
      'Not done, though it listens after 1.27 s in place of 1.54 s (medians of seven, in turn): networks with IPv6 that a job makes would not be kept apart.',
  },
  {
    idea: 'One shell is asked all that a run wants of Git whatever its pipeline is (facts, refs, whether a file names the registry), before the rest of the program is loaded, answers as it goes, and then waits to check out the first working copy',
    found:
      'Kept, with the next three: one trivial job 1.09 s against 1.14 s, in pairs 93 ms less (medians of 21, in turn). The shell that waits is 40 ms of it.',
  },
  {
    idea: 'The sources of an only job are put into its container before its shell starts where they are ready by then, and else while it does; those below 512 kB are archived at once',
    found: 'Kept, see above: each on its own no more than noise.',
  },
  {
    idea: 'What a working copy was made of is removed a second later: the process that removes it was started just when a job wanted its script',
    found: 'Kept: 20 ms of one trivial job on a slow machine, by its trace.',
  },
  {
    idea: "dockerode's client without four copies of streams, which Node.js has",
    found: 'Kept: 380 kB of the bundle less, 15 ms of one trivial job on a slow machine (medians of 21, in turn).',
  },
  {
    idea: 'Comments, blank lines and indentation out of the bundle, with a line for each statement and all names as they are',
    found: 'No help: 7 ms of one trivial job, none of a plan (medians of 41 pairs).',
  },
  {
    idea: 'The files of the bundle that a run loads as one or two',
    found: 'No help: one trivial job 13 ms longer with one, as long with two (medians of 31 pairs).',
  },
  {
    idea: 'What an only job gets beside its sources (the folders that all may write to) goes in with them, in one archive',
    found:
      'Not done: 15 ms of one trivial job (medians of 30, in turn), for another way through all that prepares a job.',
  },
  {
    idea: 'What dead runs have left is looked for later, when the first job runs',
    found:
      'Not done: 7 ms of one trivial job (medians of 30, in turn), and a run would begin beside what is in its way.',
  },
];
