# Shared by the commands in deploy/: finds or installs Java and Maven, builds what is not built, runs the launcher.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$home/deploy/local/target

refuse() {
  echo "$*" >&2
  exit 1
}

# The major version of the JDK in a folder; nothing where there is none. Its release file is quicker than asking it.
jdk_version() {
  [[ -x $1/bin/javac && -r $1/release ]] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

find_java() {
  local on_path="" folder version
  if command -v javac >/dev/null; then
    on_path=$(readlink -f "$(command -v javac)" 2>/dev/null || true)
  fi
  for folder in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(jdk_version "$folder")
    if [[ -n $version && $version -ge 17 ]]; then
      export JAVA_HOME=$folder
      return 0
    fi
  done
  return 1
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif ! command -v sudo >/dev/null; then
    return 1
  elif [[ -t 0 ]]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

# Installs the first of these packages that the system's package manager has.
install_first() {
  local package
  if command -v apt-get >/dev/null; then
    as_root apt-get update -qq || true
    for package in "$@"; do
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >&2 && return 0
    done
  elif command -v dnf >/dev/null; then
    for package in "$@"; do as_root dnf install -y -q "$package" >&2 && return 0; done
  elif command -v apk >/dev/null; then
    for package in "$@"; do as_root apk add -q "$package" >&2 && return 0; done
  elif command -v brew >/dev/null; then
    for package in "$@"; do brew install -q "$package" >&2 && return 0; done
  fi
  return 1
}

agree_to_install() {
  [[ -t 0 && -t 2 ]] || return 0
  local answer
  read -r -p "$1 is missing. Install it with the system's package manager? [Y/n] " answer
  [[ -z $answer || $answer == [Yy]* ]]
}

require() {
  local what=$1 advice=$2
  shift 2
  agree_to_install "$what" || refuse "$what is missing; $advice"
  echo "  … installing $what"
  install_first "$@" 2>"${TMPDIR:-/tmp}/exocurate-install.$$" >&2 || {
    rm -f "${TMPDIR:-/tmp}/exocurate-install.$$"
    refuse "$what is missing and cannot be installed here; $advice"
  }
  rm -f "${TMPDIR:-/tmp}/exocurate-install.$$"
}

need_java() {
  find_java && return 0
  local advice="install a JDK, version 17 or later, and try again."
  require "A JDK 17 or later" "$advice" \
    openjdk-21-jdk-headless openjdk-17-jdk-headless openjdk-25-jdk-headless \
    java-21-openjdk-devel java-17-openjdk-devel java-latest-openjdk-devel openjdk21 openjdk17 openjdk
  find_java || refuse "A JDK 17 or later is missing and cannot be installed here; $advice"
}

need_maven() {
  command -v mvn >/dev/null && return 0
  local advice="install Apache Maven 3.8 or later and try again."
  require "Apache Maven" "$advice" maven
  hash -r
  command -v mvn >/dev/null || refuse "Apache Maven is missing and cannot be installed here; $advice"
}

# True if the first file is not there, or if any source below the others was changed after it and after the last build.
stale() {
  local built=$1
  shift
  [[ -e $built ]] || return 0
  if [[ $target/built -nt $built ]]; then
    built=$target/built
  fi
  [[ -n $(find "$@" -type f -newer "$built" -print -quit 2>/dev/null) ]]
}

launcher_is_stale() {
  [[ ! -d $target/launcher-lib || ! -d $target/parts-lib ]] ||
    stale "$(launcher_jar)" "$home/deploy/local/src/main" "$home/deploy/local/pom.xml"
}

everything_is_stale() {
  local shared=("$home/pom.xml" "$home/shared-model/pom.xml" "$home/shared-model/src/main" "$home/seeds/vocabulary" "$home/docs/events") service
  launcher_is_stale && return 0
  for service in submission-service review-service; do
    stale "$home/$service/target/quarkus-app/quarkus-run.jar" \
      "${shared[@]}" "$home/$service/pom.xml" "$home/$service/src/main" && return 0
  done
  return 1
}

launcher_jar() {
  find "$target/" -maxdepth 1 -name 'local-stack-*.jar' ! -name '*-tests.jar' ! -name '*-sources.jar' 2>/dev/null | head -1
}

# Says which module is being built and how much was fetched, instead of nothing or of everything.
show_build() {
  awk '/Building ExoCurate/ { sub(/.*Building /, ""); sub(/ [0-9].*/, ""); print "      " $0; fflush() }
       /Downloaded from/ && ++fetched % 100 == 0 { print "      " fetched " files fetched"; fflush() }'
}

build() {
  need_java
  need_maven
  mkdir -p "$target"
  touch "$target/building"
  local begun=$SECONDS log=$target/build.log
  echo "  … building (the first time fetches the libraries; full output in $log)"
  if ! (cd "$home" && mvn -B package -DskipTests -Dspotless.check.skip "$@" 2>&1) | tee "$log" | show_build; then
    grep -m 20 'ERROR' "$log" >&2 || true
    refuse "The build failed; see $log."
  fi
  mv "$target/building" "$target/built"
  echo "  ✓ built ($((SECONDS - begun)) s)"
}

# The words that run the launcher, in java_words. A JVM that the archive of classes does not fit passes it over.
launcher_words() {
  local archive archives=()
  for archive in "$target"/commands-*.jsa; do
    [[ ! -r $archive ]] || archives=("-XX:SharedArchiveFile=$archive" -Xlog:cds=off -Xlog:class+path=off)
  done
  java_words=("$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:TieredStopAtLevel=1 -Xshare:auto
    ${archives[@]+"${archives[@]}"} -Dslf4j.internal.verbosity=ERROR "-Dexocurate.home=$home"
    -cp "$(launcher_jar):$target/launcher-lib/*" org.exocurate.local.Main)
}

launcher() {
  launcher_words
  "${java_words[@]}" "$@"
}

run_launcher() {
  launcher_words
  exec "${java_words[@]}" "$@"
}

# For a command that needs nothing but the launcher.
command_of_launcher() {
  need_java
  if [[ -z $(launcher_jar) || ! -d $target/launcher-lib || ! -d $target/parts-lib ]]; then
    build -q -pl deploy/local >&2
  fi
  run_launcher "$@"
}
