# The summing: feeds it reports and reads its last line and exit code.

suite() { # suite CLASS CASES...: a report, and the test class that it belongs to
  local class=$1
  shift
  mkdir -p mod/target/surefire-reports "mod/src/test/java/$(dirname "${class//.//}")"
  echo "final class ${class##*.} { @Test void a() {} }" >"mod/src/test/java/${class//.//}.java"
  printf '<testsuite name="%s" tests="99" failures="99">%s<system-out>&lt;testcase name="x"/&gt;</system-out></testsuite>' \
    "$class" "$*" >"mod/target/surefire-reports/TEST-$class.xml"
}

sums() { # sums STORY LINE CODE [CHECK...]
  local story=$1 line=$2 code=$3 output got
  shift 3
  output=$("$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp classes Reports . "$@")
  got=$?
  equals "$story, last line" "$line" "$(printf '%s' "$output" | tail -n 1)"
  equals "$story, exit code" "$code" "$got"
}

"$JAVA_HOME/bin/javac" -d classes "$launcher/Reports.java"
good='<testcase classname="a.OneTest" name="x"/>'
sums "no report at all" "0 passed, 0 failed" 1
suite a.OneTest "$good" '<testcase classname="a.OneTest" name="y"><system-out>fine</system-out></testcase>'
sums "two good tests" "2 passed, 0 failed" 0
suite a.OneTest "$good" '<testcase classname="a.OneTest" name="y"><flakyFailure message="late"/></testcase>'
sums "what passed when run again" "2 passed, 0 failed" 0

suite a.TwoTest '<testcase classname="a.TwoTest" name="f"><failure message="no"/></testcase>' \
  '<testcase classname="a.TwoTest" name="e"><error message="boom"/></testcase>' "$good"
sums "a failure and an error" "3 passed, 2 failed" 1
suite a.TwoTest '<testcase classname="a.TwoTest" name="s"><skipped/></testcase>'
sums "a skip that nobody allowed" "2 passed, 1 failed" 1
kit=adapters/contract/src/main/resources/org/tertulia/contract
mkdir -p "$kit" && echo 'loopback.proxy = not a byte goes anywhere' >"$kit/exceptions.properties"
suite a.TwoTest '<testcase classname="a.TwoTest" name="s"><skipped message="I did not feel like it"/></testcase>'
sums "a skip for a reason that the kit does not know" "2 passed, 1 failed" 1
suite a.TwoTest '<testcase classname="a.TwoTest" name="s"><skipped message="the table says: not a byte goes anywhere"/></testcase>'
sums "a skip that the kit's table asks for" "2 passed, 0 failed" 0

plugin=plugins/tin/src/test/resources/kit
mkdir -p "$plugin" && echo 'ban = no rooms' >"$plugin/tin.properties"
suite a.TwoTest '<testcase classname="a.TwoTest" name="s"><skipped message="the table says: no rooms"/></testcase>'
sums "a skip that a plug-in's table asks for" "2 passed, 0 failed" 0

suite a.TwoTest ''
sums "an empty report" "2 passed, 1 failed" 1
printf '<testsuite><testcase' >mod/target/surefire-reports/TEST-a.TwoTest.xml
sums "a torn report" "2 passed, 1 failed" 1
rm mod/target/surefire-reports/TEST-a.TwoTest.xml
sums "a suite without a report" "2 passed, 1 failed" 1
echo 'abstract class TwoTest { @Test void a() {} }' >mod/src/test/java/a/TwoTest.java
sums "an abstract suite needs none" "2 passed, 0 failed" 0
echo 'final class Story { @Test void a() {} }' >mod/src/test/java/a/Story.java
sums "a test under a name that Surefire passes over" "2 passed, 1 failed" 1
rm mod/src/test/java/a/Story.java

sums "a check that did not run" "2 passed, 1 failed" 1 build
mkdir -p .tertulia/checks
printf '<testsuite><testcase classname="build" name="b"/></testsuite>' >.tertulia/checks/TEST-build.xml
sums "a check that ran" "3 passed, 0 failed" 0 build
