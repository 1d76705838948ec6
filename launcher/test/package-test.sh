# What goes into the package, without making one: launcher/test/package-check tries a made one.

parts=$launcher/package
. "$launcher/package.sh"

equals "a version that is not out yet" "0.1.0~snapshot" "$(debian_version 0.1.0-SNAPSHOT)"
equals "one that is" "0.1.0" "$(debian_version 0.1.0)"
equals "its files are as old as it says" 86400 "$(SOURCE_DATE_EPOCH=86400 made_at)"

listed=$(cd "$launcher/.." && modules)
contains "the modules are a list for jlink" "java.se,jdk." "$listed"
known=$("$JAVA_HOME/bin/java" --list-modules | sed 's/@.*//')
for module in ${listed//,/ }; do
  contains "there is a module $module" " $module " " $(echo $known) "
done

# Java's options stand in one place.
for file in "$launcher"/*.sh "$parts/tertulia"; do
  case $(cat "$file") in *-XX:+UseSerialGC*) fail "$file has options of its own" ;; esac
done
contains "the checkout takes them" "@\$here/launcher/java.options" "$(cat "$launcher/run.sh")"
contains "the package takes them" "@\$here/lib/java.options" "$(cat "$parts/tertulia")"
equals "Java understands them" "" "$("$JAVA_HOME/bin/java" "@$launcher/java.options" -version 2>&1 >/dev/null | grep -i -E 'error|unrecognized')"

# The start script, with a Java that says what it was asked.
mkdir -p 'an app/lib' 'an app/runtime/bin'
cp "$parts/tertulia" 'an app' && cp "$launcher/letters.sh" 'an app/lib'
printf '#!/bin/sh\necho "$LC_CTYPE"; for word; do echo "[$word]"; done\n' >'an app/runtime/bin/tertulia'
chmod +x 'an app/runtime/bin/tertulia'
ln -s "$PWD/an app/tertulia" tertulia
said=$(env -u LC_ALL -u LANG LC_CTYPE=C ./tertulia send 'a b' '')
contains "through a link, it finds its Java and passes on what it was given" "[send]
[a b]
[]" "$said"
contains "a terminal without a language is UTF-8" "C.UTF-8" "$said"

# What desktops read, in both languages.
for key in GenericName Comment Keywords; do
  for language in '' '[es]'; do
    contains "the desktop entry has its $key$language" "$key$language=" "$(cat "$parts/org.tertulia.Tertulia.desktop")"
  done
done
contains "the window's class is that of the thread that asks for a screen" "org-tertulia-swing-bridge-TertuliaThread" \
  "$(cat "$parts/org.tertulia.Tertulia.desktop")"
[ -f "$launcher/../ui-swing/src/main/java/org/tertulia/swing/bridge/TertuliaThread.java" ] || fail "that thread is called otherwise now"

# Slim.
cat >libs.txt <<'L'
org/sqlite/native/Linux/x86_64/a.so
org/sqlite/native/Linux-Musl/x86_64/a.so
org/sqlite/native/Mac/x86_64/a.dylib
natives/linux-x86-64/a.so
natives/linux-aarch64/a.so
com/natives/liba-linux-x86_64.so
com/natives/a-windows-x86_64.dll
a.properties
L
while read -r file; do mkdir -p "in/$(dirname "$file")" && echo "$file" >"in/$file"; done <libs.txt
mkdir jars && "$JAVA_HOME/bin/jar" --create --no-manifest --file jars/a.jar -C in .
"$JAVA_HOME/bin/java" "$launcher/Slim.java" jars x86_64
equals "only what runs here stays in a jar" \
  "a.properties com/natives/liba-linux-x86_64.so natives/linux-x86-64/a.so org/sqlite/native/Linux/x86_64/a.so" \
  "$("$JAVA_HOME/bin/jar" --list --file jars/a.jar | grep -v '/$' | sort | xargs)"
