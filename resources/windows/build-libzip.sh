#!/usr/bin/env bash
# Provides libzip for Windows (static, MinGW-w64), over Debian's zlib for MinGW-w64.
#
#   build-libzip.sh PREFIX [WORKDIR]  build from Debian's libzip source package (half a minute)
#
# Result: PREFIX/lib/libzip.a with its headers and CMake package, and the stamp PREFIX/libzip-windows.txt.
# Runs on Debian 12 as root.
set -euo pipefail

prefix=$(realpath -m "${1:?usage: build-libzip.sh PREFIX [WORKDIR]}")
work=$(realpath -m "${2:-$prefix/work}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
suite=bookworm # libzip 1.7.3
mkdir -p "$prefix" "$work/apt/lists/partial"

say() { printf '== libzip for Windows: %s\n' "$*"; }

say "packages"
export DEBIAN_FRONTEND=noninteractive
apt-get install -y --no-install-recommends cmake ninja-build dpkg-dev patch g++-mingw-w64-x86-64-posix \
    libz-mingw-w64-dev >/dev/null

# Sources are asked for through an apt configuration of its own; the machine's stays as it is.
mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/*.sources 2>/dev/null || true)
[ -n "$mirror" ] || mirror=$(awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^http/) { print $i; exit } }' \
    /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true)
[ -n "$mirror" ] || { echo "build-libzip.sh: no Debian mirror found in the apt configuration" >&2; exit 1; }
printf 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$mirror" $suite \
    >"$work/apt/sources.list"
sources=(apt-get -oDir::Etc::SourceList="$work/apt/sources.list" -oDir::Etc::SourceParts=/dev/null
    -oDir::State::Lists="$work/apt/lists")

cd "$work"
say "sources"
"${sources[@]}" update >/dev/null
# A missing detached signature is no obstacle: dpkg-source verifies the checksums of what was fetched.
"${sources[@]}" source --download-only libzip || true
rm -rf src build
dpkg-source -x libzip_*.dsc src

say "library"
# Only reading of ordinary archives is needed: no encryption, no rare compression, no tools.
off=(-DBUILD_SHARED_LIBS=OFF)
for feature in COMMONCRYPTO GNUTLS MBEDTLS OPENSSL WINDOWS_CRYPTO BZIP2 LZMA ZSTD; do off+=("-DENABLE_$feature=OFF"); done
for part in TOOLS REGRESS EXAMPLES DOC; do off+=("-DBUILD_$part=OFF"); done
cmake -S src -B build -G Ninja "${off[@]}" -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_BUILD_TYPE=MinSizeRel \
    -DCMAKE_C_FLAGS=-fstack-protector-strong -DCMAKE_TOOLCHAIN_FILE="$here/../cmake/mingw-w64-x86_64.cmake" >build.log
cmake --build build >>build.log
cmake --install build >>build.log
cp src/LICENSE "$prefix/LICENSE"
dpkg-parsechangelog -l src/debian/changelog -S Version >"$prefix/libzip-windows.txt"
[ "$work" = "$prefix/work" ] && rm -rf "$work"
say "ready: $prefix ($(cat "$prefix/libzip-windows.txt"))"
