# source_files PATTERN…: the files of the tree, tracked or about to be, that match. Sourced from the root folder.
# shellcheck shell=bash

# A clone may belong to someone else than who tests it (root in a container); git refuses those unless told.
git_here() {
  git -c safe.directory="$PWD" "$@"
}

source_files() {
  git_here ls-files --cached --others --exclude-standard -- "$@" | sort -u | while read -r file; do
    [ ! -f "$file" ] || echo "$file"
  done
}
