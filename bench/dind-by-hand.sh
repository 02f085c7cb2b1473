#!/bin/sh
# What one would write without a tool: dind with TLS, wait, build and run, remove everything. $1: folder of the project.
set -eu
name=dind-by-hand-$$
trap 'docker rm -fv $name-dind >/dev/null 2>&1; docker volume rm $name-certs >/dev/null 2>&1; docker network rm $name >/dev/null 2>&1' EXIT
docker network create "$name" > /dev/null
docker volume create "$name-certs" > /dev/null
# the engine's own mirrors, where it has any: dind would not know of them
set --  "$1" $(docker info --format '{{range .RegistryConfig.Mirrors}}--registry-mirror={{.}} {{end}}')
folder=$1
shift
docker run -d --privileged --name "$name-dind" --network "$name" --network-alias docker \
  -v "$name-certs:/certs/client" docker:28-dind "$@" > /dev/null
docker run --rm --network "$name" -v "$name-certs:/certs/client:ro" -v "$folder:/src" -w /src \
  -e DOCKER_HOST=tcp://docker:2376 -e DOCKER_TLS_VERIFY=1 -e DOCKER_CERT_PATH=/certs/client docker:28 sh -euc '
    until docker info > /dev/null 2>&1; do sleep 0.2; done
    docker build -t app .
    docker run --rm app cat /built'
