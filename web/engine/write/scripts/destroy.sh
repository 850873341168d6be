
approve=false
only=

usage() {
  say 'usage: destroy.sh [--auto-approve] [--group NAME]'
  say '  --auto-approve  destroy without asking'
  say '  --group NAME    this group alone'
}

while [ $# -gt 0 ]; do
  case $1 in
  --auto-approve) approve=true ;;
  --group)
    [ $# -ge 2 ] || wrong_usage '--group needs the name of a group'
    known_group "$2"
    only=$2
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

needs terraform

# begin_inputs; add_inputs GROUP NAME...; end_inputs FILE. When the state of an earlier group is
# gone already, the file that is there counts.
begin_inputs() {
  : >"$work/inputs"
  complete=true
}

add_inputs() {
  if read_outputs "$1"; then
    print_outputs "$@" >>"$work/inputs"
  else
    complete=false
  fi
}

end_inputs() {
  if $complete; then
    mv -- "$work/inputs" "$1.part"
    mv -- "$1.part" "$1"
  elif [ ! -f "$1" ]; then
    fail "an earlier group has no outputs any more, and $1 is not there"
  fi
}

destroy_terraform() {
  initialise "$1"
  if $approve; then
    terraform "-chdir=$1" destroy -input=false -auto-approve
  else
    terraform "-chdir=$1" destroy
  fi
}

# destroy_packer MANIFEST PROJECT
destroy_packer() {
  image=$(image_of "$1")
  if [ -z "$image" ]; then
    say 'no image is known to have been built here'
  else
    say 'images stay; this one is deleted by:'
    say "  gcloud compute images delete $image --project $2"
  fi
}
