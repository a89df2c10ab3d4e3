#!/usr/bin/env python3
"""Enters the section .loadcfg of a 64-bit Windows program as its load configuration; GNU ld leaves that entry empty.

    set-load-config.py PROGRAM.exe      in place, before it is signed; can be repeated
"""
import struct
import sys

LOAD_CONFIG = 10  # index in the data directories


def checksum(data, field):
    """The PE check sum: 16-bit words with carry, its own field taken as zero, plus the length."""
    data = bytes(data[:field]) + bytes(4) + bytes(data[field + 4:]) + bytes(len(data) % 2)
    total = sum(struct.unpack(f"<{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return total


def main():
    with open(sys.argv[1], "r+b") as program:
        data = bytearray(program.read())
        header = struct.unpack_from("<I", data, 0x3C)[0]
        count, optional = struct.unpack_from("<H", data, header + 6)[0], header + 24
        assert struct.unpack_from("<H", data, optional)[0] == 0x20B, "not a 64-bit program"
        sections = optional + struct.unpack_from("<H", data, header + 20)[0]
        for section in range(sections, sections + count * 40, 40):
            name, _, address, _, offset = struct.unpack_from("<8s4I", data, section)
            if name == b".loadcfg":
                break
        else:
            sys.exit(f"{sys.argv[1]} has no section .loadcfg")
        struct.pack_into("<2I", data, optional + 112 + LOAD_CONFIG * 8, address,
                         struct.unpack_from("<I", data, offset)[0])
        struct.pack_into("<I", data, optional + 64, checksum(data, optional + 64) + len(data))
        program.seek(0)
        program.write(data)


main()
