#!/bin/sh
# Contract of the official image's entrypoint: flags (or nothing) start the engine with TLS or without, "dockerd ..." starts it
# as given, anything else is passed to the client image's entrypoint.
set -eu

make_private() {
  [ -s "$1" ] || openssl genrsa -out "$1" 4096 2>/dev/null
}

# Every name and address a client may use for this container.
alt_names() {
  {
    ip -oneline address | awk '{ sub(/\/.*/, "", $4); print "IP:" $4 }'
    cat /etc/hostname 2>/dev/null || true
    printf '%s\n' docker localhost
    printf '%s\n' "${DOCKER_TLS_SAN:-}" | tr ', ' '\n'
  } | awk 'NF { if ($0 !~ /^(DNS|IP|URI|email):/) $0 = "DNS:" $0; if (!seen[$0]++) { printf "%s%s", sep, $0; sep = "," } }'
}

# sign FOLDER SUBJECT EXTENSIONS: a certificate of our CA for the key in the folder.
sign() {
  openssl req -new -key "$1/key.pem" -out "$1/csr.pem" -subj "/CN=$2"
  printf '%s\n' "$3" >"$1/openssl.cnf"
  openssl x509 -req -in "$1/csr.pem" -CA "$certs/ca/cert.pem" -CAkey "$certs/ca/key.pem" -CAcreateserial \
    -out "$1/cert.pem" -days 825 -extfile "$1/openssl.cnf" 2>/dev/null
  cp "$certs/ca/cert.pem" "$1/ca.pem"
  openssl verify -CAfile "$1/ca.pem" "$1/cert.pem"
}

make_certificates() {
  certs="$1"
  if [ -s "$certs/server/ca.pem" ] && [ -s "$certs/server/cert.pem" ] && [ -s "$certs/server/key.pem" ] &&
    [ ! -s "$certs/ca/key.pem" ]; then
    # Certificates made elsewhere: nothing can be signed here, only checked.
    openssl verify -CAfile "$certs/server/ca.pem" "$certs/server/cert.pem"
    return
  fi
  mkdir -p "$certs/ca" "$certs/server" "$certs/client"
  make_private "$certs/ca/key.pem"
  make_private "$certs/server/key.pem"
  make_private "$certs/client/key.pem"
  openssl req -new -x509 -key "$certs/ca/key.pem" -out "$certs/ca/cert.pem" -days 825 -subj '/CN=docker:dind CA' \
    -addext 'keyUsage=critical,keyCertSign,cRLSign,digitalSignature'
  sign "$certs/server" 'docker:dind server' "$(
    printf 'subjectAltName=%s\n' "$(alt_names)"
    echo 'extendedKeyUsage=serverAuth'
  )"
  sign "$certs/client" 'docker:dind client' 'extendedKeyUsage=clientAuth'
}

socket=/var/run/docker.sock
if [ "$(id -u)" != 0 ]; then
  : "${XDG_RUNTIME_DIR:=/run/user/$(id -u)}"
  export XDG_RUNTIME_DIR
  mkdir -p "$XDG_RUNTIME_DIR"
  socket="$XDG_RUNTIME_DIR/docker.sock"
fi

case "${1:-}" in
'' | -*)
  set -- "--host=unix://$socket" "$@"
  if [ -n "${DOCKER_TLS_CERTDIR:-}" ]; then
    make_certificates "$DOCKER_TLS_CERTDIR"
    server="$DOCKER_TLS_CERTDIR/server"
    set -- dockerd --host=tcp://0.0.0.0:2376 \
      --tlsverify --tlscacert "$server/ca.pem" --tlscert "$server/cert.pem" --tlskey "$server/key.pem" "$@"
  else
    set -- dockerd --host=tcp://0.0.0.0:2375 "$@"
  fi
  ;;
esac

if [ "$1" = dockerd ]; then
  # A restarted container still has the files of its former engine.
  find /run /var/run -iname 'docker*.pid' -delete 2>/dev/null || true
  find /run /var/run -iname 'container*.pid' -delete 2>/dev/null || true

  # The nft tables if this kernel has them, else the older ones.
  case "${DOCKER_IPTABLES_LEGACY:-}" in
  1) legacy=1 ;;
  '') if iptables -nL >/dev/null 2>&1; then legacy=0; else legacy=1; fi ;;
  *) legacy=0 ;;
  esac
  if [ "$legacy" = 1 ]; then export PATH="/usr/local/sbin/.iptables-legacy:$PATH"; fi
  iptables --version >&2 || true

  if [ "$(id -u)" != 0 ]; then
    # Its own network namespace: the ports of the engine are forwarded into it.
    port=2375
    if [ -n "${DOCKER_TLS_CERTDIR:-}" ]; then port=2376; fi
    exec rootlesskit --net=slirp4netns --mtu="${DOCKERD_ROOTLESS_ROOTLESSKIT_MTU:-1500}" --disable-host-loopback \
      --port-driver=builtin --copy-up=/etc --copy-up=/run -p "0.0.0.0:$port:$port/tcp" docker-init -- "$@"
  fi
  set -- dind docker-init -- "$@"
else
  set -- docker-entrypoint.sh "$@"
fi
exec "$@"
