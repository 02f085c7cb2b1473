# Sourced by the job's shell before the first command of a job with a Docker daemon of its own.
# POSIX sh; must leave nothing behind in the shell but the files it writes, and never fail the job.
glci_docker_dir=${DOCKER_CONFIG:-${HOME:-/root}/.docker}

# The docker images come with a default builder that names the unix socket: with DOCKER_HOST set, buildx would take
# it for another daemon and start a builder that cannot verify it. Nothing of the job's own can be here yet.
rm -rf "$glci_docker_dir/buildx" 2>/dev/null || :

# A builder made without our wrapper trusts the registry too.
if mkdir -p "$glci_docker_dir/buildx" 2>/dev/null; then
  cp /glci/buildkitd.toml "$glci_docker_dir/buildx/buildkitd.default.toml" 2>/dev/null || :
fi

# Our wrapper is found before the image's own buildx, and only where there is one.
glci_buildx=
for glci_dir in "$glci_docker_dir/cli-plugins" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \
  /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do
  if [ -x "$glci_dir/docker-buildx" ]; then glci_buildx=1; fi
done
if [ ! -e "$glci_docker_dir/config.json" ]; then
  if [ -n "$glci_buildx" ]; then glci_config=/glci/docker-config.json; else glci_config=/glci/docker-config-bare.json; fi
  (umask 077 && cp "$glci_config" "$glci_docker_dir/config.json") 2>/dev/null || :
elif [ -n "$glci_buildx" ] && [ ! -e "$glci_docker_dir/cli-plugins/docker-buildx" ]; then
  mkdir -p "$glci_docker_dir/cli-plugins" 2>/dev/null || :
  ln -s /glci/cli-plugins/docker-buildx "$glci_docker_dir/cli-plugins/docker-buildx" 2>/dev/null || :
fi
# A job that brings a docker command of its own may overwrite the image's: a copy of that is kept.
if [ -f /glci/bin/docker ]; then
  cp -pL "$(command -v docker 2>/dev/null)" /glci/bin/docker-of-image 2>/dev/null || :
fi
unset glci_docker_dir glci_dir glci_buildx glci_config

# Called before each command: a docker binary or plugin that the job has downloaded for another architecture is
# replaced by one that runs here, where there is one. (buildx has its own look in the wrapper.)
glci_machine() {
  od -An -tx1 -N20 "$1" 2>/dev/null | tr -d ' \n' | sed -n 's/^7f454c46.\{28\}\(....\)$/\1/p'
}

glci_replace() { # FILE CANDIDATE...
  glci_file=$1
  shift
  glci_found=$(glci_machine "$glci_file")
  if [ -z "$glci_found" ] || [ "$glci_found" = "$glci_own" ]; then return 0; fi
  for glci_other in "$@"; do
    if [ "$glci_other" != "$glci_file" ] && [ -x "$glci_other" ] && [ "$(glci_machine "$glci_other")" = "$glci_own" ]; then
      mv "$glci_file" "$glci_file.other-architecture" 2>/dev/null || return 0
      ln -s "$glci_other" "$glci_file" 2>/dev/null || return 0
      echo "WARNING: $glci_file is built for another architecture ($(uname -m) is wanted): using $glci_other" >&2
      return 0
    fi
  done
  case " $glci_told " in *" $glci_file "*) return 0 ;; esac
  glci_told="$glci_told $glci_file"
  echo "WARNING: $glci_file is built for another architecture ($(uname -m) is wanted), and there is no other here" >&2
}

glci_guard() {
  glci_docker=$(command -v docker 2>/dev/null) || glci_docker=
  if [ -f "$glci_docker" ]; then
    glci_replace "$glci_docker" /usr/local/bin/docker /usr/bin/docker /bin/docker \
      /glci/bin/docker-of-image /glci/bin/docker
  fi
  glci_compose=${DOCKER_CONFIG:-${HOME:-/root}/.docker}/cli-plugins/docker-compose
  if [ -f "$glci_compose" ]; then
    glci_replace "$glci_compose" /usr/local/lib/docker/cli-plugins/docker-compose \
      /usr/local/libexec/docker/cli-plugins/docker-compose /usr/lib/docker/cli-plugins/docker-compose \
      /usr/libexec/docker/cli-plugins/docker-compose
  fi
}
glci_told=
glci_own=$(glci_machine "$(readlink -f /proc/self/exe 2>/dev/null || readlink -f /bin/sh)")
