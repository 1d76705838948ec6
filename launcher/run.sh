# Build when stale, then run the app.

. "${BASH_SOURCE[0]%/*}/letters.sh"

# What is run: the app, unless the demo says otherwise.
MODULE=app
SOURCES='core adapters ui-swing cli app'
STAMP=.tertulia/build.stamp
CLASSPATH_FILE=app/target/classpath

sources() {
  find pom.xml $SOURCES .mvn/jvm.config -name target -prune -o -type f \
    \( -path '*/src/main/*' -o -name pom.xml -o -name jvm.config \) "$@" -print
}

# Stale: never built, a source is newer than the last build, or one came or went.
is_stale() {
  [ -f "$STAMP" ] && [ -f "$CLASSPATH_FILE" ] || return 0
  [ -z "$(sources -newer "$STAMP" | head -n 1)" ] || return 0
  [ "$(sources | sort | cksum)" != "$(cat "$STAMP")" ]
}

build_when_stale() {
  local started
  is_stale || return 0
  find_maven
  mkdir -p .tertulia
  started=$(mktemp .tertulia/started.XXXXXX)
  if [ -f "$STAMP" ]; then
    say "sources have changed: building"
  else
    say "building for the first time; Maven fetches what it needs, which takes a few minutes on a fresh machine"
  fi
  "$MAVEN" -q -B -ntp -Pquick -pl "$MODULE" -am process-classes || { rm -f "$started"; die "the build failed; what is wrong stands above"; }
  sources | sort | cksum >"$STAMP"
  # A source that was saved during the build is newer than the stamp.
  touch -r "$started" "$STAMP"
  rm -f "$started"
}

# In the folder that the person is in: that is what their file names are relative to.
run_app() {
  local here=$PWD
  build_when_stale
  letters
  cd "$CAME_FROM"
  exec "$JAVA_HOME/bin/java" "@$here/launcher/java.options" \
    -cp "$here/app/target/classes:$(cat "$here/$CLASSPATH_FILE")" org.tertulia.app.Main "$@"
}
