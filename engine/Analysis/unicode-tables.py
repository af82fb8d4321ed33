#!/usr/bin/env python3
"""Writes WordBreakData.cs and FoldingData.cs from the Unicode Character Database.

Run it again only to move to another Unicode version: terms are stored in every index, so a move asks for
a new index format. It needs the files of Debian's package unicode-data.

    python3 engine/Analysis/unicode-tables.py [/usr/share/unicode]

WordBreakData: for each range of code points its Word_Break class (UAX #29), whether it is an
Extended_Pictographic, and whether it makes a segment a word: a letter or number (general category L or N)
that is no mark of another character (Extend, Format) and does not stand for an apostrophe.

FoldingData: each code point that folding changes, with what it becomes. Closed: what comes out folds to itself.
  1. Format characters, variation selectors and marks of the blocks of combining diacritical marks: dropped.
  2. Marks that stand for an apostrophe: '.
  3. Letters, marks and numbers whose full decomposition (canonical or compatibility) comes to ASCII letters,
     digits and dropped marks, with a fraction slash as /: those.
  4. Latin letters that do not decompose but are named after plain ones (LATIN SMALL LETTER O WITH STROKE,
     LATIN SMALL LETTER AE), and the list HAND.
  5. Letters of other scripts: simple lower case, and canonical decomposition less dropped marks, so that
     a letter and its accent typed as one character or as two are one term.
"""
import re
import sys
from pathlib import Path

UCD = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
HERE = Path(__file__).parent
CLASSES = ["Other", "ALetter", "HebrewLetter", "Numeric", "ExtendNumLet", "Katakana", "MidLetter", "MidNum",
           "MidNumLet", "SingleQuote", "DoubleQuote", "RegionalIndicator", "Extend", "Format", "Zwj",
           "WSegSpace", "Newline", "Cr", "Lf"]
PICTOGRAPHIC, LETTER_OR_NUMBER = 0x20, 0x40
MARKS = [(0x300, 0x36F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F)]
APOSTROPHES = "`\u00b4\u0374\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032\u2035\uff07"
HAND = {"ß": "ss", "ẞ": "ss", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "ŋ": "n", "Ŋ": "n", "ı": "i", "ȷ": "j",
        "ĸ": "k", "ſ": "s", "ɡ": "g", "ς": "σ", "ⱥ": "a", "Ɐ": "a", "ɐ": "a"}
NOT_PLAIN = {"OI"}  # gha, misnamed in Unicode


def ranges(path, want=None):
    for line in path.read_text("utf-8").splitlines():
        m = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if m and (want is None or m[3] == want):
            yield int(m[1], 16), int(m[2] or m[1], 16), m[3]


def unicode_data():
    first = None
    for line in (UCD / "UnicodeData.txt").read_text("utf-8").splitlines():
        f = line.split(";")
        cp = int(f[0], 16)
        if f[1].endswith("First>"):
            first = cp
            continue
        for c in range(first if f[1].endswith("Last>") else cp, cp + 1):
            yield c, f[1], f[2], f[5], f[13]


version = re.search(r"-(\d+\.\d+)\.\d+\.txt", (UCD / "auxiliary/WordBreakProperty.txt").read_text("utf-8"))[1]
names, category, decomposition, lower = {}, {}, {}, {}
for cp, name, cat, dec, low in unicode_data():
    names[cp], category[cp] = name, cat
    if dec:
        kind = dec.startswith("<")
        decomposition[cp] = (kind, [int(x, 16) for x in dec.split()[1 if kind else 0:]])
    if low:
        lower[cp] = int(low, 16)

# --- word breaks ---------------------------------------------------------------------------------------
value = [0] * 0x110000
for a, b, name in ranges(UCD / "auxiliary/WordBreakProperty.txt"):
    cls = name.replace("_", "").capitalize()
    cls = {c.lower(): i for i, c in enumerate(CLASSES)}[cls.lower()]
    for c in range(a, b + 1):
        value[c] |= cls
for a, b, _ in ranges(UCD / "emoji/emoji-data.txt", "Extended_Pictographic"):
    for c in range(a, b + 1):
        value[c] |= PICTOGRAPHIC
ignorable = {CLASSES.index(name) for name in ("Extend", "Format", "Zwj")}
for c, cat in category.items():
    if cat[0] in "LN" and value[c] & 0x1F not in ignorable and chr(c) not in APOSTROPHES:
        value[c] |= LETTER_OR_NUMBER
runs = [c for c in range(0x110000) if c == 0 or value[c] != value[c - 1]]
items = [f"0x{c << 8 | value[c]:X}," for c in runs]

HEADER = f"""// Written by unicode-tables.py from the Unicode Character Database {version}; not edited by hand.
namespace SearchEngine.Analysis;

"""


def wrapped(items, width=116):
    lines, line = [], ""
    for item in items:
        if len(line) + len(item) + 1 > width:
            lines.append(line)
            line = ""
        line += (" " if line else "") + item
    return lines + [line]


with open(HERE / "WordBreakData.cs", "w", encoding="utf-8", newline="\n") as out:
    out.write(HEADER)
    out.write("/// <summary>Word_Break classes of Unicode " + version + " by range.</summary>\n")
    out.write("internal static class WordBreakData\n{\n")
    out.write("    /// <summary>Where each range begins (from bit 8) and its value: a class, with the flags of <see cref=\"WordBreakTable\"/>.</summary>\n")
    out.write("    internal static ReadOnlySpan<int> Ranges =>\n    [\n")
    out.writelines(f"        {line}\n" for line in wrapped(items))
    out.write("    ];\n}\n")


# --- folding -------------------------------------------------------------------------------------------
def is_mark(c):
    return any(a <= c <= b for a, b in MARKS)


def dropped(c):
    return (is_mark(c) and category.get(c, "")[:1] == "M") or category.get(c) == "Cf" \
        or 0xFE00 <= c <= 0xFE0F or 0xE0100 <= c <= 0xE01EF


def decompose(c, compatibility):
    kind, parts = decomposition.get(c, (False, None))
    if parts is None or (kind and not compatibility):
        return [c]
    return [d for p in parts for d in decompose(p, compatibility)]


def plain_name(c):
    m = re.fullmatch(r"LATIN (?:SMALL|CAPITAL) (?:LETTER|LIGATURE) ([A-Z]{1,2})(?: DIGRAPH)?(?: WITH .*)?"
                     r"|LATIN LETTER SMALL CAPITAL ([A-Z]{1,2})(?: WITH .*)?", names[c])
    name = m and (m[1] or m[2])
    return None if not name or name in NOT_PLAIN else name.lower()


def once(c):
    if chr(c) in APOSTROPHES:
        return "'"
    if dropped(c):
        return ""
    if chr(c) in HAND:
        return HAND[chr(c)]
    if c < 128:
        return chr(lower.get(c, c))
    if category[c][0] in "LNM":
        plain = "".join("/" if d == 0x2044 else chr(d) for d in decompose(c, True) if not dropped(d))
        if plain and re.fullmatch(r"[A-Za-z0-9/]+", plain):
            return plain.lower()
        whole = decompose(c, False)
        left = [d for d in whole if not dropped(d)]
        if len(left) == 1 and left[0] < 0x2000 and left != [c] and category[left[0]][0] == "L":
            return chr(lower.get(left[0], left[0]))
    return plain_name(c) or chr(lower.get(c, c))


def fold(c):
    text = once(c)
    while True:
        again = "".join(once(ord(x)) for x in text)
        if again == text:
            return text
        text = again


folded = {}
for c in category:
    if c >= 128 and category[c] not in ("Cs", "Co"):
        text = fold(c)
        if text != chr(c):
            assert len(text.encode()) <= 4, (hex(c), text)
            folded[c] = text

drop = sorted(c for c, t in folded.items() if not t)
drop_ranges = []
for c in drop:
    if drop_ranges and drop_ranges[-1][1] == c - 1:
        drop_ranges[-1][1] = c
    else:
        drop_ranges.append([c, c])

# Simple lower case of other scripts comes in runs: (first, last, step, what to add).
single = sorted((c, ord(t)) for c, t in folded.items() if t and ord(t[0]) >= 128 and lower.get(c) == ord(t))
case_runs = []
for c, t in single:
    if case_runs and case_runs[-1][3] == t - c:
        run = case_runs[-1]
        if c - run[1] in (1, 2) and (run[0] == run[1] or c - run[1] == run[2]):
            run[2] = c - run[1]
            run[1] = c
            continue
    case_runs.append([c, c, 1, t - c])

groups = {}
for c, t in folded.items():
    if t and (ord(t[0]) < 128 or lower.get(c) != ord(t)):
        groups.setdefault(t, []).append(c)


def literal(c):
    ch = chr(c)
    if ch in "\"\\":
        return "\\" + ch
    if c < 0x2000 and category[c][0] == "L" or 0x2C60 <= c < 0x2C80 or 0xA720 <= c < 0xA800 or c < 128:
        return ch
    return f"\\u{c:04X}" if c < 0x10000 else f"\\U{c:08X}"


with open(HERE / "FoldingData.cs", "w", encoding="utf-8", newline="\n") as out:
    out.write(HEADER)
    out.write("/// <summary>What folding changes outside ASCII, by Unicode " + version + ".</summary>\n")
    out.write("internal static class FoldingData\n{\n")
    out.write("    /// <summary>Ranges left out: first and last, in pairs.</summary>\n")
    out.write("    internal static ReadOnlySpan<int> Dropped =>\n    [\n")
    out.writelines(f"        {line}\n" for line in wrapped([f"0x{a:X}, 0x{b:X}," for a, b in drop_ranges]))
    out.write("    ];\n\n")
    out.write("    /// <summary>Runs that become one other character: first, last, step, what is added to each; in fours.</summary>\n")
    out.write("    internal static ReadOnlySpan<int> Moved =>\n    [\n")
    out.writelines(f"        {line}\n" for line in wrapped([f"0x{a:X}, 0x{b:X}, {s}, {d}," for a, b, s, d in case_runs]))
    out.write("    ];\n\n")
    out.write("    /// <summary>What becomes one or more plain letters or digits: the result and all that become it.</summary>\n")
    out.write("    internal static readonly (string Result, string Sources)[] Replaced =\n    [\n")
    for t in sorted(groups):
        result = "".join(literal(ord(x)) for x in t)
        pieces, line = [], ""
        for c in sorted(groups[t]):
            if len(line) + len(literal(c)) > 96:
                pieces.append(line)
                line = ""
            line += literal(c)
        pieces.append(line)
        if len(pieces) == 1:
            out.write(f"        (\"{result}\", \"{pieces[0]}\"),\n")
        else:
            out.write(f"        (\"{result}\",\n")
            out.write(" +\n".join(f"            \"{p}\"" for p in pieces) + "),\n")
    out.write("    ];\n}\n")

print(f"Unicode {version}: {len(runs)} word-break ranges, {len(folded)} folded characters "
      f"({len(drop_ranges)} ranges dropped, {len(case_runs)} runs moved, {sum(map(len, groups.values()))} replaced)")
