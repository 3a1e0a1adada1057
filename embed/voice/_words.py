"""What every clip says: for the reader (text) and for espeak-ng (spoken)."""

VI_DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()
# D is read "đê": its name "dê" is in the north the same sound as G's. J is written "di" for the voice, which stumbles on "gi".
VI_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", (
    "a, bê, xê, đê, e, ép phờ, giê, hát, i, gi, ca, lờ, mờ, nờ, o, pê, quy, e rờ, ét sì, tê, u, vê, vê kép, ích, i dài, dét"
).split(", ")))
EN_SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen").split()
EN_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
ZH_DIGITS = list(zip("零一二三四五六七八九", "ling2 yi1 er4 san1 si4 wu3 liu4 qi1 ba1 jiu3".split()))


def vietnamese(n):
    """1 to 99 as a northerner counts: mười, mươi, mốt, tư, lăm where they belong."""
    tens, one = divmod(n, 10)
    if tens == 0:
        return VI_DIGITS[one]
    head = "mười" if tens == 1 else VI_DIGITS[tens] + " mươi"
    last = {0: "", 5: "lăm"}.get(one, VI_DIGITS[one])
    if tens > 1:
        last = {1: "mốt", 4: "tư"}.get(one, last)
    return f"{head} {last}".strip()


def english(n):
    tens, one = divmod(n, 10)
    return EN_SMALL[n] if n < 20 else f"{EN_TENS[tens]} {EN_SMALL[one] if one else ''}".strip()


def chinese(n, part):
    """1 to 99 in characters (part 0) or in pinyin (part 1)."""
    ten, (tens, one) = ("十", "shi2")[part], divmod(n, 10)
    parts = [ZH_DIGITS[tens][part]] * (tens > 1) + [ten] * (tens > 0) + [ZH_DIGITS[one][part]] * (one > 0)
    return ("", " ")[part].join(parts)


def clips(language):
    """Clip name → (text, spoken), in the order in which docs/voice.md lists them."""
    all = {}
    if language == "vi":
        phrases = {"call": "xin mời công dân có số thứ tự", "call_short": "mời số", "recall": "xin nhắc lại", "counter": "đến quầy số"}
        all |= {clip: (text, text) for clip, text in phrases.items()}
        all |= {f"letter_{c}": (name, "di" if c == "j" else name) for c, name in VI_LETTERS.items()}
        all |= {f"digit_{d}": (word, word) for d, word in enumerate(VI_DIGITS)}
        all |= {f"number_{n}": (vietnamese(n),) * 2 for n in range(1, 100)}
    if language == "en":
        phrases = {"call": "now calling ticket number", "call_short": "ticket", "recall": "calling again", "counter": "please go to counter"}
        all |= {clip: (text, text) for clip, text in phrases.items()}
        all |= {f"letter_{c}": (c.upper(), "[[eI]]" if c == "a" else c.upper()) for c in VI_LETTERS}
        all |= {f"digit_{d}": (EN_SMALL[d],) * 2 for d in range(10)}
        all |= {f"number_{n}": (english(n),) * 2 for n in range(1, 100)}
    if language == "zh":
        all |= {"call": ("请", "qing3"), "call_short": ("请", "qing3"), "recall": ("再次呼叫", "zai4 ci4 hu1 jiao4"), "counter": ("号，到", "hao4 dao4")}
        all |= {f"letter_{c}": (c.upper(), c.upper()) for c in VI_LETTERS}
        all |= {f"digit_{d}": ZH_DIGITS[d] for d in range(10)}
        all |= {f"number_{n}": (chinese(n, 0) + "号窗口", chinese(n, 1) + " hao4 chuang1 kou3") for n in range(1, 100)}
    return all
