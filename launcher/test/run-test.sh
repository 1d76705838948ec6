# Staleness.

. "$launcher/run.sh"
mkdir -p core/src/main/java adapters ui-swing cli app/target .mvn .tertulia
touch pom.xml .mvn/jvm.config core/src/main/java/A.java app/target/classpath
stale() { if is_stale; then echo stale; else echo fresh; fi; }
built() { sources | sort | cksum >.tertulia/build.stamp; touch -d '+1 minute' .tertulia/build.stamp; }

equals "never built" stale "$(stale)"
built
equals "just built" fresh "$(stale)"
touch -d '+2 minutes' core/src/main/java/A.java
equals "a source was edited" stale "$(stale)"
built; touch core/src/main/java/A.java; rm core/src/main/java/A.java
equals "a source is gone" stale "$(stale)"
built; mkdir -p core/src/test/java; touch -d '+2 minutes' core/src/test/java/T.java
equals "only a test was edited" fresh "$(stale)"

# The letters of the terminal.
said() { (unset LC_ALL LC_CTYPE LANG; export "$@" NONE=; letters; echo "${LC_ALL:-}/${LC_CTYPE:-}/${LANG:-}"); }

equals "no language is UTF-8" "/C.UTF-8/" "$(said NONE=)"
equals "the C language is UTF-8" "/C.UTF-8/C" "$(said LANG=C)"
equals "what forces C does not" "/C.UTF-8/" "$(said LC_ALL=C)"
equals "a language stays" "//es_ES.UTF-8" "$(said LANG=es_ES.UTF-8)"
