
check_everything
if $check; then
  check_credentials
  say 'everything needed is here'
  exit 0
fi

started=false
[ -n "$first" ] || started=true
for each in $groups; do
  [ "$each" != "$first" ] || started=true
  $started || continue
  [ -z "$only" ] || [ "$each" = "$only" ] || continue
  group=$each
  say "== $group"
  deploy_group "$group"
done
group=
