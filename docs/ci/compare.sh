#!/bin/sh
# Compares a change with where it left main. Wants a JDK, git, and the whole history of the clone.
#   COMPARE=compare.jar OPTIONS='--budget 30m' BRANCH=main sh compare.sh
# Exit: that of compare. It leaves comparison/report.md for a comment, and comparison/report.html.
set -eu

git fetch --quiet origin "${BRANCH:-main}"
rm -rf comparison
# shellcheck disable=SC2086 # several options
java -jar "${COMPARE:-compare.jar}" "$(git merge-base FETCH_HEAD HEAD)" HEAD \
  --output comparison ${OPTIONS:-}
