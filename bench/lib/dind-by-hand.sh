#!/bin/sh
# What one would write without a tool: stock dind, wait, work, remove everything.
# $1: folder of the project, $2: tls or plain, $3: commands of the client, $4: what all names begin with
set -eu
folder=$1
mode=$2
commands=$3
name=$4-$$
trap 'docker rm -fv $name-dind >/dev/null 2>&1; docker volume rm $name-certs >/dev/null 2>&1; docker network rm $name >/dev/null 2>&1' EXIT
trap 'exit 130' INT TERM
docker network create "$name" > /dev/null
docker volume create "$name-certs" > /dev/null
# the engine's own mirrors, where it has any: dind would not know of them
set -- $(docker info --format '{{range .RegistryConfig.Mirrors}}--registry-mirror={{.}} {{end}}')
if [ "$mode" = tls ]; then
  docker run -d --privileged --name "$name-dind" --network "$name" --network-alias docker \
    -v "$name-certs:/certs/client" docker:28-dind "$@" > /dev/null
  set -- -e DOCKER_HOST=tcp://docker:2376 -e DOCKER_TLS_VERIFY=1 -e DOCKER_CERT_PATH=/certs/client
else
  docker run -d --privileged --name "$name-dind" --network "$name" --network-alias docker \
    -e DOCKER_TLS_CERTDIR= docker:28-dind "$@" > /dev/null
  set -- -e DOCKER_HOST=tcp://docker:2375
fi
docker run --rm --name "$name-client" --network "$name" -v "$name-certs:/certs/client:ro" -v "$folder:/src" -w /src "$@" docker:28 sh -euc "
  until docker info > /dev/null 2>&1; do sleep 0.2; done
  $commands"
