#!/bin/sh
# A one-layer image from a folder, pushed with nothing but OpenSSL and what it trusts; stands for kaniko's executor.
set -eu
while [ $# -gt 0 ]; do
  case $1 in
    --context) context=$2; shift 2 ;;
    --destination) destination=$2; shift 2 ;;
  esac
done
registry=${destination%%/*}
name=${destination#*/}
tag=${name##*:}
name=${name%:*}
auth=$(sed -n 's/.*"auth":"\([^"]*\)".*/\1/p' /kaniko/.docker/config.json)

# request METHOD PATH [TYPE FILE]: prints the head of the answer
request() {
  { printf '%s %s HTTP/1.0\r\nHost: %s\r\nAuthorization: Basic %s\r\n' "$1" "$2" "$registry" "$auth"
    if [ $# -gt 2 ]; then
      printf 'Content-Type: %s\r\nContent-Length: %s\r\n\r\n' "$3" "$(wc -c < "$4" | tr -d ' ')"
      cat "$4"
    else
      printf 'Content-Length: 0\r\n\r\n'
    fi
  } | openssl s_client -quiet -verify_return_error -verify_hostname "${registry%:*}" -connect "$registry" 2>/tmp/tls | tr -d '\r' | sed '/^$/q'
}
digest() { echo "sha256:$(sha256sum "$1" | cut -d ' ' -f 1)"; }
upload() {
  location=$(request POST "/v2/$name/blobs/uploads/" | sed -n 's/^Location: *//p')
  path=/${location#*://*/}
  request PUT "$path&digest=$(digest "$1")" application/octet-stream "$1" | head -n 1
}

tar -C "$context" -cf /tmp/layer.tar .
gzip -c /tmp/layer.tar > /tmp/layer
echo "{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"$(digest /tmp/layer.tar)\"]}}" > /tmp/config
upload /tmp/layer
upload /tmp/config
size() { wc -c < "$1" | tr -d ' '; }
type=application/vnd.docker
cat > /tmp/manifest << MANIFEST
{"schemaVersion":2,"mediaType":"$type.distribution.manifest.v2+json",
"config":{"mediaType":"$type.container.image.v1+json","size":$(size /tmp/config),"digest":"$(digest /tmp/config)"},
"layers":[{"mediaType":"$type.image.rootfs.diff.tar.gzip","size":$(size /tmp/layer),"digest":"$(digest /tmp/layer)"}]}
MANIFEST
request PUT "/v2/$name/manifests/$tag" "$type.distribution.manifest.v2+json" /tmp/manifest | tee /tmp/answer | head -n 1
grep -q ' 201 ' /tmp/answer
