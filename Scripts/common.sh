# Shared by start, check and .ci/run.

say() { printf '%s\n' "$*"; }

# Installs Debian packages, saying so first. Never waits for a password where there is no terminal.
install_packages() {
    if ! command -v apt-get >/dev/null; then
        say "Missing: $*. Install what your system calls these packages, then run this again." >&2
        return 1
    fi
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        if [ -t 0 ]; then root=(sudo); else root=(sudo -n); fi
    fi
    say "Installing $* with apt-get (under a minute)."
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive sh -c '
        apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"' apt-get "$@" >/dev/null </dev/null ||
        { say "apt-get could not install $*." >&2; return 1; }
}

# Prints the packages that are missing for a build. SwiftPM asks pkg-config where the libraries are.
missing_for_build() {
    local missing=""
    pkg-config --exists libxml-2.0 2>/dev/null || missing+=" libxml2-dev"
    pkg-config --exists libzip 2>/dev/null || missing+=" libzip-dev"
    pkg-config --exists libcurl 2>/dev/null || missing+=" libcurl4-openssl-dev"
    [ -z "$missing" ] || echo "pkg-config$missing"
}

# Prints the processor time of everything this script has run and waited for, in minutes.
cpu_minutes() {
    local file
    file=$(mktemp)
    times >"$file" # In this shell: a subshell would start from nothing.
    tr 'ms\n' '   ' <"$file" | awk '{ printf "%.1f", ($1 * 60 + $2 + $3 * 60 + $4 + $5 * 60 + $6 + $7 * 60 + $8) / 60 }'
    rm -f "$file"
}
