# Sets JAVA_HOME to a JDK 25; `java` on the PATH may well be older. Sourced by mvnw and photoplay.
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25' "$1/release"
}

find_jdk_25() {
  if [ -n "${JAVA_HOME-}" ] && is_jdk_25 "$JAVA_HOME"; then
    return 0
  fi
  for candidate in "${JAVA_HOME_25-}" "${JDK_25-}" \
    "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")" \
    /usr/lib/jvm/*25* /opt/java/*25* /opt/*jdk*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/25* "${HOME-}"/.jdks/*25*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Photoplay needs a JDK 25. Install one (for example Eclipse Temurin 25) or point JAVA_HOME at it." >&2
  return 1
}
