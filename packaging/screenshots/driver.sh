# Starts the program on the display at hand and drives it. Sourced by states.sh, with `program`, `pictures`, `width`,
# `height` and `scale` set. Places are in the program's own units and multiplied by the scale here.
# SCREENSHOTS_PATIENCE: how many seconds anything may take, 90 by default.
# shellcheck shell=bash disable=SC2154

patience=${SCREENSHOTS_PATIENCE:-90}

scratch=$(mktemp -d)
export HOME=$scratch/home XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config XDG_STATE_HOME=$scratch/state
export XDG_CACHE_HOME=$scratch/cache XDG_RUNTIME_DIR=$scratch/runtime
export QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR=$scale LC_ALL=C.UTF-8
mkdir -p "$HOME" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME/pentimento" "$XDG_STATE_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
program_pid=

finish() {
  [ -z "$program_pid" ] || kill "$program_pid" 2>/dev/null || true
  [ -z "$program_pid" ] || wait "$program_pid" 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

fail() {
  echo "screenshots: $*" >&2
  import -silent -window root "$pictures/failed.png" || true
  exit 1
}

write_settings() { # write_settings THEME LANGUAGE [HANG_LIMIT_MS]
  cat >"$XDG_CONFIG_HOME/pentimento/settings.json" <<END
{"appearance": {"theme": "$1", "language": "$2"}, "studio": {"hangLimitMs": ${3:-20000}, "autoRun": false}}
END
}

until_true() { # until_true WHAT COMMAND…: polls
  local what=$1 end=$((SECONDS + patience))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || fail "waited $patience s for $what"
    kill -0 "$program_pid" 2>/dev/null || fail "the program ended while waiting for $what"
    sleep 0.1
  done
}

main_window() {
  window=$(xdotool search --onlyvisible --name 'Pentimento$' 2>/dev/null | head -n 1)
  [ -n "$window" ]
}

start() { # start [FILE…]: with the settings as they are and nothing of an earlier session
  rm -rf "$XDG_STATE_HOME/pentimento"
  resume "$@"
}

resume() { # resume [FILE…]: as a person would start it again
  "$program" "$@" 2>>"$pictures/log.txt" &
  program_pid=$!
  until_true "the window" main_window
  xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height" windowfocus "$window"
  park
  settle
}

quit() {
  kill "$program_pid"
  wait "$program_pid" 2>/dev/null || true
  program_pid=
}

region=
look() { # look FILE: what the display shows now, the region alone when one is set
  import -silent -window root ${region:+-crop "$region" +repage} "$scratch/$1.ppm"
}

differing() { # differing A B: how many pixels differ
  compare -metric AE "$scratch/$1.ppm" "$scratch/$2.ppm" null: 2>&1 | cut -d. -f1 || true
}

# The caret blinks; nothing else that is still does.
still() {
  local different
  look now
  different=$(differing before now)
  mv "$scratch/now.ppm" "$scratch/before.ppm"
  [ "${different:-0}" -lt $((200 * scale * scale)) ]
}

settle() { # until the display shows the same for a while
  local times=0 end=$((SECONDS + patience))
  look before
  while [ $times -lt 3 ]; do
    [ $SECONDS -lt $end ] || fail "waited $patience s for the display to rest"
    sleep 0.15
    if still; then times=$((times + 1)); else times=0; fi
  done
}

remember() { # remember [REGION]: what `changed` compares with
  region=${1:-}
  look reference
}

changed() {
  local different
  look now
  different=$(differing reference now)
  [ "${different:-0}" -ge $((200 * scale * scale)) ]
}

after_change() { # after_change WHAT: waits for the remembered region to change and everything to rest
  until_true "$1" changed
  region=
  settle
}

shoot() { # shoot NAME
  import -silent -window root "$pictures/$1.png"
  echo "  $1"
}

keys() { xdotool key --clearmodifiers --delay 30 "$@"; }
write() { # write LINE…: each after the first on a new line, indented by the editor
  xdotool type --delay 15 -- "$1"
  shift
  for line in "$@"; do
    keys Return
    xdotool type --delay 15 -- "$line"
  done
}
dismiss() { # closes what lies over the window; without a window manager nobody gives the focus back
  keys Escape
  settle
  xdotool windowfocus --sync "$window"
}
at() { xdotool mousemove $(($1 * scale)) $(($2 * scale)); }
click() { at "$1" "$2"; xdotool click "${3:-1}"; }
park() { xdotool mousemove $((width / 2)) $((height - 1)); } # on the status bar, where nothing minds

artworks() {
  python3 - "$XDG_DATA_HOME/pentimento/library/library.sqlite" <<'END'
import sqlite3, sys
print(sqlite3.connect("file:%s?mode=ro" % sys.argv[1], uri=True).execute("select count(*) from artworks").fetchone()[0])
END
}

kept() { # kept N: the library holds N artworks
  [ "$(artworks 2>/dev/null || echo 0)" -ge "$1" ]
}
