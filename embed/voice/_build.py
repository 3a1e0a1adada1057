#!/usr/bin/python3
"""Speaks, trims, levels and packs the announcement clips of vi, en and zh, and writes clips.json; see docs/voice.md.

Needs Debian's packages python3, espeak-ng, sox and opus-tools:
    apt-get install -y python3 espeak-ng sox opus-tools
The same versions of these give the same bytes. Run it through `make voice`.
"""
import array
import concurrent.futures
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import wave

import _words

HERE = pathlib.Path(__file__).parent
RATE = 24_000  # Hz, mono; speech has nothing above 12 kHz that a hall's loudspeaker gives back
KBITS = "24"

# Voice, words a minute, pitch, pause between words in units of 10 ms at the voice's own speed.
VOICES = {
    "vi": ["-v", "vi", "-s", "150", "-p", "44", "-g", "0"],
    "en": ["-v", "en-gb", "-s", "150", "-p", "44", "-g", "0"],
    "zh": ["-v", "cmn-latn-pinyin", "-s", "175", "-p", "44", "-g", "0"],
}

# A syllable spoken alone gets the fall of a sentence's end. Letters and digits are always followed by something, so
# they get the tone that they have inside of a sentence: the level tone stays level, the low tone of Chinese low.
INSIDE = {"vi": (r"7(?=_)", "1"), "zh": (r"214(?=[A-Za-z_]*_\|$)", "21")}

LEVEL = 10 ** (-19 / 20)  # root mean square of the sounding parts
PEAK = 10 ** (-1.2 / 20)
SILENCE = 0.004  # of the loudest sample: below it a clip has not begun
LEAD, TAIL = 0.004, 0.012  # seconds kept around what sounds, faded


def speak(language, clip, text, to):
    """Has espeak-ng speak one clip; letters and digits as inside of a sentence."""
    if re.match(r"letter_|digit_", clip) and language in INSIDE:
        found, instead = INSIDE[language]
        sounds = subprocess.run(["espeak-ng", *VOICES[language], "-q", "-x", text], check=True, capture_output=True, text=True)
        text = "[[" + re.sub(found, instead, sounds.stdout.strip()).lstrip("_") + "]]"
    subprocess.run(["espeak-ng", *VOICES[language], "-a", "60", "-w", to, text], check=True)


def read(path):
    with wave.open(str(path)) as w:
        return array.array("h", w.readframes(w.getnframes()))


def sounding(x):
    """The samples between the two silences, with a little of them."""
    limit = SILENCE * max(abs(v) for v in x)
    first = next(i for i, v in enumerate(x) if abs(v) > limit)
    last = next(i for i in range(len(x) - 1, 0, -1) if abs(x[i]) > limit)
    return x[max(0, first - int(LEAD * RATE)): last + int(TAIL * RATE)]


def level(x):
    """As loud as every other clip, faded at both ends."""
    frame = RATE // 50
    power = [sum(v * v for v in x[i:i + frame]) / frame for i in range(0, len(x) - frame + 1, frame)] or [sum(v * v for v in x) / len(x)]
    loud = [p for p in power if p > max(power) / 1000]
    gain = min(LEVEL * 32767 / math.sqrt(sum(loud) / len(loud)), PEAK * 32767 / max(abs(v) for v in x))
    lead, tail, n = int(LEAD * RATE), int(TAIL * RATE), len(x)
    return array.array("h", (round(v * gain * min(1, i / lead, (n - 1 - i) / tail)) for i, v in enumerate(x)))


def build(language, clip, text, spoken, work):
    raw, even, file = work / f"{language}-{clip}-raw.wav", work / f"{language}-{clip}.wav", f"{language}/{clip}.ogg"
    speak(language, clip, spoken, str(raw))
    subprocess.run(["sox", "-R", str(raw), "-b", "16", "-c", "1", "-r", str(RATE), str(even), "highpass", "70"], check=True)
    x = level(sounding(read(even)))
    with wave.open(str(even), "wb") as w:
        w.setparams((1, 2, RATE, len(x), "NONE", ""))
        w.writeframes(x.tobytes())
    subprocess.run(["opusenc", "--quiet", "--bitrate", KBITS, "--serial", "1", "--padding", "0", "--discard-comments",
                    str(even), str(HERE / file)], check=True)
    return language, clip, {"file": file, "seconds": round(len(x) / RATE, 4), "text": text}


def main():
    keep = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None  # a folder for the sound before it is packed
    manifest = {}
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        work = keep or pathlib.Path(folder)
        jobs = []
        for language in VOICES:
            (HERE / language).mkdir(exist_ok=True)
            for old in (HERE / language).glob("*.ogg"):
                old.unlink()
            for clip, (text, spoken) in _words.clips(language).items():
                jobs.append(pool.submit(build, language, clip, text, spoken, work))
        for job in jobs:
            language, clip, entry = job.result()
            manifest.setdefault(language, {})[clip] = entry
    (HERE / "clips.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n")
    size = sum(f.stat().st_size for f in HERE.glob("*/*.ogg"))
    print(f"{sum(map(len, manifest.values()))} clips, {size} bytes")


main()
