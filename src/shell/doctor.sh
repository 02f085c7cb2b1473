# What `gitlab-dind doctor` asks from inside a container, by `sh -c`: a line for each thing that is found, `KEY VALUE`.
# The arguments: a file to write, its size in MiB, a name to look up.

# in hundredths of a second, as a number: `date` of small images has none
uptime() {
  read -r now _ < /proc/uptime
  echo "${now%.*}${now#*.}"
}

begin=$(uptime)
if dd if=/dev/zero of="$1" bs=1048576 count="$2" conv=fsync 2> /dev/null; then
  echo "written $2"
  echo "hundredths $(($(uptime) - begin))"
fi
rm -f "$1"

# POSIX: the fourth column of the second line, in kB
df -P -k "${1%/*}/" 2> /dev/null | while read -r _ _ _ free _; do
  case $free in *[!0-9]* | '') ;; *) echo "free $free" ;; esac
done

limit=
if command -v timeout > /dev/null 2>&1; then limit='timeout 8'; fi
if command -v getent > /dev/null 2>&1; then
  $limit getent hosts "$3" > /dev/null 2>&1 && echo 'dns found' || echo 'dns missing'
elif command -v nslookup > /dev/null 2>&1; then
  $limit nslookup "$3" > /dev/null 2>&1 && echo 'dns found' || echo 'dns missing'
fi
