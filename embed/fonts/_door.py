#!/usr/bin/env python3
"""Cuts the few Chinese characters that stand on screens in Vietnamese out of noto-sc-bold-subset.woff2.

    python3 _door.py

The kiosk invites readers of Chinese before they have chosen it; for that nobody should load the whole Chinese font.
Needs fontTools and brotli (Debian: python3-fonttools, python3-brotli).
"""
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
TEXT = "中文触摸屏幕开始"

font = TTFont(HERE / "noto-sc-bold-subset.woff2")
options = subset.Options()
options.flavor = "woff2"
options.layout_features = []
options.hinting = False
cutter = subset.Subsetter(options)
cutter.populate(text=TEXT)
cutter.subset(font)
font.flavor = "woff2"
font.save(HERE / "noto-sc-door.woff2")
