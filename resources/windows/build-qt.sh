#!/usr/bin/env bash
# Provides Qt for Windows (static, MinGW-w64) together with host tools of the same version.
#
#   build-qt.sh PREFIX [WORKDIR]      build from Debian's qt6-base source package (about an hour, 6 GB while it runs)
#
# Result: PREFIX/host (moc, rcc, uic ...), PREFIX/win (Qt for x86_64 Windows) and the stamp PREFIX/qt-windows.txt.
# Runs on Debian 12 as root. Every step can be repeated: a step whose result exists is not done again.
set -euo pipefail

prefix=$(realpath -m "${1:?usage: build-qt.sh PREFIX [WORKDIR]}")
work=$(realpath -m "${2:-$prefix/work}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
suite=trixie # Debian 13 carries Qt 6.8 LTS and keeps it patched
jobs=$(nproc)
mkdir -p "$prefix" "$work/apt/lists/partial"

say() { printf '== Qt for Windows: %s\n' "$*"; }

say "packages"
export DEBIAN_FRONTEND=noninteractive
apt-get install -y --no-install-recommends cmake ninja-build g++ dpkg-dev patch xz-utils perl python3 \
    g++-mingw-w64-x86-64-posix >/dev/null

# The newer suite is asked through an apt configuration of its own; the machine's stays as it is.
mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/*.sources 2>/dev/null || true)
[ -n "$mirror" ] || mirror=$(awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^http/) { print $i; exit } }' \
    /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true)
[ -n "$mirror" ] || { echo "build-qt.sh: no Debian mirror found in the apt configuration" >&2; exit 1; }
key=/usr/share/keyrings/debian-archive-keyring.gpg
printf 'deb-src [signed-by=%s] %s %s main\ndeb [signed-by=%s] %s %s main\n' \
    $key "$mirror" $suite $key "$mirror" $suite >"$work/apt/sources.list"
newer=(apt-get -oDir::Etc::SourceList="$work/apt/sources.list" -oDir::Etc::SourceParts=/dev/null
    -oDir::State::Lists="$work/apt/lists")

cd "$work"
if [ ! -f src.ready ]; then
    say "sources"
    "${newer[@]}" update >/dev/null
    # A missing detached signature is no obstacle: dpkg-source verifies the checksums of what was fetched.
    "${newer[@]}" source --download-only qt6-base || true
    rm -rf src
    dpkg-source -x qt6-base_*.dsc src
    for change in "$here"/qt-patches/*.diff; do patch -d src -p1 <"$change"; done
    # MinGW-w64 10 of Debian 12 lacks the UI Automation provider interfaces, which accessibility needs.
    "${newer[@]}" download mingw-w64-common
    dpkg -x mingw-w64-common_*.deb headers
    mkdir -p overlay
    cp headers/usr/share/mingw-w64/include/uiautomation*.h overlay/
    touch src.ready
fi

common=(-G Ninja -DBUILD_SHARED_LIBS=OFF -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF)
for off in sql dbus icu zstd glib qmake androiddeployqt macdeployqt windeployqt; do common+=("-DFEATURE_$off=OFF"); done

if [ ! -x "$prefix/host/libexec/moc" ]; then
    say "host tools"
    cmake -S src -B host "${common[@]}" -DCMAKE_INSTALL_PREFIX="$prefix/host" -DCMAKE_BUILD_TYPE=Release \
        -DFEATURE_gui=OFF -DFEATURE_network=OFF -DFEATURE_testlib=OFF -DFEATURE_concurrent=OFF >host.log
    cmake --build host --parallel "$jobs"
    cmake --install host >/dev/null
fi

if [ ! -f "$prefix/win/lib/libQt6Widgets.a" ]; then
    say "target libraries"
    windows=()
    # Stack-clash protection and CET end in an internal compiler error of MinGW GCC 12; wintab's header is not in
    # Debian's source; nothing of the others is used by this program.
    for off in stack_clash_protection intelcet tabletevent vulkan direct2d1_1 printsupport brotli openssl \
        system_zlib system_pcre2 system_png system_jpeg system_freetype system_harfbuzz system_doubleconversion; do
        windows+=("-DFEATURE_$off=OFF")
    done
    cmake -S src -B win "${common[@]}" "${windows[@]}" -DCMAKE_INSTALL_PREFIX="$prefix/win" \
        -DCMAKE_BUILD_TYPE=MinSizeRel -DCMAKE_TOOLCHAIN_FILE="$here/../cmake/mingw-w64-x86_64.cmake" \
        -DQT_HOST_PATH="$prefix/host" -DINPUT_opengl=no -DFEATURE_schannel=ON >win.log
    CPLUS_INCLUDE_PATH="$work/overlay" cmake --build win --parallel "$jobs"
    cmake --install win >/dev/null
fi
find "$prefix/host/lib" -name '*.a' -delete # the tools are linked; a cross build reads only their CMake packages
dpkg-parsechangelog -l src/debian/changelog -S Version >"$prefix/qt-windows.txt"
[ "$work" = "$prefix/work" ] && rm -rf "$work"
say "ready: $prefix ($(cat "$prefix/qt-windows.txt"))"
