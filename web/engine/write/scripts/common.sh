set -eu
umask 077

here=$(cd -- "$(dirname -- "$0")" && pwd)
cd -- "$here"
work=$(mktemp -d)
mkdir -- "$work/empty"
group=

# Temporary files go, whatever happens; after a failure the last line names the group.
finish() {
  status=$?
  trap - EXIT
  rm -rf -- "$work"
  case $status in
  0 | 2) exit "$status" ;;
  esac
  [ -z "$group" ] || printf '%s\n' "$group" >&2
  exit 1
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

say() {
  printf '%s\n' "$*"
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

wrong_usage() {
  printf '%s\n' "$*" >&2
  usage >&2
  exit 2
}

# The groups of this deployment stand in $groups.
known_group() {
  for known in $groups; do
    [ "$known" != "$1" ] || return 0
  done
  wrong_usage "there is no group $1; the groups are: $groups"
}

needs() {
  command -v "$1" >/dev/null || fail "$1 is needed and not on the path"
}

# JSON as Terraform prints it, from standard input, as HCL with the same values.
json_to_hcl() {
  LC_ALL=C sed -e 's/\\\\/\\u005c/g' -e 's/\\b/\\u0008/g' -e 's/\\f/\\u000c/g' -e 's/\([$%]\){/\1\1{/g'
}

initialise() {
  terraform "-chdir=$1" init -input=false >"$work/init.log" 2>&1 || {
    sed -n p "$work/init.log" >&2
    fail "terraform init failed in $1"
  }
}

# Reads the state of a group once; says no when the group has no outputs yet. It is asked in
# conditions, where set -e is off, so each step says itself when it fails.
read_outputs() {
  if [ ! -f "$work/$1.names" ]; then
    [ -d "$1/.terraform" ] || initialise "$1"
    terraform "-chdir=$1" state pull >"$work/$1.tfstate" || fail "the state of $1 cannot be read"
    if [ -s "$work/$1.tfstate" ]; then
      terraform "-chdir=$work/empty" output "-state=$work/$1.tfstate" -json >"$work/$1.part" ||
        fail "the outputs of $1 cannot be read"
      mv -- "$work/$1.part" "$work/$1.names"
    else
      : >"$work/$1.names"
    fi
  fi
  grep -q '^  "' "$work/$1.names"
}

# `NAME = VALUE` of one output; Terraform drops outputs that are null.
print_output() {
  if grep -q "^  \"$2\": {" "$work/$1.names"; then
    terraform "-chdir=$work/empty" output "-state=$work/$1.tfstate" -json "$2" >"$work/value.json"
    printf '%s = ' "$2"
    json_to_hcl <"$work/value.json"
  else
    printf '%s = null\n' "$2"
  fi
}

# print_outputs GROUP NAME...: from the group's state, never from an artifact.
print_outputs() {
  from=$1
  shift
  for name in "$@"; do
    print_output "$from" "$name"
  done
}

image_of() {
  [ -f "$1" ] || return 0
  # shellcheck disable=SC2016 # $ is the last line for sed
  sed -n '/"artifact_id"/h;${x;s/.*"artifact_id": *"\([^"]*\)".*/\1/p;}' "$1"
}
