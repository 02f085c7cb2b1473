# Sourced by the wrapper of buildx for `buildx build`: has a build that says nothing of caches use the layers that earlier
# runs have left in the registry of the pipeline, and leave its own there. `$real` is the image's buildx, `$docker_dir` the
# folder of the user's configuration. Whatever is not understood goes through as it came: layers_main returns.
layers=/glci/layers
real=${real-} docker_dir=${docker_dir-}
booleans='compress|debug|disable-content-trust|force-rm|load|no-cache|pull|push|quiet|rm|squash'

layers_note() {
  printf '%s\n' "$*" >> "$layers/notes" 2> /dev/null || :
}

# What the call says: its context, file, target, platforms and builder. Fails, and says why in $left, where the build is to
# be left alone.
layers_parse() {
  context='' file='' target='' platforms=${DOCKER_DEFAULT_PLATFORM-} builder='' want='' left=other said=
  for argument in "$@"; do
    if [ -n "$want" ]; then
      layers_take "$want" "$argument"
      want=
      continue
    fi
    case $argument in
      --cache-from | --cache-from=* | --cache-to | --cache-to=*) left=options; return 1 ;;
      --no-cache=false) ;;
      --no-cache | --no-cache=* | --no-cache-filter | --no-cache-filter=*) left=no-cache; return 1 ;;
      # what is no build, what ends where, and what goes on in the background
      -- | --call | --call=* | --check* | --print* | --help | --invoke* | --root* | --detach* | --server-config*) return 1 ;;
      --*=*) argument=${argument#--}; layers_take "${argument%%=*}" "${argument#*=}" ;;
      --*) if ! layers_is_boolean "${argument#--}"; then want=${argument#--}; fi ;;
      -[Dq] | -[Dq]=*) ;;
      -[cfmot]) want=${argument#-} ;;
      -[cfmot]?*) value=${argument#-?}; argument=${argument#-}; layers_take "${argument%"$value"}" "${value#=}" ;;
      -?*) return 1 ;;
      *)
        if [ -n "$context" ]; then return 1; fi
        context=$argument
        ;;
    esac
  done
  if [ -n "$said" ]; then left=options; return 1; fi
  [ -n "$context" ]
}

layers_is_boolean() {
  case "|$booleans|" in *"|$1|"*) return 0 ;; *) return 1 ;; esac
}

layers_take() { # NAME VALUE
  case $1 in
    f | file) file=$2 ;;
    target) target=$2 ;;
    platform) platforms="$platforms $2" ;;
    builder) builder=$2 ;;
    build-arg) case $2 in BUILDKIT_INLINE_CACHE=*) said=1 ;; esac ;;
  esac
}

# How the builder of the call can keep a cache: all layers in the registry (max), those of the image in an image of their own
# (inline), or not at all (read). Fails for a builder that may be anywhere.
layers_builder() {
  inspected=$("$real" buildx inspect ${builder:+"$builder"} 2> /dev/null) || return 1
  case $(printf '%s\n' "$inspected" | sed -n 's/^Driver: *//p') in
    docker-container) how=max ;;
    # with the images in containerd
    docker) case $inspected in *buildkit.worker.snapshotter:*) how=max ;; *) how=inline ;; esac ;;
    *) return 1 ;;
  esac
  if [ "$how" = inline ]; then return 0; fi
  # older ones fail a build whose cache cannot be written
  for version in $(printf '%s\n' "$inspected" | sed -n 's/^BuildKit version: *//p'); do
    case $version in
      v0.0.0*) ;;
      v0.[0-9].* | v0.1[01].*) how='read' ;;
    esac
  done
}

# The text of a JSON object in $json, with an entry more in the object of this key.
layers_entry() { # KEY ENTRY
  case $json in
    *"\"$1\""*)
      json=$(printf '%s\n' "$json" | sed -e "s|\"$1\"[[:space:]]*:[[:space:]]*{[[:space:]]*}|\"$1\":{$2}|; t" \
        -e "s|\"$1\"[[:space:]]*:[[:space:]]*{|\"$1\":{$2,|")
      ;;
    *) json=$(printf '%s\n' "$json" | sed -e "s|^[[:space:]]*{[[:space:]]*}|{\"$1\":{$2}}|; t" -e "s|{|{\"$1\":{$2},|") ;;
  esac
}

# A configuration like the job's own that has the login for the layers as well: no other command is to have it.
layers_config() {
  config=$(mktemp -d "$layers/config.XXXXXX" 2> /dev/null) || return 1
  for entry in "$docker_dir"/*; do
    if [ "${entry##*/}" != config.json ] && [ -e "$entry" ]; then ln -s "$entry" "$config/" || return 1; fi
  done
  json=$(tr -d '\r\n' 2> /dev/null < "$docker_dir/config.json") || json=
  json=${json:-"{}"}
  layers_entry auths "\"$host\":{\"auth\":\"$auth\"}"
  # no helper is asked for it
  case $json in *'"credsStore"'* | *'"credHelpers"'*) layers_entry credHelpers "\"$host\":\"\"" ;; esac
  (umask 077 && printf '%s\n' "$json" > "$config/config.json") 2> /dev/null
}

# Runs the build as a child that is told to end when this is.
layers_run() {
  exec 3<&0
  DOCKER_CONFIG=$config "$real" "$@" <&3 3<&- &
  child=$!
  exec 3<&-
  trap 'kill -TERM "$child" 2> /dev/null' HUP INT TERM
  code=0
  wait "$child" || code=$?
  while kill -0 "$child" 2> /dev/null; do
    code=0
    wait "$child" || code=$?
  done
  return "$code"
}

# The call without what it says of its results, once more: all of it is there. Its result is the image with the cache, which
# the job's own image is not to be.
layers_inline() {
  count=$# index=0 skip='' keep=''
  while [ "$index" -lt "$count" ]; do
    index=$((index + 1))
    argument=$1
    shift
    if [ -n "$skip" ]; then skip=; continue; fi
    if [ -z "$keep" ]; then
      case $argument in
        --annotation | --attest | --iidfile | --metadata-file | --output | --progress | --provenance | --sbom | --tag | -[ot])
          skip=1
          continue
          ;;
        --annotation=* | --attest=* | --iidfile=* | --metadata-file=* | --output=* | --progress=* | --provenance=* | --sbom=*) continue ;;
        --tag=* | -[ot]?* | --push | --push=* | --load | --load=* | --quiet | --quiet=* | -q) continue ;;
        --*=*) ;;
        --*) if ! layers_is_boolean "${argument#--}"; then keep=1; fi ;;
        -[cfm]) keep=1 ;;
      esac
    else
      keep=
    fi
    set -- "$@" "$argument"
  done
  for from in $froms; do set -- --cache-from "type=registry,ref=$place:$from" "$@"; done
  BUILDX_NO_DEFAULT_ATTESTATIONS=1 DOCKER_CONFIG=$config "$real" buildx build --quiet --cache-to type=inline \
    -t "$place:$tag" "$@" < /dev/null > /dev/null 2>&1 || return 1
  result=0
  DOCKER_CONFIG=$config docker push -q "$place:$tag" < /dev/null > /dev/null 2>&1 || result=1
  docker rmi "$place:$tag" < /dev/null > /dev/null 2>&1 || :
  return "$result"
}

# The settings of the job: where its layers are, which there are, and whether it may leave some.
layers_settings() {
  host='' auth='' repository='' job='' write='' ends='' known=' '
  while read -r name value rest; do
    case $name in
      host) host=$value ;;
      auth) auth=$value ;;
      repository) repository=$value ;;
      job) job=$value ;;
      write) write=$value ;;
      from) ends="$ends $value$rest" ;;
      known) known="$known$value " ;;
    esac
  done < "$layers/settings"
}

# The name of the layers of this build, wherever the project lies: several of one file in one job are told apart by their
# order.
layers_key() {
  key=$(
    printf '%s\n' "$job" "${PWD#"${CI_PROJECT_DIR-}"}" "${context#"${CI_PROJECT_DIR-}"}" "${file#"${CI_PROJECT_DIR-}"}" \
      "$target" "$platforms" | sha256sum 2> /dev/null | cut -c 1-16
  )
  case $key in '' | *[!0-9a-f]*) return 1 ;; esac
  layers_note key "$key"
  number=$(grep -c "^key $key\$" "$layers/notes" 2> /dev/null) || return 1
  if [ "$number" -gt 1 ]; then key=$key-$number; fi
}

layers_main() {
  layers_settings || return 0
  if ! layers_parse "$@"; then layers_note left "$left"; return 0; fi
  if ! layers_builder || ! layers_config || ! layers_key; then layers_note left other; return 0; fi
  place=$host/$repository
  tag=$key$write
  froms='' used=
  for end in $ends; do
    # whose they are, and the end of the tag
    owner=${end%%-*}
    end=-${end#*-}
    case $known in *" $key$end "*) froms="$froms $key$end" used="$used,$owner" ;; esac
  done
  if [ -z "$write" ] || { [ "$how" = inline ] && { [ "$context" = - ] || [ "$file" = - ]; }; }; then how='read'; fi
  BUILDX_CONFIG=${BUILDX_CONFIG:-$docker_dir/buildx}
  export BUILDX_CONFIG
  code=0
  layers_build "$@" || code=$?
  if [ "$code" = 0 ] && [ "$how" = inline ] && ! layers_inline "$@"; then how=unsaved; fi
  layers_note build "$tag" "${used:-,none}" "$how" "$code"
  exit "$code"
}

layers_build() {
  for from in $froms; do set -- --cache-from "type=registry,ref=$place:$from" "$@"; done
  if [ "$how" = max ]; then
    set -- --cache-to "type=registry,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true,ref=$place:$tag" "$@"
  fi
  layers_run buildx build "$@"
}
