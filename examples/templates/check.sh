set -e
test "$CI" = true
echo checked
