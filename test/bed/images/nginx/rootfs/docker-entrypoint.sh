#!/bin/sh
# Contract of the official image: scripts in /docker-entrypoint.d run before the server.
set -e
if [ "${1:-}" = nginx ]; then
  for script in /docker-entrypoint.d/*.sh; do
    if [ -x "$script" ]; then "$script"; fi
  done
fi
exec "$@"
