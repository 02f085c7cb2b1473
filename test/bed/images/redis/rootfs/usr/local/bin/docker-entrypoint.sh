#!/bin/sh
# Contract of the official image: a configuration file or flags alone mean redis-server, reachable from other containers.
set -e
case "${1:-}" in
-* | *.conf) set -- redis-server "$@" ;;
esac
if [ "$1" = redis-server ]; then
  # Debian's default refuses other hosts without a password; the official build does not.
  set -- "$@" --protected-mode no
fi
exec "$@"
