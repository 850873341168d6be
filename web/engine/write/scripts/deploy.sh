
approve=false
only=
first=
plan=false
check=false
rebuild=false

usage() {
  say 'usage: deploy.sh [--auto-approve] [--group NAME] [--from NAME] [--plan] [--check] [--rebuild]'
  say '  --auto-approve  apply without asking'
  say '  --group NAME    this group alone'
  say '  --from NAME     this group and those after it'
  say '  --plan          only show what would change'
  say '  --check         only test tools, versions, files and credentials'
  say '  --rebuild       build images again although nothing changed'
}

while [ $# -gt 0 ]; do
  case $1 in
  --auto-approve) approve=true ;;
  --plan) plan=true ;;
  --check) check=true ;;
  --rebuild) rebuild=true ;;
  --group | --from)
    [ $# -ge 2 ] || wrong_usage "$1 needs the name of a group"
    known_group "$2"
    if [ "$1" = --group ]; then only=$2; else first=$2; fi
    shift
    ;;
  -h | --help)
    usage
    exit 0
    ;;
  *) wrong_usage "$1 is no option" ;;
  esac
  shift
done

# version_at_least FOUND WANTED: three numbers each.
version_at_least() {
  found=$1.
  wanted=$2.
  for _ in 1 2 3; do
    a=${found%%.*}
    b=${wanted%%.*}
    [ "$a" -le "$b" ] || return 0
    [ "$a" -ge "$b" ] || return 1
    found=${found#*.}
    wanted=${wanted#*.}
  done
}

# check_version TOOL WANTED
check_version() {
  needs "$1"
  "$1" version >"$work/version" 2>&1 || fail "$1 version failed"
  version=$(sed -n '1s/^[A-Za-z ]*v\{0,1\}\([0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' "$work/version")
  [ -n "$version" ] || fail "the version of $1 cannot be read"
  version_at_least "$version" "$2" || fail "$1 $2 or newer is needed; this is $version"
  say "$1 $version"
}

check_credentials() {
  [ -z "${GOOGLE_APPLICATION_CREDENTIALS:-}${GOOGLE_CREDENTIALS:-}${GOOGLE_OAUTH_ACCESS_TOKEN:-}" ] || return 0
  [ ! -f "${CLOUDSDK_CONFIG:-${HOME:-}/.config/gcloud}/application_default_credentials.json" ] || return 0
  say 'warning: no credentials found; run gcloud auth application-default login'
}

check_file() {
  [ -f "$1" ] || fail "$1 is missing: export the deployment again"
}

# begin_inputs; add_inputs GROUP NAME...; end_inputs FILE
begin_inputs() {
  : >"$work/inputs"
}

add_inputs() {
  if ! read_outputs "$1"; then
    if $plan; then
      say "stopped before $group: group $1 has not been applied, so its inputs do not exist yet"
      exit 0
    fi
    fail "group $1 has not been applied"
  fi
  print_outputs "$@" >>"$work/inputs"
}

end_inputs() {
  mv -- "$work/inputs" "$1.part"
  mv -- "$1.part" "$1"
}

# deploy_terraform GROUP OUTPUT...
deploy_terraform() {
  name=$1
  shift
  initialise "$name"
  terraform "-chdir=$name" validate
  if $plan; then
    terraform "-chdir=$name" plan -input=false
    return
  fi
  if $approve; then
    terraform "-chdir=$name" apply -input=false -auto-approve
  else
    terraform "-chdir=$name" apply
  fi
  rm -f -- "$work/$name.names"
  [ $# -gt 0 ] || return 0
  artifact=.ghpc/artifacts/${name}_outputs.tfvars
  read_outputs "$name" || fail "group $name has no outputs after apply"
  print_outputs "$name" "$@" >"$artifact.part"
  mv -- "$artifact.part" "$artifact"
}

# hand_over_packer GROUP FOLDER ID SETTING...: settings that refer to earlier groups, evaluated by
# Terraform in a root without providers; its inputs are in $work/inputs.
hand_over_packer() {
  root=$work/root-$1
  mkdir -- "$root"
  sed -n p ".ghpc/cyanotype/$1/main.tf" >"$root/main.tf"
  sed -n p ".ghpc/cyanotype/$1/terraform.tfvars" >"$root/terraform.tfvars"
  mv -- "$work/inputs" "$root/inputs.auto.tfvars"
  target=$2/$3_inputs.auto.pkrvars.hcl
  shift 3
  initialise "$root"
  terraform "-chdir=$root" apply -input=false -auto-approve >"$work/apply.log" 2>&1 || {
    sed -n p "$work/apply.log" >&2
    fail 'the settings that come from earlier groups cannot be worked out'
  }
  : >"$target.part"
  for name in "$@"; do
    terraform "-chdir=$root" output -json "$name" >"$work/value.json"
    printf '%s = ' "$name" >>"$target.part"
    json_to_hcl <"$work/value.json" >>"$target.part"
  done
  mv -- "$target.part" "$target"
}

# sum_files FOLDER: every file in it and below, in one order; not what a build leaves behind.
sum_files() (
  LC_ALL=C
  for entry in "$1"/* "$1"/.[!.]*; do
    case ${entry##*/} in
    packer-manifest.json | packer_cache | crash.log) continue ;;
    esac
    [ "$entry" != "$manifest" ] || continue
    if [ -f "$entry" ]; then
      cksum -- "$entry" || exit 1
    elif [ -d "$entry" ] && [ ! -L "$entry" ]; then
      sum_files "$entry" || exit 1
    fi
  done
)

# deploy_packer GROUP FOLDER MANIFEST
deploy_packer() {
  if $plan; then
    say "group $1 builds an image in $2; there is no plan for that"
    return
  fi
  built=.ghpc/cyanotype/$1/built
  manifest=$2/$3
  now=$(sum_files "$2" && sum_files .ghpc/staged) || fail "the files of $2 cannot be read"
  if [ -f "$built" ] && [ "$(sed -n p "$built")" = "$now" ] && ! $rebuild; then
    say "image $(image_of "$2/$3") was built from the same inputs; --rebuild builds again"
    return
  fi
  (
    cd -- "$2"
    packer init .
    packer validate .
    packer build .
  )
  printf '%s\n' "$now" >"$built.part"
  mv -- "$built.part" "$built"
  say "built image $(image_of "$2/$3")"
}
