# Finding the JDK and Maven.

jdk() { mkdir -p "$1/bin" && printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release" && printf '#!/bin/sh\n' >"$1/bin/javac" && chmod +x "$1/bin/javac"; }
found() ( # found CANDIDATE...: what find_jdk settles on
  candidates=("$@")
  die() { printf 'died: %s' "$*"; exit 1; }
  . "$launcher/tools.sh"
  jdk_candidates() { printf '%s\n' "${candidates[@]}"; }
  find_jdk && printf '%s' "$JAVA_HOME"
)

jdk old 17.0.2; jdk early 25-ea; jdk new 26.0.1
equals "the first that is new enough" new "$(found '' gone old new early)"
equals "an early access build of 25" early "$(found old early new)"
contains "with none, it says what to install" "Temurin 25" "$(found old gone)"

mkdir -p dist/apache-maven-9/bin && echo '#!/bin/sh' >dist/apache-maven-9/bin/mvn
(cd dist && "$JAVA_HOME/bin/jar" --create --no-manifest --file ../maven.zip apache-maven-9)
sum=$(sha512sum maven.zip | cut -d' ' -f1)
fetch() { "$JAVA_HOME/bin/java" "$launcher/Fetch.java" "file://$PWD/maven.zip" "$1" unpacked 2>&1; }
contains "a wrong checksum is refused" "pinned is 00" "$(fetch 00)"
equals "and nothing is unpacked" "" "$(ls unpacked)"
fetch "$sum" >/dev/null
equals "the pinned one is unpacked" mvn "$(ls unpacked/apache-maven-9/bin)"
