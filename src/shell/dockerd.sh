#!/bin/sh
# Stands before the image's dockerd, whoever starts it and with whatever flags: gives it the settings of the pipeline that
# neither its flags nor its daemon.json have. dockerd refuses a directive that stands in both.
# /glci/dockerd.settings has a line for each: the kind (list, value, host, flag), the key in the file, the flag, the value.

ours=/glci/daemon.json
before=/glci/daemon-before.json

# the next dockerd on the path, which is not this one
real=
rest=$PATH:
while [ -n "$rest" ]; do
  folder=${rest%%:*}
  rest=${rest#*:}
  if [ -x "$folder/dockerd" ] && [ "$folder/dockerd" != "$0" ]; then
    real=$folder/dockerd
    break
  fi
done
if [ -z "$real" ]; then
  echo "dockerd: not found" >&2
  exit 127
fi

file=/etc/docker/daemon.json
# a rootless daemon is root in its own namespace
[ "$(id -u)" = 0 ] && [ -z "${ROOTLESSKIT_STATE_DIR-}" ] || file=${XDG_CONFIG_HOME:-${HOME:-/home/rootless}/.config}/docker/daemon.json
named=
for argument in "$@"; do
  [ -z "$named" ] || file=$argument
  named=
  case $argument in
    --config-file) named=1 ;;
    --config-file=*) file=${argument#*=} ;;
    --version | -v | --help | -h | --validate) exec "$real" "$@" ;;
  esac
done

# what was put into the file before the start gives way to what is found out now
if [ -f "$file" ] && [ -f "$ours" ] && [ "$(cat "$file")" = "$(cat "$ours")" ]; then
  if [ -f "$before" ]; then cat "$before" >"$file"; else rm -f "$file"; fi 2>/dev/null
fi
text=
[ ! -f "$file" ] || text=$(tr '\n\r\t' '   ' <"$file")
changed=

# Whether a flag is among the given; the first is its name.
flag_given() {
  flag=$1
  shift
  for argument in "$@"; do
    case $argument in "--$flag" | "--$flag="*) return 0 ;; esac
  done
  return 1
}

# Whether a flag is given with a value; the first two are its name and the value.
value_given() {
  flag=$1
  value=$2
  last=
  shift 2
  for argument in "$@"; do
    case $argument in "--$flag=$value") return 0 ;; esac
    [ "$last" != "--$flag" ] || [ "$argument" != "$value" ] || return 0
    last=$argument
  done
  return 1
}

host_given() {
  for argument in "$@"; do
    case $argument in --host | --host=* | -H*) return 0 ;; esac
  done
  return 1
}

in_file() {
  case $text in *"\"$1\""*) return 0 ;; esac
  return 1
}

another=/run/glci-dockerd.pid
[ -w /run ] || another=${XDG_RUNTIME_DIR:-/tmp}/glci-dockerd.pid
second=
[ ! -f "$another" ] || ! kill -0 "$(cat "$another")" 2>/dev/null || second=1

# Docker leaves servers of its own loopback out of what it gives to containers and builds, and this container has no other
# than 127.0.0.11: the real ones are put behind it. As flags they would take its place, and with it the names of services,
# in containers on networks of their own and on the daemon's. The engine names in a comment whom 127.0.0.11 asks, the
# machine's loopback as host(ADDRESS).
resolv=/etc/resolv.conf
if [ -w "$resolv" ] && ! flag_given dns "$@" && ! in_file dns &&
  ! grep -E '^nameserver' "$resolv" | grep -qvE '^nameserver[[:space:]]+(127\.|::1)'; then
  servers=$(sed -n 's/^# ExtServers: \[\(.*\)\].*/\1/p' "$resolv" | tr ' ' '\n' |
    grep -E '^[0-9]+(\.[0-9]+){3}$' | grep -v '^127\.')
  [ -n "$servers" ] || servers=$(sed -n 's/^server dns dns //p' /glci/dockerd.settings 2>/dev/null)
  for server in $servers; do echo "nameserver $server" >>"$resolv"; done
fi

if [ -f /glci/dockerd.settings ]; then
  while read -r kind key name setting; do
    case $kind in
      list)
        if value_given "$name" "$setting" "$@"; then
          continue
        elif in_file "$key"; then
          in_file "$setting" && continue
          text=$(printf '%s\n' "$text" | sed "s|\"$key\" *: *\\[ *\\]|\"$key\": [\"$setting\"]|
t
s|\"$key\" *: *\\[|\"$key\": [\"$setting\", |")
          changed=1
        else
          set -- "$@" "--$name=$setting"
        fi
        ;;
      value)
        flag_given "$name" "$@" || in_file "$key" || set -- "$@" "--$name=$setting"
        ;;
      host)
        # a second daemon in the same container does not get the first one's socket
        if [ -n "$second" ] || in_file hosts || value_given host "$setting" "$@"; then continue; fi
        host_given "$@" || set -- "$@" --host=unix:///var/run/docker.sock
        set -- "$@" "--host=$setting"
        ;;
      plain)
        # without TLS dockerd waits 15 s, to warn, unless it is told in words that none is wanted
        case " $* $text" in
          *" --tls"* | *'"tls'*) ;;
          *tcp://*) set -- "$@" --tls=false ;;
        esac
        ;;
    esac
  done </glci/dockerd.settings
fi
if [ -n "$changed" ] && ! printf '%s\n' "$text" >"$file" 2>/dev/null; then
  echo "dockerd: $file cannot be written to: the registry of the pipeline is not known to this daemon" >&2
fi
[ -n "$second" ] || echo $$ >"$another" 2>/dev/null
exec "$real" "$@"
