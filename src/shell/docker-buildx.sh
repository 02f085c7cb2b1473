#!/bin/sh
# Stands before the image's buildx plugin. `create` gets what a builder needs to reach the registry of the pipeline,
# where the user did not say it himself, `build` the layers of earlier runs where the run keeps them; every other call goes
# through as it came.

# e_machine of an ELF file (two bytes at offset 18), as od prints them
elf_machine() {
  od -An -tx1 -j18 -N2 "$1" 2>/dev/null | tr -d ' \n'
}

# the machine's own number, by the shell that runs this; /bin/sh may be a link
own_machine() {
  elf_machine "$(readlink -f /proc/self/exe 2>/dev/null || readlink -f /bin/sh)"
}

real=
own=$(own_machine)
docker_dir=${DOCKER_CONFIG:-${HOME:-/root}/.docker}
for dir in "$docker_dir/cli-plugins" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \
  /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do
  candidate=$dir/docker-buildx
  [ -x "$candidate" ] || continue
  case $(readlink -f "$candidate" 2>/dev/null) in /glci/*) continue ;; esac
  machine=$(elf_machine "$candidate")
  if [ -n "$own" ] && [ -n "$machine" ] && [ "$machine" != "$own" ] &&
    [ "$(od -An -tx1 -N4 "$candidate" 2>/dev/null | tr -d ' \n')" = 7f454c46 ]; then
    # the CLI asks every plugin for its metadata: say it only for a real call
    [ "${1-}" = docker-cli-plugin-metadata ] ||
      echo "WARNING: $candidate is built for another architecture ($(uname -m) is wanted): using another buildx" >&2
    continue
  fi
  real=$candidate
  break
done
if [ -z "$real" ]; then
  echo "docker-buildx: no buildx that runs on $(uname -m) was found" >&2
  exit 127
fi

# `imagetools` asks the registry itself, and trusts it by the job's own certificates or the configuration of a builder: the
# default one, of the daemon, has none
imagetools() {
  for argument in "$@"; do
    case $argument in --builder | --builder=*) return 1 ;; esac
  done
  if [ -n "${BUILDX_BUILDER-}" ]; then return 1; fi
  case $("$real" buildx inspect 2> /dev/null) in *'Driver: '*'docker-container'*) return 1 ;; esac
  BUILDX_CONFIG=$docker_dir/glci-imagetools
  export BUILDX_CONFIG
  if [ ! -e "$BUILDX_CONFIG/instances/glci" ]; then
    make_context
    # never started: only its configuration is wanted
    "$real" buildx create --name glci --driver docker-container --config /glci/buildkitd.toml $context > /dev/null 2>&1 || :
  fi
  BUILDX_BUILDER=glci
  export BUILDX_BUILDER
}

# buildx refuses an endpoint with TLS that it would have to take from the environment: it wants a context
make_context() {
  context=
  if [ -z "${DOCKER_TLS_VERIFY-}" ] || [ -z "${DOCKER_CERT_PATH-}" ] || [ -z "${DOCKER_HOST-}" ]; then return 0; fi
  context=glci-dind
  if ! docker context inspect "$context" > /dev/null 2>&1; then
    if ! message=$(docker context create "$context" --docker \
      "host=$DOCKER_HOST,ca=$DOCKER_CERT_PATH/ca.pem,cert=$DOCKER_CERT_PATH/cert.pem,key=$DOCKER_CERT_PATH/key.pem" 2>&1); then
      printf '%s\n' "$message" >&2
      context=
    fi
  fi
}

# find `create` behind `buildx`, past global options; anything else goes straight through
position=0
index=0
seen=
for argument in "$@"; do
  index=$((index + 1))
  if [ -z "$seen" ]; then
    if [ "$argument" = buildx ]; then seen=buildx; fi
    continue
  fi
  case $argument in
    create) position=$index; break ;;
    imagetools)
      imagetools "$@" || :
      break
      ;;
    build | b)
      # behind global options it goes through as it came
      if [ "$index" = 2 ] && [ -r /glci/layers/settings ]; then
        shift 2
        # shellcheck source=/dev/null
        . /glci/layers/build.sh
        layers_main "$@"
        set -- buildx build "$@"
      fi
      break
      ;;
    -*) ;;
    *) break ;;
  esac
done
if [ "$position" = 0 ]; then exec "$real" "$@"; fi

# what the user said himself
has_config=
has_network=
driver=docker-container
endpoint=
want=
index=0
leave=
for argument in "$@"; do
  index=$((index + 1))
  if [ "$index" -le "$position" ]; then continue; fi
  if [ -n "$want" ]; then
    case $want in
      driver) driver=$argument ;;
      option) case $argument in network=* | *,network=*) has_network=1 ;; esac ;;
    esac
    want=
    continue
  fi
  case $argument in
    --config | --buildkitd-config) has_config=1; want=value ;;
    --config=* | --buildkitd-config=*) has_config=1 ;;
    --driver) want=driver ;;
    --driver=*) driver=${argument#--driver=} ;;
    --driver-opt) want=option ;;
    --driver-opt=network=* | --driver-opt=*,network=*) has_network=1 ;;
    --name | --node | --platform | --buildkitd-flags) want=value ;;
    --leave) leave=1 ;;
    -h | --help) leave=1 ;;
    -*) ;;
    *) endpoint=$argument ;;
  esac
done
if [ -n "$leave" ] || [ "$driver" != docker-container ]; then exec "$real" "$@"; fi

context=
if [ -z "$endpoint" ]; then make_context; fi

# inside dind the builder shares the daemon's network; beside the engine itself it joins the job's
network=host
if [ -r /glci/network ]; then read -r network < /glci/network; fi

# rebuild the arguments in place, each as it came, with ours behind `create`
count=$#
index=0
while [ "$index" -lt "$count" ]; do
  index=$((index + 1))
  argument=$1
  shift
  set -- "$@" "$argument"
  if [ "$index" = "$position" ]; then
    if [ -z "$has_config" ]; then set -- "$@" --config /glci/buildkitd.toml; fi
    if [ -z "$has_network" ]; then set -- "$@" --driver-opt "network=$network"; fi
    if [ -z "$has_config" ] && [ -r /glci/builder-options ]; then
      while read -r option; do set -- "$@" --driver-opt "$option"; done < /glci/builder-options
    fi
  fi
done
if [ -n "$context" ]; then set -- "$@" "$context"; fi
exec "$real" "$@"
