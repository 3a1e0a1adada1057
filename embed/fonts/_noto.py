#!/usr/bin/env python3
"""Cuts the Chinese subset out of Noto Sans CJK SC Bold: what the texts in Chinese use.

    python3 _noto.py <NotoSansCJK-Bold.ttc>

Needs fontTools and brotli (Debian: python3-fonttools, python3-brotli) and the font of
Debian's package fonts-noto-cjk. Run it again after adding Chinese texts; a test
compares noto-sc.txt, the characters that are in, with the texts.
"""
import json
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTCollection

HERE = pathlib.Path(__file__).resolve().parent
DATES = "年月日星期一二三四五六上午下午"


def wanted():
    texts = DATES
    for path in sorted((HERE.parent / "texts" / "zh").glob("*.json")):
        texts += "".join(json.loads(path.read_text(encoding="utf-8")).values())
    settings = json.loads((HERE.parent / "catalogue" / "settings.json").read_text(encoding="utf-8"))
    texts += "".join(line["name"]["zh"] for line in settings["lines"])
    for path in (HERE.parent.parent).glob("*/**/*.js"):
        texts += "".join(c for c in path.read_text(encoding="utf-8") if ord(c) > 0x2E7F)
    return sorted({c for c in texts if ord(c) > 0x2E7F})


def main():
    characters = wanted()
    font = next(f for f in TTCollection(sys.argv[1]).fonts if f["name"].getDebugName(4) == "Noto Sans CJK SC Bold")
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(c) for c in characters])
    cutter.subset(font)
    font.flavor = "woff2"
    font.save(HERE / "noto-sc-bold-subset.woff2")
    (HERE / "noto-sc.txt").write_text("".join(characters) + "\n", encoding="utf-8")
    print(len(characters), "characters")


main()
