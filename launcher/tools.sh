# The JDK and the Maven that the build runs in.

# Its feature version from the file that every JDK carries, without starting it.
java_major() { sed -nE 's/^JAVA_VERSION="([0-9]+).*/\1/p' "$1/release" 2>/dev/null || true; }

jdk_candidates() {
  local javac
  printf '%s\n' "${JAVA_HOME:-}"
  javac=$(command -v javac) && dirname "$(dirname "$(readlink -f "$javac")")"
  printf '%s\n' /usr/lib/jvm/* /opt/*jdk* /opt/*java* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# Sets JAVA_HOME to the first JDK of at least 25.
find_jdk() {
  local home major
  while read -r home; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    major=$(java_major "$home")
    if [ "${major:-0}" -ge 25 ]; then
      export JAVA_HOME=$home
      return
    fi
  done < <(jdk_candidates)
  die "Tertulia needs a JDK 25 or newer and found none. Install one (for example Eclipse Temurin 25) or set JAVA_HOME to it."
}

maven_is_recent() {
  local version
  version=$(mvn --version 2>/dev/null | sed -nE 's/.*Apache Maven ([0-9.]+).*/\1/p')
  [ -n "$version" ] && [ "$(printf '%s\n' 3.8.1 "$version" | sort -V | head -n 1)" = 3.8.1 ]
}

# Sets MAVEN to the machine's own, or to one fetched once into .tertulia and checked by its checksum.
find_maven() {
  local pinned=.mvn/wrapper/maven-wrapper.properties url
  if maven_is_recent; then
    MAVEN=mvn
    return
  fi
  url=$(sed -n 's/^distributionUrl=//p' "$pinned")
  MAVEN=.tertulia/maven/$(basename "$url" -bin.zip)/bin/mvn
  [ -x "$MAVEN" ] || {
    say "no Maven of at least 3.8.1 here: fetching $(basename "$url")"
    "$JAVA_HOME/bin/java" launcher/Fetch.java "$url" "$(sed -n 's/^distributionSha512Sum=//p' "$pinned")" .tertulia/maven ||
      die "Maven could not be fetched. Install Maven 3.8.1 or newer, or try again with a connection."
    chmod +x "$MAVEN"
  }
}
