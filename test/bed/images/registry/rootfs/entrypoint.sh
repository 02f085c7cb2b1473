#!/bin/sh
# Contract of the official image: a configuration file alone means "serve it", Distribution's subcommands need no program name.
set -e
case "${1:-}" in
*.yml | *.yaml) set -- registry serve "$@" ;;
serve | garbage-collect | help | -*) set -- registry "$@" ;;
esac
exec "$@"
