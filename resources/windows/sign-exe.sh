#!/usr/bin/env bash
# Signs a Windows program in place (Authenticode) when the environment names a certificate; otherwise does nothing.
#   sign-exe.sh FILE.exe
#   PORTCHECK_SIGN_CERT           PKCS #12 file (.pfx, .p12) with certificate and key
#   PORTCHECK_SIGN_PASSWORD_FILE  file with its password (never on a command line, where other users could read it)
#   PORTCHECK_SIGN_TIMESTAMP      address of a time-stamping service; without it the signature ends with the certificate
set -euo pipefail
exe=${1:?usage: sign-exe.sh FILE.exe}
if [ -z "${PORTCHECK_SIGN_CERT:-}" ]; then
    echo "not signed: PORTCHECK_SIGN_CERT names no certificate"
    exit
fi
options=(-pkcs12 "$PORTCHECK_SIGN_CERT" -h sha256 -n "WFBS Port Check")
[ -z "${PORTCHECK_SIGN_PASSWORD_FILE:-}" ] || options+=(-readpass "$PORTCHECK_SIGN_PASSWORD_FILE")
[ -z "${PORTCHECK_SIGN_TIMESTAMP:-}" ] || options+=(-ts "$PORTCHECK_SIGN_TIMESTAMP")
rm -f "$exe.signed"
osslsigncode sign "${options[@]}" -in "$exe" -out "$exe.signed" >/dev/null
mv "$exe.signed" "$exe"
echo "signed: $(basename "$exe")"
