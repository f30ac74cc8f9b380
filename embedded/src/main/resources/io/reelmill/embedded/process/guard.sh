# guard.sh SIGNAL SECONDS COMMAND...
# Runs the command for as long as standard input, a pipe held by the JVM, stays open.
# When the pipe closes, because the JVM asked for it or because it died, the command
# gets SIGNAL, and after SECONDS more it is killed.
unset REELMILL_GUARD
signal=$1
seconds=$2
shift 2
exec 3<&0

"$@" 3<&- </dev/null &
child=$!

{
  while read -r _; do :; done <&3
  kill -s "$signal" "$child"
  looks=$((seconds * 10)) # short ones: the last of them outlives the command
  while [ "$looks" -gt 0 ] && kill -s 0 "$child"; do
    looks=$((looks - 1))
    sleep 0.1
  done
  kill -s KILL "$child"
} >/dev/null 2>&1 &
watcher=$!

wait "$child"
status=$?
kill -s KILL "$watcher" 2>/dev/null
exit "$status"
