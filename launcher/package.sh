# The package: the app with a Java of its own, which has seen a start before, as a .deb and as a portable archive.

PACKAGES=.tertulia/package
IMAGE=$PACKAGES/image
APP_ID=org.tertulia.Tertulia

make_package() {
  ( . lab/lib/packages.sh && ensure_packages launcher/package/packages lab/needs/screen )
  find_maven
  rm -rf "$PACKAGES"
  mkdir -p "$IMAGE/lib" "$IMAGE/share"
  say "building the jars"
  "$MAVEN" -q -B -ntp -Pquick,package -pl app -am -DskipTests clean package || die "the build failed; what is wrong stands above"
  VERSION=$(implementation_version app/target/tertulia-app-*.jar)
  MADE=$(made_at)
  link_runtime
  lay_out
  rehearse
  pack_deb
  pack_archive
  rm -rf "$PACKAGES/deb" "$IMAGE"
  (cd "$PACKAGES" && du -h --apparent-size ./*.deb ./*.tar.zst) | sed "s|\./|$PACKAGES/|"
}

implementation_version() { unzipped "$1" META-INF/MANIFEST.MF | tr -d '\r' | sed -n 's/^Implementation-Version: //p'; }
unzipped() { (cd "$PACKAGES" && "$JAVA_HOME/bin/jar" --extract --file "$OLDPWD/$1" "$2" && cat "$2" && rm -r "${2%%/*}"); }

# What comes before 0.1.0 sorts before it.
debian_version() { printf '%s\n' "$1" | sed 's/-SNAPSHOT$/~snapshot/'; }

# All files are as old as the commit, for two reasons: the same sources make the same package, and Java's cache takes no
# jar whose date is another than at the rehearsal, so it has to be one that every archive can keep: whole seconds.
made_at() {
  local committed
  committed=$(git log -1 --format=%ct 2>/dev/null) || committed=
  echo "${SOURCE_DATE_EPOCH:-${committed:-$(date +%s)}}"
}

# The modules without comments, as jlink takes them.
modules() { sed -e 's/#.*//' -e '/^ *$/d' launcher/package/modules | paste -sd, -; }

# Not compressed: what is packed afterwards is smaller so, and starts faster.
link_runtime() {
  local authorities
  say "linking a Java runtime"
  "$JAVA_HOME/bin/jlink" --add-modules "$(modules)" --include-locales=en,es --no-header-files --no-man-pages --compress zip-0 \
    --output "$IMAGE/runtime" || die "this JDK cannot link a runtime; Eclipse Temurin 25 can"
  # The same program under the name that lists of processes should show.
  cp "$IMAGE/runtime/bin/java" "$IMAGE/runtime/bin/tertulia"
  authorities=$(readlink -f "$JAVA_HOME/lib/security/cacerts")
  case $authorities in
    "$(readlink -f "$JAVA_HOME")"/*) ;;
    *) say "note: the package trusts the certificate authorities of this machine ($authorities), as its JDK does" ;;
  esac
}

lay_out() {
  local share=$IMAGE/share
  cp app/target/jars/*.jar launcher/java.options launcher/letters.sh "$IMAGE/lib"
  cp app/target/tertulia-app-*.jar "$IMAGE/lib/tertulia.jar"
  "$JAVA_HOME/bin/java" launcher/Slim.java "$IMAGE/lib" "$(uname -m)"
  cp launcher/package/tertulia "$IMAGE"
  mkdir -p "$share/applications" "$share/metainfo" "$share/man/man1" "$share/icons/hicolor/scalable/apps" "$share/doc/tertulia"
  cp "launcher/package/$APP_ID.desktop" "$share/applications"
  sed -e "s/@VERSION@/$(debian_version "$VERSION")/" -e "s/@DATE@/$(date -u -d "@$MADE" +%F)/" \
    "launcher/package/$APP_ID.metainfo.xml" >"$share/metainfo/$APP_ID.metainfo.xml"
  gzip -9n <docs/tertulia.1 >"$share/man/man1/tertulia.1.gz"
  cp ui-swing/src/main/resources/org/tertulia/swing/tertulia.svg "$share/icons/hicolor/scalable/apps/$APP_ID.svg"
  "$JAVA_HOME/bin/java" -Djava.awt.headless=true -cp "$IMAGE/lib/*" launcher/Icons.java \
    "$share/icons/hicolor/scalable/apps/$APP_ID.svg" "$share/icons/hicolor" "$APP_ID"
  cp launcher/package/copyright LICENSE THIRD-PARTY.md CHANGELOG.md "$share/doc/tertulia"
  chmod -R u=rwX,go=rX "$IMAGE"
  find "$IMAGE" -exec touch -h -d "@$MADE" {} +
}

# Lets the runtime watch the window and a command, and keep what it has seen (JEP 514).
rehearse() {
  local stage cache=$IMAGE/lib/tertulia.aot
  say "rehearsing a start"
  stage=$(mktemp -d "${TMPDIR:-/tmp}/tertulia-rehearsal.XXXXXX")
  SCREEN=
  trap 'end_rehearsal "$stage"' EXIT
  open_screen "$stage/display"
  # Without a way to the session's bus there is no keyring that could be touched.
  env -u DBUS_SESSION_BUS_ADDRESS -u XDG_RUNTIME_DIR "$IMAGE/runtime/bin/java" "@$IMAGE/lib/java.options" \
    "-XX:AOTCacheOutput=$cache" -cp "$IMAGE/lib/tertulia.jar" org.tertulia.app.Rehearsal "$stage/profile" \
    >"$PACKAGES/rehearsal.log" 2>&1 </dev/null || { tail -n 40 "$PACKAGES/rehearsal.log" >&2; die "the rehearsal failed"; }
  end_rehearsal "$stage"
  trap - EXIT
  [ -s "$cache" ] || die "the rehearsal left no cache; $PACKAGES/rehearsal.log says why"
  chmod 644 "$cache"
  find "$cache" "$IMAGE/lib" -maxdepth 0 -exec touch -d "@$MADE" {} +
}

end_rehearsal() {
  close_screen
  rm -rf "$1"
}

# Nothing has to run at the installation: what desktops look for lies where they look for it, and dpkg's triggers do the
# rest. jpackage's own script calls xdg-desktop-menu instead, which fails where there is no /usr/share/desktop-directories.
pack_deb() {
  local root=$PACKAGES/deb version architecture
  say "packing"
  version=$(debian_version "$VERSION")
  architecture=$(dpkg --print-architecture)
  mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib/tertulia" "$root/usr/share/desktop-directories"
  cp -al "$IMAGE/tertulia" "$IMAGE/lib" "$IMAGE/runtime" "$root/usr/lib/tertulia"
  cp -a "$IMAGE/share/." "$root/usr/share"
  ln -s ../lib/tertulia/tertulia "$root/usr/bin/tertulia"
  sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$(du -sk "$root/usr" | cut -f1)/" \
    launcher/package/control >"$root/DEBIAN/control"
  find "$root" -type d -exec touch -d "@$MADE" {} +
  SOURCE_DATE_EPOCH=$MADE dpkg-deb --root-owner-group -Zzstd -z12 --build "$root" "$PACKAGES/tertulia_${version}_$architecture.deb" >/dev/null
}

pack_archive() {
  local name
  name=tertulia-$VERSION-linux-$(uname -m)
  tar --create --sort=name --owner=0 --group=0 --numeric-owner --directory "$PACKAGES" --transform "s,^image,$name," image |
    zstd -q -T0 -12 -o "$PACKAGES/$name.tar.zst"
}
