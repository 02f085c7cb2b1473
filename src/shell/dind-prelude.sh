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
unset glci_docker_dir glci_dir glci_buildx glci_config
