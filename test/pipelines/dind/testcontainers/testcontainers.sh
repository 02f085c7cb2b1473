# What the library does: the API over HTTP, a published port of the daemon's choice, its number read back.
host=${DOCKER_HOST#tcp://}
host=${host%:*}
api=http://${DOCKER_HOST#tcp://}/v1.44

start() {
  wget -q -O /dev/null --post-data '' "$api/images/create?fromImage=${1%:*}&tag=${1#*:}"
  id=$(wget -q -O- --header 'Content-Type: application/json' --post-data \
    "{\"Image\":\"$1\",\"ExposedPorts\":{\"$2/tcp\":{}},\"HostConfig\":{\"PublishAllPorts\":true}}" \
    "$api/containers/create" | sed 's/.*"Id":"\([0-9a-f]*\)".*/\1/')
  wget -q -O /dev/null --post-data '' "$api/containers/$id/start"
  sleep 1
}

port() {
  wget -q -O- "$api/containers/$id/json" | sed 's/.*"'"$1"'\/tcp":\[{"HostIp":"[^"]*","HostPort":"\([0-9]*\)".*/\1/'
}
