#!/bin/sh
# Pushes a manifest whose subject no registry has: OCI distribution 1.1 wants it taken. Busybox's wget cannot PUT: nc can.
set -eu
host=$1 repository=$2
basic=$(printf '%s:%s' "$CI_REGISTRY_USER" "$CI_REGISTRY_PASSWORD" | base64 | tr -d '\n')
request() { # METHOD PATH TYPE BODY
  printf '%s %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Basic %s\r\nAccept: application/vnd.oci.image.manifest.v1+json\r\nContent-Type: %s\r\nContent-Length: %s\r\nConnection: close\r\n\r\n%s' \
    "$1" "$2" "$host" "$basic" "$3" "$(printf '%s' "$4" | wc -c)" "$4" | nc "${host%:*}" "${host#*:}"
}
empty='{}'
digest="sha256:$(printf '%s' "$empty" | sha256sum | cut -d' ' -f1)"
upload=$(request POST "/v2/$repository/blobs/uploads/" application/octet-stream '' | tr -d '\r' | sed -n 's/^Location: [a-z]*:\/\/[^/]*//ip')
request PUT "$upload&digest=$digest" application/octet-stream "$empty" | head -n 1
manifest='{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","artifactType":"application/vnd.example","config":{"mediaType":"application/vnd.oci.empty.v1+json","digest":"'$digest'","size":2},"layers":[{"mediaType":"application/vnd.oci.empty.v1+json","digest":"'$digest'","size":2}],"subject":{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"sha256:'$(printf '%064d' 7)'","size":7}}'
request PUT "/v2/$repository/manifests/dangling" application/vnd.oci.image.manifest.v1+json "$manifest" | head -n 1
request GET "/v2/$repository/manifests/dangling" text/plain '' | grep -o '"subject":{"mediaType":"[^"]*"'
