#!/bin/sh
# make all
set -eu
cd "$(dirname "$0")/.."

BUILDER=${BUILDER:-project builder}

builder() (
  name=$(echo "$BUILDER" | tr ' ' '-')
  docker buildx inspect "$name" > /dev/null 2>&1 || docker buildx create --name "$name" --bootstrap > /dev/null
  echo "$name"
)

build() {
  tag=$1
  name=$(builder)
  eval "docker buildx build --builder '$name' --build-arg MESSAGE=\"it's \\\"quoted\\\" for $tag\" --tag '$CI_REGISTRY_IMAGE:$tag' --push ."
}

all() {
  echo "$TAGS" | tr ' ' '\n' | xargs -n 1 -I % sh -c "\"\$0\" build %" "./scripts/build.sh"
  echo one | while read -r tag; do docker run --rm "$CI_REGISTRY_IMAGE:$tag" < /dev/null; done
}

"$@"
