
for each in $groups; do
  [ -z "$only" ] || [ "$each" = "$only" ] || continue
  group=$each
  say "== $group"
  destroy_group "$group"
done
group=
