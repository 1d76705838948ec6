# Staleness.

. "$launcher/run.sh"
mkdir -p core/src/main/java adapters ui-swing app/target .mvn .tertulia
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
