# watch.sh FOLDER: what the example rust-core says of a few processes, after what they say of themselves.
#
# All of it in a cgroup of its own, where we may make one.
cd "$1" || exit
while read -r _ folder kind _; do
  [ "$kind" != cgroup2 ] || root=$folder
done < /proc/mounts
if [ -z "$root" ]; then
  root=/sys/fs/cgroup
  mount -t cgroup2 none $root || exit
fi
mkdir "$root/polybpf.$$" 2> /dev/null && echo $$ > "$root/polybpf.$$/cgroup.procs"
while IFS=: read -r number _ path; do
  [ "$number" != 0 ] || export cgroup="$root$path"
done < /proc/self/cgroup

./loader rust-core /bin/sh -c '
  exec > known
  echo "shell: $$ $PPID $(stat -c %i "$cgroup")"
  /bin/sh -c "echo becomes true: \$\$; exec /bin/true"
  /bin/sh -c "echo exits: \$\$; exit 7"
  /bin/sh -c "echo is killed: \$\$; kill -9 \$\$"
  exit 0' > events
status=$?
[ ! -d "$root/polybpf.$$" ] || { echo $$ > "$root/cgroup.procs"; rmdir "$root/polybpf.$$"; }
cat known events
exit $status
