#!/usr/bin/env bash
# One set of pictures on the display at hand; started by packaging/screenshots.sh. Places are those of a window of
# 1440 × 900, except in the states that every size has.
# shellcheck disable=SC2034
set -euo pipefail
program=$1 pictures=$2 theme=$3 language=$4 width=$5 height=$6 scale=$7 states=$8
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$pictures"
rm -f "$pictures"/*.png "$pictures/log.txt"
. "$(dirname "${BASH_SOURCE[0]}")/driver.sh"

drawer=1060x240+70+690 # of the window: problems, console, history
picture=590x590+562+68

sketch() { # sketch NAME: a copy of a sample or template, ready to be opened
  cp "$repository"/resources/*/"$1" "$scratch/$1"
  echo "$scratch/$1"
}

run_and_keep() { # run_and_keep N: runs and waits for the Nth kept picture
  keys ctrl+Return
  until_true "kept picture $1" kept "$1"
  settle
}

set_parameter() { # set_parameter ROW VALUE: in the fields of the Parameters panel
  click 1400 $((88 + 50 * $1))
  keys ctrl+a
  write "$2"
}

at_line() { # at_line N: the caret to the end of that line
  keys ctrl+g
  write "$1"
  keys Return End
}

start_and_paint() {
  start
  shoot start
  quit
  start "$(sketch hibiscus-peach.js)"
  shoot open
  keys ctrl+Return
  remember
  until_true "the run" changed
  shoot running
  until_true "the first kept picture" kept 1
  settle
  shoot painted
}

history_and_compare() {
  set_parameter 0 7
  keys Return
  run_and_keep 2
  set_parameter 1 210
  keys Return
  run_and_keep 3
  shoot history
  click 730 775
  remember "$picture"
  click 1070 701
  after_change "the comparison"
  shoot compare
  click 1070 701
  settle
  remember "$picture"
  at 842 775
  xdotool click --repeat 2 --delay 60 1
  after_change "the run of the restored version"
  remember "$picture"
  after_change "its picture"
  shoot restore
}

replay() {
  remember "$picture"
  keys ctrl+alt+p
  after_change "the replay"
  shoot replay-end
  remember "$picture"
  click 760 84
  after_change "a step of the painting"
  shoot replay
  click 860 330
  settle
  shoot replay-line
  keys ctrl+alt+p
  settle
}

editing() {
  park
  at_line 25
  write "" "brush.bleed(0.3);"
  settle
  shoot unknown-call
  keys ctrl+z ctrl+z ctrl+z
  at_line 25
  write "" "brush.fi"
  keys ctrl+space
  settle
  shoot completion
  keys Escape
  write "("
  settle
  shoot broken
  click 110 701
  settle
  keys F8
  settle
  shoot problems
  keys ctrl+f
  write "random"
  settle
  shoot find
  keys ctrl+h
  settle
  shoot replace
  keys Escape
}

windows() {
  keys ctrl+shift+p
  settle
  shoot palette
  write "exp"
  settle
  shoot palette-found
  dismiss
  keys ctrl+question
  settle
  shoot shortcuts
  dismiss
  keys ctrl+comma
  settle
  shoot settings
  keys Down
  settle
  shoot settings-studio
  dismiss
  click 170 13
  settle
  shoot menu
  dismiss
  click 1130 48
  settle
  shoot export-menu
  dismiss
  keys ctrl+e
  settle
  shoot export-size
  keys Return
  settle
  shoot export-file
  dismiss
  keys ctrl+shift+j
  settle
  shoot jobs
  keys ctrl+shift+j
}

failing() {
  write_settings "$theme" "$language" 6000
  start "$(sketch clock.py)"
  keys ctrl+Return
  remember "$picture"
  after_change "the Python drawing"
  shoot python
  quit
  start "$(sketch watercolour.js)"
  keys ctrl+Return
  remember "$picture"
  after_change "the first picture"
  at_line 18
  write "" "console.log('petals', petals);" "stamen(3);"
  remember "$drawer"
  keys ctrl+Return
  after_change "the error"
  shoot runtime-error
  click 230 701
  settle
  shoot runtime-error-console
  keys ctrl+z ctrl+z ctrl+z ctrl+z
  at_line 18
  write "" "while (true) {}"
  keys ctrl+Return
  sleep 2.7 # the remark comes after two seconds
  shoot busy
  remember "$picture"
  after_change "the kill"
  shoot killed
  kill -9 "$program_pid"
  wait "$program_pid" 2>/dev/null || true
  resume
  shoot recover
  quit
}

write_settings "$theme" "$language"
start_and_paint
if [ "$states" = all ]; then
  history_and_compare
  replay
  editing
  windows
  quit
  failing
fi
