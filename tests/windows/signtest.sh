#!/usr/bin/env bash
# Signs a program with a throw-away certificate and verifies it; a changed byte must be noticed.
#   signtest.sh SIGN-EXE.sh PROGRAM.exe WORKDIR
set -euo pipefail
sign=$1 program=$2 work=$3
rm -rf "$work"
mkdir -p "$work"
cd "$work"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=WFBS Port Check throw-away" \
    -addext extendedKeyUsage=codeSigning -addext keyUsage=digitalSignature -keyout key.pem -out cert.pem 2>/dev/null
printf 'throw-away' >password
openssl pkcs12 -export -inkey key.pem -in cert.pem -passout file:password -out cert.p12
failed=0
check() { local what=$1; shift; if "$@"; then echo "ok: $what"; else echo "FAILED: $what"; failed=1; fi; }
verifies() { osslsigncode verify -CAfile cert.pem -in "$1" >verify.log 2>&1; }
refuses() { ! verifies "$1"; }
# What the read-me of the zip says.
called_signed() {
    PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$(dirname "$sign") python3 -c \
        'import package, sys; sys.exit(not package.is_signed(sys.argv[1]))' "$1"
}
called_unsigned() { ! called_signed "$1"; }

cp "$program" plain.exe
PORTCHECK_SIGN_CERT='' "$sign" "$PWD/plain.exe" >/dev/null
check "without a certificate nothing happens" cmp "$program" plain.exe
check "unsigned is not verified" refuses plain.exe
check "the read-me says so" called_unsigned plain.exe
cp "$program" signed.exe
PORTCHECK_SIGN_CERT=$PWD/cert.p12 PORTCHECK_SIGN_PASSWORD_FILE=$PWD/password "$sign" "$PWD/signed.exe" >sign.log 2>&1 ||
    cat sign.log
check "signature verifies" verifies signed.exe
check "the read-me says so" called_signed signed.exe
check "signed by the certificate" grep -q 'throw-away' verify.log
cp signed.exe changed.exe
printf 'X' | dd of=changed.exe bs=1 seek=4096 conv=notrunc 2>/dev/null
check "a changed byte is noticed" refuses changed.exe
[ $failed = 0 ] || cat verify.log
exit $failed
