#!/bin/sh
# Contract of the official image's entrypoint: find out which engine is meant when nothing says so, then run the command,
# putting "docker" in front of flags and of docker's own subcommands.
set -eu

case "${1:-}" in
-*) set -- docker "$@" ;;
'') ;;
*) if docker help "$1" >/dev/null 2>&1; then set -- docker "$@"; fi ;;
esac

client_certs_present() {
  [ -n "${DOCKER_TLS_CERTDIR:-}" ] &&
    [ -s "$DOCKER_TLS_CERTDIR/client/ca.pem" ] &&
    [ -s "$DOCKER_TLS_CERTDIR/client/cert.pem" ] &&
    [ -s "$DOCKER_TLS_CERTDIR/client/key.pem" ]
}

if [ -z "${DOCKER_HOST:-}" ]; then
  if [ -S /var/run/docker.sock ]; then
    export DOCKER_HOST=unix:///var/run/docker.sock
  elif client_certs_present; then
    export DOCKER_HOST=tcp://docker:2376
  else
    export DOCKER_HOST=tcp://docker:2375
  fi
fi

case "$DOCKER_HOST" in
tcp:*)
  if [ -z "${DOCKER_TLS_VERIFY:-}" ] && [ -z "${DOCKER_CERT_PATH:-}" ] && client_certs_present; then
    export DOCKER_TLS_VERIFY=1
    export DOCKER_CERT_PATH="$DOCKER_TLS_CERTDIR/client"
  fi
  ;;
esac

if [ "${1:-}" = dockerd ] && ! command -v dockerd >/dev/null; then
  echo >&2 'docker-entrypoint.sh: this is the client image, it holds no engine; use a "dind" tag'
  exit 127
fi

exec "$@"
