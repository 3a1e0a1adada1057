#!/usr/bin/env python3
"""Cuts the four styles of Mot Cua Serif out of Liberation Serif 2.1.5.

    python3 _serif.py <folder with LiberationSerif-*.ttf>

Needs fontTools 4.38 (Debian: python3-fonttools) and the fonts of Debian's
package fonts-liberation2 2.1.5-1; it refuses other input. The same input gives
the same bytes, whose checksums are in mot-cua-serif.md.
"""
import hashlib
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Mot Cua Serif"
# style name: input, its SHA-256, output
STYLES = {
    "Regular": (
        "LiberationSerif-Regular.ttf",
        "29d12439831b7f59194efec85872f24f54eff05738933f9a860220d2abff88ba",
        "mot-cua-serif-regular.ttf",
    ),
    "Bold": (
        "LiberationSerif-Bold.ttf",
        "446a4421f297698427170fd7db20e59169a4188baaaf940e9bea58af6341a723",
        "mot-cua-serif-bold.ttf",
    ),
    "Italic": (
        "LiberationSerif-Italic.ttf",
        "c1830c433ab41379f1139fac388989d37c9f08c81e1bd643efdcc7946db30753",
        "mot-cua-serif-italic.ttf",
    ),
    "Bold Italic": (
        "LiberationSerif-BoldItalic.ttf",
        "36dd6965be8915f6d7efb259757f1f7546a7c6f72c53a20bbe4ae7092f2cd558",
        "mot-cua-serif-bold-italic.ttf",
    ),
}
# Latin, all Vietnamese letters, the letters of highland orthographies that Latin
# Extended-A lacks, and the punctuation of administrative texts.
RANGES = [
    (0x0020, 0x007E),
    (0x00A0, 0x00AC),
    (0x00AE, 0x017F),
    (0x0180, 0x0180),
    (0x01A0, 0x01A1),
    (0x01AF, 0x01B0),
    (0x0243, 0x0243),
    (0x1EA0, 0x1EF9),
    (0x2010, 0x2010),
    (0x2012, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x2030, 0x2030),
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x20AB, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2212, 0x2212),
    (0x2264, 0x2265),
]
COPYRIGHT = (
    "Digitized data copyright (c) 2010 Google Corporation with Reserved Font Arimo, Tinos and Cousine.\n"
    "Copyright (c) 2012 Red Hat, Inc. with Reserved Font Name Liberation."
)


def rename(font, style):
    """Gives the font its own name: the licence reserves the original one."""
    names = font["name"]
    postscript = FAMILY.replace(" ", "") + "-" + style.replace(" ", "")
    texts = {
        0: COPYRIGHT,
        1: FAMILY,
        2: style,
        3: f"1.0;MOTC;{postscript}",
        4: f"{FAMILY} {style}",
        5: "Version 1.0",
        6: postscript,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }
    names.names = []
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].achVendID = "MOTC"


def cut(folder, style):
    """Writes one style beside this script and returns its path."""
    source, want, target = STYLES[style]
    data = (folder / source).read_bytes()
    if hashlib.sha256(data).hexdigest() != want:
        sys.exit(f"{source} is not the file of Liberation 2.1.5; take it from fonts-liberation2 2.1.5-1")
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = []
    options.notdef_outline = True
    options.glyph_names = False
    options.legacy_cmap = False
    options.symbol_cmap = False
    options.recalc_timestamp = False
    options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB", "kern"]
    font = TTFont(folder / source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[u for low, high in RANGES for u in range(low, high + 1)])
    cutter.subset(font)
    rename(font, style)
    path = pathlib.Path(__file__).with_name(target)
    font.save(path)
    return path


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for style in STYLES:
        path = cut(pathlib.Path(sys.argv[1]), style)
        print(hashlib.sha256(path.read_bytes()).hexdigest(), path.name)


if __name__ == "__main__":
    main()
