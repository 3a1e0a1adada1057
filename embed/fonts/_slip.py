#!/usr/bin/env python3
"""Makes the three fonts of the slips out of the pages' own fonts in this folder.

    python3 _slip.py

Needs fontTools 4.38 and brotli (Debian: python3-fonttools, python3-brotli). Slips are
drawn as pictures, by a reader of plain TrueType: the three subsets of Be Vietnam Pro are
joined to one file for each weight, and Inter's figures are fixed at one weight. Neither
licence reserves a name; the cut fonts carry one of their own all the same, so that nobody
takes them for the whole. The same input gives the same bytes.
"""
import hashlib
import pathlib
import tempfile

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = pathlib.Path(__file__).resolve().parent
WEIGHTS = {"medium": 500, "bold": 700}
SUBSETS = ["latin", "latin-ext", "vietnamese"]
FIGURES = 800
# Latin, all Vietnamese letters, and the punctuation of names and hours.
RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x01A0, 0x01A1), (0x01AF, 0x01B0), (0x1EA0, 0x1EF9),
    (0x2013, 0x2014), (0x2018, 0x201E), (0x2022, 0x2022), (0x2026, 0x2026), (0x20AB, 0x20AC),
]
TEXT = "Copyright 2021 The Be Vietnam Pro Project Authors (https://github.com/bettergui/BeVietnamPro)"
INTER = "Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter)"


def plain(font, style, copyright):
    """Keeps what drawing needs, under the font's own name."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = []
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "kern", "STAT", "DSIG", "gasp"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[u for low, high in RANGES for u in range(low, high + 1)])
    cutter.subset(font)
    names = font["name"]
    names.names = []
    postscript = "MotCuaSlip-" + style
    for number, text in {
        0: copyright, 1: "Mot Cua Slip", 2: style, 3: f"1.0;MOTC;{postscript}", 4: f"Mot Cua Slip {style}", 5: "Version 1.0", 6: postscript,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.", 14: "https://openfontlicense.org",
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].achVendID = "MOTC"
    font["head"].created = font["head"].modified = 3_900_000_000  # any, but always the same
    font.recalcTimestamp = False
    font.flavor = None
    return font


def text(weight):
    """One file of the three subsets. Their common letters (the space) are the same."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for part in SUBSETS:
            font = TTFont(HERE / f"be-vietnam-pro-{part}-{weight}-normal.woff2")
            font.flavor = None
            for table in ("GDEF", "GPOS", "GSUB", "STAT", "gasp", "fpgm", "prep", "cvt "):
                if table in font:
                    del font[table]
            paths.append(str(pathlib.Path(folder) / f"{part}.ttf"))
            font.save(paths[-1])
        return merge.Merger().merge(paths)


def main():
    made = {f"mot-cua-slip-{style}.ttf": plain(text(weight), style.capitalize(), TEXT) for style, weight in WEIGHTS.items()}
    figures = instancer.instantiateVariableFont(TTFont(HERE / "inter-num-var.woff2"), {"wght": FIGURES})
    made["mot-cua-slip-figures.ttf"] = plain(figures, "Figures", INTER)
    for name, font in made.items():
        font.save(HERE / name)
        data = (HERE / name).read_bytes()
        print(hashlib.sha256(data).hexdigest(), name, len(data))


main()
