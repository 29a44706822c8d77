#!/bin/sh
# Records HEAD on the branch racecourse-history, and says what changed that nobody blessed.
#   COMPARE=compare.jar OPTIONS='--budget 40m' sh history.sh
# Exit: that of compare record if it failed, else that of compare history. The job needs the right
# to push. It leaves history/report.md and history/report.html.
set -eu

failed=
changed=

rm -rf run history
# shellcheck disable=SC2086 # several options
java -jar "${COMPARE:-compare.jar}" record --remote origin --output run ${OPTIONS:-} || failed=$?
java -jar "${COMPARE:-compare.jar}" history --remote origin --badge --output history || changed=$?
exit "${failed:-${changed:-0}}"
