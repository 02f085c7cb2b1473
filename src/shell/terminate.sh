# Asks every process of a job's container to end: SIGTERM, since shells do not pass it on. The youngest first, so that
# what a shell waits for ends before it; each has so many tenths of a second as the argument says before the next is
# asked. Run by `sh -c` in the container; PID 1 is left to the engine. Says that it has begun.
echo asking
limit=$1
pids=
for entry in /proc/[0-9]*; do
  pid=${entry#/proc/}
  if [ "$pid" != 1 ] && [ "$pid" != "$$" ]; then pids="$pids $pid"; fi
done

# a process that has ended and that nobody has asked for yet is still listed, as a zombie
runs() {
  state=
  while read -r key value _; do
    if [ "$key" = State: ]; then
      state=$value
      break
    fi
  done 2> /dev/null < "/proc/$1/status" || return 1
  case $state in '' | Z | X) return 1 ;; esac
}

while [ -n "$pids" ]; do
  highest=0
  for pid in $pids; do
    if [ "$pid" -gt "$highest" ]; then highest=$pid; fi
  done
  rest=
  for pid in $pids; do
    if [ "$pid" != "$highest" ]; then rest="$rest $pid"; fi
  done
  pids=$rest
  kill -TERM "$highest" 2> /dev/null || continue
  waited=0
  while [ "$waited" -lt "$limit" ] && runs "$highest"; do
    if sleep 0.1 2> /dev/null; then waited=$((waited + 1)); else
      sleep 1
      waited=$((waited + 10))
    fi
  done
done
