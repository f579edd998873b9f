# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by run and test, which live beside it.

top=$(dirname "$(dirname "$(realpath "$0")")")

# Starts the calling script again, with these arguments, where everything the build needs is
# installed (packaging/root).
enter_root() {
    [[ ${RAPPORTEUR_ENTERED-} ]] ||
        RAPPORTEUR_ENTERED=1 exec "$top/packaging/root" "$top/packaging/${0##*/}" "$@"
    unset RAPPORTEUR_ENTERED
}

# build_folder PRESET: where CMakePresets.json puts it.
build_folder() { echo "$top/build/${RAPPORTEUR_ROOT-}$1"; }

# build PRESET TARGET [CMAKE-OPTION…]: talks on standard error only, and not at all when nothing is
# to be done.
build() (
    local preset=$1 target=$2 folder quiet=(-- --quiet)
    shift 2
    folder=$(build_folder "$preset")
    cd "$top"
    mkdir -p build
    exec {lock}>"$folder.lock"
    flock "$lock"
    if [[ ! -e $folder/build.ninja ]]; then
        echo "building in $folder" >&2
        quiet=()
        cmake --preset "$preset" "$@" >&2
    elif (($#)); then
        cmake --preset "$preset" "$@" >/dev/null
    fi
    cmake --build --preset "$preset" --target "$target" "${quiet[@]}" >&2
)
