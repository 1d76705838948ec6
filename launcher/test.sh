# Everything from a clean machine: the launcher's own tests, the lab, every suite, every rule broken once.

. launcher/letters.sh

CHECKS=.tertulia/checks
TEST_LAB=.tertulia/test-lab

close_lab() { lab/lab destroy --home "$TEST_LAB" >/dev/null 2>&1 || true; }

# check SUITE NAME COMMAND...: runs it and writes its report beside the suites' own.
check() {
  local suite=$1 name=$2 log verdict=''
  shift 2
  log=$CHECKS/$suite.log
  say "$suite: $name"
  "$@" 2>&1 | tee "$log" | show_progress || {
    verdict="<failure message=\"see $log\"/>"
    tail -n 40 "$log" >&2
  }
  printf '<testsuite name="%s">\n<testcase classname="%s" name="%s">%s</testcase>\n</testsuite>\n' \
    "$suite" "$suite" "$name" "$verdict" >"$CHECKS/TEST-$suite.xml"
}

show_progress() { grep --line-buffered -E '^\[INFO\] Building [Tt]ertulia|Tests run:.* -- in ' >&2 || true; }

verify() {
  rm -f .tertulia/build.stamp
  "$MAVEN" -B -ntp -fae -Dmaven.test.failure.ignore=true \
    -Dtertulia.lab="$PWD/$TEST_LAB/lab.properties" clean verify
}

run_tests() {
  letters
  find_maven
  rm -rf "$CHECKS"
  mkdir -p "$CHECKS"
  trap close_lab EXIT
  trap 'exit 130' INT TERM
  close_lab
  check launcher "the launcher finds its tools, notices changes and sums reports" launcher/test/run
  check lab "the lab's servers answer" lab/lab up --home "$TEST_LAB" --screen --clients
  check build "every module builds under every rule" verify
  check outside "a plug-in is built outside the tree from what is published, the kit on it" plugins/outside
  say "rules: each rule of the build refuses a violation"
  MAVEN=$MAVEN rules/prove "$CHECKS/TEST-rules.xml" >"$CHECKS/rules.log" 2>&1 || tail -n 60 "$CHECKS/rules.log" >&2
  close_lab
  "$JAVA_HOME/bin/java" launcher/Reports.java . launcher lab build outside rules
}
