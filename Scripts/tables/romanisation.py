"""Makes the romanisation tables of Cordon; called by text.py."""

import os
import re

# --------------------------------------------------------------------------
# 4. Cyrillic

CYRILLIC_SYSTEMS = ["bgn", "iso9", "icao", "gost", "german", "french", "ukrainian", "belarusian"]

# letter, context, then one reading per system; "-" is an empty reading, and
# "." repeats the bgn reading.  Facts of the standards, without diacritics.
CYRILLIC = """
а  .  a     .    .     .    .       .     .     .
б  .  b     .    .     .    .       .     .     .
в  .  v     .    .     .    w       .     .     .
г  .  g     .    .     .    .       .     h     h
ґ  .  g     .    .     .    .       .     .     .
д  .  d     .    .     .    .       .     .     .
е  .  e     .    .     .    .       .     .     ye
е  ^  ye    e    e     e    je      ie    e     .
е  V  ye    e    e     e    je      ie    e     .
ё  .  e     .    .     yo   jo      io    io    yo
ё  ^  ye    e    e     yo   jo      io    io    yo
ё  V  ye    e    e     yo   jo      io    io    yo
є  .  ye    e    ie    ye   je      ie    ie    .
є  ^  ye    e    ie    ye   je      ie    ye    .
ж  .  zh    z    .     .    sch     j     .     .
з  .  z     .    .     .    s       .     .     .
и  .  i     .    .     .    .       .     y     .
і  .  i     .    .     .    .       .     .     .
ї  .  yi    i    i     yi   ji      i     i     .
ї  ^  yi    i    i     yi   ji      i     yi    .
й  .  y     j    i     j    i       i     i     .
й  ^  y     j    i     j    j       i     y     .
ј  .  j     .    .     .    .       i     .     .
к  .  k     .    .     .    .       .     .     .
л  .  l     .    .     .    .       .     .     .
м  .  m     .    .     .    .       .     .     .
н  .  n     .    .     .    .       .     .     .
о  .  o     .    .     .    .       .     .     .
п  .  p     .    .     .    .       .     .     .
р  .  r     .    .     .    .       .     .     .
с  .  s     .    .     .    .       .     .     .
т  .  t     .    .     .    .       .     .     .
у  .  u     .    .     .    .       ou    .     .
ў  .  u     .    .     .    .       ou    .     w
ф  .  f     .    .     .    .       .     .     .
х  .  kh    h    .     x    ch      .     .     .
ц  .  ts    c    .     cz   z       .     .     .
ч  .  ch    c    .     .    tsch    tch   .     .
ш  .  sh    s    .     .    sch     ch    .     .
щ  .  shch  s    .     shh  schtsch chtch .     .
ъ  .  -     .    ie    -    .       .     .     .
ы  .  y     .    .     .    .       .     .     .
ь  .  -     .    .     .    .       .     .     .
э  .  e     .    .     .    .       .     .     .
ю  .  yu    u    iu    yu   ju      iou   iu    .
ю  ^  yu    u    iu    yu   ju      iou   yu    .
я  .  ya    a    ia    ya   ja      ia    ia    .
я  ^  ya    a    ia    ya   ja      ia    ya    .
ђ  .  d     .    dj    .    dj      dj    .     .
ѓ  .  g     .    .     .    gj      gj    .     .
ѕ  .  dz    z    .     .    .       .     .     .
љ  .  lj    l    .     .    .       .     .     .
њ  .  nj    n    .     .    .       .     .     .
ћ  .  c     .    .     .    c       tch   .     .
ќ  .  k     .    .     .    kj      kj    .     .
џ  .  dz    d    .     .    dsch    dj    .     .
ә  .  a     .    .     .    .       .     .     .
ғ  .  gh    g    g     g    gh      gh    .     .
ҕ  .  gh    g    g     g    gh      gh    .     .
җ  .  j     z    .     .    dsch    dj    .     .
ҙ  .  z     d    z     z    s       z     .     .
қ  .  q     k    k     k    k       k     .     .
ҝ  .  g     k    .     .    g       g     .     .
ҟ  .  k     .    .     .    .       .     .     .
ҡ  .  q     k    k     k    k       k     .     .
ң  .  ng    n    n     n    ng      ng    .     .
ҥ  .  ng    n    n     n    ng      ng    .     .
ӈ  .  ng    n    n     n    ng      ng    .     .
ө  .  o     .    .     .    .       .     .     .
ҧ  .  p     .    .     .    .       .     .     .
ҫ  .  s     c    .     .    .       .     .     .
ҭ  .  t     .    .     .    .       .     .     .
ү  .  u     .    .     .    .       ou    .     .
ұ  .  u     .    .     .    .       ou    .     .
һ  .  h     .    .     .    .       .     .     .
ҳ  .  h     .    kh    x    ch      kh    .     .
ҵ  .  ts    c    .     .    z       .     .     .
ҷ  .  j     c    .     .    dsch    dj    .     .
ҹ  .  j     c    .     .    dsch    dj    .     .
ҽ  .  ch    c    .     .    tsch    tch   .     .
ҿ  .  ch    c    .     .    tsch    tch   .     .
ӡ  .  dz    z    .     .    .       .     .     .
ӏ  .  -     .    .     .    .       .     .     .
ӄ  .  k     .    .     .    .       .     .     .
ӕ  .  ae    .    .     .    .       .     .     .
ԓ  .  l     .    .     .    .       .     .     .
ԛ  .  q     .    .     .    .       .     .     .
ԝ  .  w     .    .     .    .       .     .     .
ѣ  .  e     .    .     .    .       .     .     .
ѳ  .  f     .    .     .    .       .     .     .
ѵ  .  i     .    .     .    .       .     .     .
ѫ  .  a     .    u     .    .       .     .     .
"""


def make_cyrillic(folding, path, write):
    rows = []
    for line in CYRILLIC.split("\n"):
        field = line.split()
        if not field:
            continue
        letter, context, bgn = field[0], field[1], field[2]
        assert len(field) == 10 and folding.fold(ord(letter)) == letter, line
        readings = [bgn if each == "." else each for each in field[2:]]
        readings = ["" if each == "-" else each for each in readings]
        assert all(re.fullmatch("[a-z]*", each) for each in readings), line
        rows.append([letter, "" if context == "." else context] + readings)
    rows.sort(key=lambda row: (row[0], " ^V".index(row[1] or " ")))
    write(path, [
        "Romanisation of folded Cyrillic letters: letter<TAB>context<TAB>one reading per system, plain a-z.",
        "context: empty (anywhere), ^ (first letter of a word), V (after a vowel letter, й, ъ or ь); the row",
        "for ^ or V wins over the row for anywhere.  Every row gives all eight systems; a reading may be empty.",
        "bgn: BGN/PCGN 1947 for Russian, 1965/2019 for letters of Ukrainian, sister tables for other letters.",
        "iso9: ISO 9:1995 without diacritics.  icao: ICAO Doc 9303 part 3.  gost: GOST 7.79-2000 system B.",
        "german: Duden transcription.  french: customary French transcription.  ukrainian: Cabinet of",
        "Ministers of Ukraine resolution 55/2010.  belarusian: BGN/PCGN 1979 for Belarusian.",
        "Source: facts of the standards, written down by the Cordon authors; CC0.  Made by Scripts/tables/text.py.",
        "letter\tcontext\t" + "\t".join(CYRILLIC_SYSTEMS),
    ], rows)


# --------------------------------------------------------------------------
# 5. Consonant skeletons, shared by Arabic script and Latin

# context, skeleton alternatives ("-" is the empty one), then the letters or
# letter sequences.  Foreign names are written in Arabic with ب for p, ف for v,
# and غ, ج, ق or ك for g; the classes are wide enough for that.
ARABIC = """
.  -    ا و ي ء ع ۆ ۇ ۈ ۋ ۅ ۉ ۊ ۏ ې ۍ ێ
^  l|-  ال
.  b    ب ٻ پ ڀ
.  t    ت ط ٹ ټ ٽ ٺ
.  t|s  ث ٿ
.  s    تش چ ڇ څ ځ ز س ش ص
.  g    ج دج ڄ ڃ غ ڠ گ ګ ڭ ݣ
.  h    ح ه
$  h|-  ه
.  k    خ ك
.  k|g  ق ڨ ڧ
.  d    د ڈ ډ ڊ ڌ ڍ ڎ
.  d|s  ذ ض
.  s|d  ظ
.  r    ر ڑ ړ ڕ
.  g|s  ژ ږ
.  s|k  ښ
.  f    ف ڤ ڥ
.  l    ل ڵ
.  m    م
.  n    ن ں ڼ ڻ
"""

# skeleton alternatives, then Latin spellings; ^ and $ bind to the word's ends.
SKELETON = """
-      a e i o u y
-|f    w
b      b p
k      c k ck kh q
k|s    c$
s      s ce ci cy sh tch tsch sz cz sce sci
s|k    ch
s|sk   sch
s|ts   z zz
g|s    zh zs
d      d
d|s    dh
f      f ph
f|-    v
g      g dj dg
g|-    gh j
l|gl   gli
n|gn   gn
h      ^h
h|-    h
l      l
l|-    ll
m      m
n      n
r      r
t      t
t|-    t$
t|gt   ght
t|s    th
ks     x
"""


def alternatives(text):
    return "|".join("" if each == "-" else each for each in text.split("|"))


def make_arabic(folding, path, write):
    rows = []
    for line in ARABIC.split("\n"):
        field = line.split()
        for letters in field[2:]:
            assert all(folding.fold(ord(each)) == each for each in letters), letters
            rows.append([letters, "" if field[0] == "." else field[0], alternatives(field[1])])
    rows.sort(key=lambda row: (row[0], " ^$".index(row[1] or " ")))
    assert len({(row[0], row[1]) for row in rows}) == len(rows)
    write(path, [
        "Consonant skeletons of folded Arabic script words: letters<TAB>context<TAB>skeleton alternatives.",
        "context: empty (anywhere), ^ (at the start of a word), $ (at its end); `|` separates alternatives,",
        "an empty one writes nothing.  Read a word from its first letter, taking at every place the longest",
        "letters listed whose context holds; of equal length, ^ wins over $ and $ over anywhere.  A letter",
        "not listed writes nothing.  The word yields every combination of alternatives, equal neighbouring",
        "letters written once; fewest second choices first, then those at earlier places first; duplicates",
        "removed; at most the first 8.  Latin words yield theirs by skeleton.tsv.  Two words agree when they",
        "share a skeleton of 2 letters or more.",
        "Source: written by the Cordon authors; CC0.  Made by Scripts/tables/text.py.",
        "letters\tcontext\tskeleton",
    ], rows)


def make_skeleton(path, write):
    rows = []
    for line in SKELETON.split("\n"):
        field = line.split()
        for spelling in field[1:]:
            rows.append([spelling, alternatives(field[0])])
    rows.sort(key=lambda row: (row[0].strip("^$"), row[0]))
    assert len({row[0] for row in rows}) == len(rows)
    write(path, [
        "Consonant skeletons of folded Latin words: from<TAB>to, in the alphabet of arabic.tsv.",
        "^ before the letters binds them to the start of a word, $ after them to its end.  `|` separates",
        "alternatives.  Longest match first and all else as told in arabic.tsv.",
        "Source: written by the Cordon authors; CC0.  Made by Scripts/tables/text.py.",
        "from\tto",
    ], rows)


# --------------------------------------------------------------------------
# 6. Han characters

FIRST, LAST = 0x4E00, 0x9FFF


def unihan(path, fields):
    """field -> {scalar: value}"""
    table = {field: {} for field in fields}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                if field in table:
                    table[field][int(code[2:], 16)] = value
    return table


def unique(items, most):
    """The first `most` different items that are not empty."""
    return [each for each in dict.fromkeys(items) if each][:most]


# Pinyin

TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ", "aaaaeeeeiiiioooouuuuvvvvvnnnm")

# Surname readings besides those of the CLDR transform Han-Latin-Names.
SURNAMES = {"朴": "piáo", "覃": "qín", "冼": "xiǎn", "缪": "miào", "宓": "mì", "逄": "páng",
            "郇": "xún", "訾": "zī", "佴": "nài", "郗": "xī", "谌": "chén", "薄": "bó",
            "柏": "bǎi", "句": "gōu", "幺": "yāo", "都": "dū", "洗": "xiǎn", "瞿": "qú",
            "贾": "jiǎ", "俞": "yú", "黑": "hè", "那": "nà", "应": "yīng", "车": "chē",
            "盛": "shèng", "曲": "qū", "阚": "kàn", "祭": "zhài", "阿": "ā", "吕": "lǚ"}


def plain_pinyin(syllable):
    """lǚ -> lv: no tone, v for u with dots."""
    syllable = syllable.strip().lower().replace("\u0304", "").replace("\u030c", "")
    syllable = syllable.replace("\u0300", "").replace("\u0301", "").replace("\u0302", "")
    syllable = syllable.translate(TONES).replace("ê", "e").replace("ế", "e").replace("ề", "e")
    return syllable if re.fullmatch("[a-z]+", syllable) else ""


def spell_pinyin(syllable):
    """lv -> lu, lv, lyu; the passport spelling comes last."""
    if "v" not in syllable:
        return [syllable]
    return [syllable.replace("v", "u"), syllable, syllable.replace("v", "yu")]


def pinyin_data(path):
    """A pinyin-data file: {scalar: [readings]}"""
    table = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            match = re.match(r"U\+([0-9A-F]+): *([^# ]+)", line)
            if match:
                table[int(match.group(1), 16)] = match.group(2).split(",")
    return table


def surname_readings(path):
    """Single characters of the CLDR transform that read differently in names."""
    table = dict(SURNAMES)
    with open(path, encoding="utf-8") as file:
        for line in file:
            match = re.match(r"(?:\$startOfHanMarker\{ )?(\S) ?→(\w+);", line.strip())
            if match:
                table.setdefault(match.group(1), match.group(2))
    return {ord(char): plain_pinyin(reading) for char, reading in table.items()}


# Wade-Giles

WADE_INITIALS = [("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("d", "t"),
                 ("t", "t"), ("g", "k"), ("k", "k"), ("j", "ch"), ("q", "ch"), ("x", "hs"),
                 ("z", "ts"), ("c", "ts"), ("s", "s"), ("r", "j"), ("m", "m"), ("f", "f"),
                 ("n", "n"), ("l", "l"), ("h", "h"), ("y", "y"), ("w", "w")]
WADE_WHOLE = {"er": "erh", "yi": "i", "yan": "yen", "ye": "yeh", "you": "yu", "yong": "yung",
              "yue": "yueh", "zi": "tzu", "ci": "tzu", "si": "ssu", "guo": "kuo", "kuo": "kuo",
              "huo": "huo", "shuo": "shuo", "gui": "kuei", "kui": "kuei", "ge": "ko", "ke": "ko",
              "he": "ho", "e": "o", "lve": "lueh", "nve": "nueh", "yai": "yai", "yo": "yo"}


def wade_giles(syllable):
    """A toneless pinyin syllable in Wade-Giles without apostrophes and marks."""
    if syllable in WADE_WHOLE:
        return WADE_WHOLE[syllable]
    initial, wade = next(((each, to) for each, to in WADE_INITIALS if syllable.startswith(each)), ("", ""))
    final = syllable[len(initial):]
    if initial in ("zh", "ch", "sh", "r") and final == "i":
        final = "ih"
    elif final in ("ian", "ie", "ue", "ve", "uo", "ong", "iong"):
        final = {"ian": "ien", "ie": "ieh", "ue": "ueh", "ve": "ueh", "uo": "o", "ong": "ung", "iong": "iung"}[final]
    return wade + final.replace("v", "u")


# Cantonese

HONG_KONG_WHOLE = {"lei": "lee", "ng": "ng", "wu": "woo", "si": "sze", "zi": "chi", "ci": "tsz",
                   "siu": "siu", "ze": "tse", "ce": "che"}
HONG_KONG_SURNAMES = {"李": "lee", "周": "chow", "鄒": "chow", "仇": "chow", "謝": "tse", "曾": "tsang",
                      "徐": "tsui", "崔": "tsui", "蔡": "choi", "許": "hui", "何": "ho", "施": "sze",
                      "江": "kong", "邵": "shiu", "石": "shek", "成": "shing", "盛": "shing", "岑": "shum",
                      "沈": "shum", "冼": "sin", "胡": "woo", "余": "yu", "于": "yu", "趙": "chiu",
                      "蔣": "tseung", "詹": "tsim", "焦": "tsiu", "司": "sze", "簡": "kan", "關": "kwan",
                      "顧": "koo", "古": "koo", "區": "au", "歐": "au", "雷": "lui", "呂": "lui", "賴": "lai"}


def hong_kong(jyutping):
    """The spelling customary in Hong Kong, by simple rule."""
    if jyutping in HONG_KONG_WHOLE:
        return HONG_KONG_WHOLE[jyutping]
    match = re.fullmatch("(ng|gw|kw|[bpmfdtnlgkhwzcsj]?)(.*)", jyutping)
    initial, final = match.group(1), match.group(2)
    if not final:
        return jyutping
    initial = {"z": "ch", "c": "ch", "j": "y", "b": "p", "d": "t", "g": "k", "gw": "kw"}.get(initial, initial)
    final = {"yu": "u", "yun": "uen", "yut": "uet"}.get(final, final)
    final = final.replace("oeng", "eung").replace("oek", "euk").replace("oe", "eu")
    final = final.replace("eoi", "ui").replace("eon", "un").replace("eot", "ut").replace("aa", "a")
    if final == "un" and "eon" not in jyutping and initial in ("p", "m", "k", "f", "w"):
        final = "oon"
    if final == "ou":
        final = "o"
    return initial + final


def cantonese(value, surname):
    """Jyutping first, then the Hong Kong spelling of each reading."""
    spellings, rare = [], []
    for number, reading in enumerate(re.sub("[0-9]", "", value).split()[:2]):
        if re.fullmatch("[a-z]+", reading):
            spellings.append(reading)
            if number == 0 and surname:
                spellings.append(surname)
            spellings.append(hong_kong(reading))
            if reading[0] in "zc":
                rare.append(re.sub("^(ch|ts)", "ts", hong_kong(reading)))
    return unique(spellings + rare, 3)


# Korean

RR_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split()
MR_INITIALS = "k kk n t tt r m p pp s ss - ch tch ch k t p h".split()
RR_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
MR_VOWELS = "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split()
FREE_INITIALS = "k kk n d tt r m b pp s ss - j jj ch k t p h".split()
FREE_VOWELS = "a ae ya yae u e yu ye o wa wae oe yo oo wo we wi yoo u ui i".split()
FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()
YALE_INITIALS = "k kk n t tt l m p pp s ss - c cc ch kh th ph h".split()
YALE_VOWELS = "a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i".split()
YALE_FINALS = {"": 0, "k": 1, "n": 4, "t": 7, "l": 8, "m": 16, "p": 17, "s": 19, "ng": 21}

KOREAN_SURNAMES = """
金 kim gim gum geum; 李 ri i lee yi li; 朴 bak pak park; 崔 choe choi chwe; 鄭 jeong jong jung chung chong
丁 jeong jong jung chung chong; 程 jeong jong jung chung; 姜 gang kang; 康 gang kang; 趙 jo cho; 曺 jo cho; 曹 jo cho
尹 yun yoon youn; 張 jang chang; 林 im rim lim; 任 im rim lim yim; 韓 han; 吳 o oh; 徐 seo so suh; 申 sin shin
權 gwon kwon; 黃 hwang; 黄 hwang; 安 an ahn; 宋 song; 柳 ryu yu yoo you; 劉 yu ryu yoo you; 兪 yu yoo you; 俞 yu yoo you
陸 yuk ryuk youk; 全 jeon jon jun chun chon; 田 jeon jon jun chun chon; 洪 hong; 高 go ko koh; 文 mun moon
孫 son sohn; 梁 yang ryang; 楊 yang; 裵 bae pae; 裴 bae pae; 白 baek paek paik back; 許 heo ho huh hur; 南 nam
沈 sim shim; 盧 no ro roh noh; 河 ha; 郭 gwak kwak; 成 seong song sung; 車 cha; 朱 ju chu joo; 周 ju chu joo
禹 u woo; 具 gu ku koo; 辛 sin shin; 羅 na ra; 閔 min; 陳 jin chin; 池 ji chi; 嚴 eom om um; 元 won; 蔡 chae
千 cheon chon chun; 方 bang pang; 孔 gong kong; 玄 hyeon hyon hyun; 咸 ham; 卞 byeon pyon byun; 廉 yeom ryom yom ryeom
呂 yeo ryo yo ryeo; 秋 chu choo; 都 do to; 石 seok sok suk; 蘇 so; 薛 seol sol sul; 宣 seon son sun; 魏 wi
馬 ma; 表 pyo; 明 myeong myong myung; 玉 ok; 印 in; 孟 maeng; 太 tae; 延 yeon yon youn; 龍 yong ryong; 吉 gil kil
殷 eun un; 奇 gi ki; 琴 geum kum keum; 魯 no ro roh noh; 溫 on; 桂 gye kye; 承 seung sung; 皮 pi; 卓 tak; 陰 eum um
"""


def korean_surnames():
    table = {}
    for entry in re.split("[;\n]", KOREAN_SURNAMES):
        if entry.strip():
            char, *spellings = entry.split()
            table[ord(char)] = spellings
    return table


def from_yale(text):
    """KWU -> (initial, vowel, final) numbers, or None."""
    match = re.fullmatch("(kk|tt|pp|ss|cc|ch|kh|th|ph|[kntlmpsch]|)([aeiouwy]+)(ng|[kntlmps]|)", text.lower())
    if not match or match.group(2) not in YALE_VOWELS:
        return None
    initial = YALE_INITIALS.index(match.group(1) or "-")
    return initial, YALE_VOWELS.index(match.group(2)), YALE_FINALS[match.group(3)]


def from_hangul(syllable):
    number = ord(syllable) - 0xAC00
    return number // 588, number % 588 // 28, number % 28


def softened(jamo):
    """The Southern form of an initial r or n, or None."""
    initial, vowel, final = jamo
    before_i = RR_VOWELS[vowel][0] in "yi"
    if initial in (2, 5) and before_i:
        return 11, vowel, final
    if initial == 5:
        return 2, vowel, final
    return None


def korean(hangul, yale, surname):
    syllables = [from_hangul(each.split(":")[0]) for each in hangul.split()]
    if not syllables:
        syllables = [each for each in map(from_yale, yale.split()) if each]
    forms = []
    for each in syllables[:2]:
        forms += [each, softened(each)]
    forms = [each for each in dict.fromkeys(forms) if each]

    def spell(initials, vowels, jamo):
        return "".join(part.strip("-") for part in (initials[jamo[0]], vowels[jamo[1]], FINALS[jamo[2]]))

    spellings = list(surname)
    spellings += [spell(RR_INITIALS, RR_VOWELS, each) for each in forms]
    spellings += [spell(MR_INITIALS, MR_VOWELS, each) for each in forms]
    if not surname:  # surnames list their customary spellings
        spellings += [spell(FREE_INITIALS, FREE_VOWELS, each).replace("yung", "young")
                      if each[0] == 11 else spell(FREE_INITIALS, FREE_VOWELS, each) for each in forms]
    return unique(spellings, 5 if surname else 4)


# The table


def make_han(reference, path, write):
    readings = unihan(os.path.join(reference, "unihan", "Unihan_Readings.txt"),
                      ["kMandarin", "kHanyuPinlu", "kTGHZ2013", "kCantonese", "kHangul", "kKorean", "kJapaneseOn"])
    variants = unihan(os.path.join(reference, "unihan", "Unihan_Variants.txt"),
                      ["kTraditionalVariant", "kSimplifiedVariant"])
    common = pinyin_data(os.path.join(reference, "romanisation", "pinyin-data_kMandarin_8105.txt"))
    every = pinyin_data(os.path.join(reference, "romanisation", "pinyin-data_pinyin.txt"))
    names = surname_readings(os.path.join(reference, "cldr-transforms", "Han-Latin-Names.xml"))
    surnames = korean_surnames()

    def others(char, fields=("kTraditionalVariant", "kSimplifiedVariant")):
        """The traditional, then the simplified forms of a character."""
        found = []
        for field in fields:
            found += [int(code[2:], 16) for code in variants[field].get(char, "").split()]
        return [each for each in dict.fromkeys(found) if each != char]

    def own_or_variant(field, char):
        for each in [char] + others(char):
            if readings[field].get(each):
                return readings[field][each]
        return ""

    def name_reading(char):
        """As a surname; a traditional form takes over if it is ever read so."""
        if char in names:
            return names[char]
        possible = {plain_pinyin(each) for each in every.get(char, [])}
        for each in others(char, ("kSimplifiedVariant",)):
            if names.get(each) in possible:
                return names[each]
        return ""

    def pinyin(char):
        """Readings, toneless: surname, most common, the other ones in use."""
        found = [name_reading(char)]
        found += [plain_pinyin(each) for each in common.get(char, [])]
        found += [plain_pinyin(each) for each in readings["kMandarin"].get(char, "").split()]
        lu = re.findall(r"(\S+?)\((\d+)\)", readings["kHanyuPinlu"].get(char, ""))
        total = sum(int(count) for _, count in lu)
        found += [plain_pinyin(each) for each, count in lu if int(count) * 10 >= total]
        return unique(found, 3)

    def surname_of(table, char, key=lambda each: each):
        """A surname spelling, also of the traditional form."""
        if key(char) in table:
            return table[key(char)]
        if not readings["kHangul"].get(char):
            for each in others(char, ("kTraditionalVariant",)):
                if key(each) in table:
                    return table[key(each)]
        return ()

    kept = {char for char in readings["kMandarin"] if FIRST <= char <= LAST and (
        char in common or any(char in readings[field] for field in ("kCantonese", "kHangul", "kKorean"))
        or any(each in common or each in readings["kHangul"] for each in others(char)))}
    rows = []
    for char in sorted(kept):
        syllables = pinyin(char)
        if not syllables:
            continue
        rows.append([
            chr(char),
            "|".join(unique([spelling for each in syllables for spelling in spell_pinyin(each)], 3)),
            "|".join(unique(map(wade_giles, syllables), 3)),
            "|".join(cantonese(own_or_variant("kCantonese", char), surname_of(HONG_KONG_SURNAMES, char, chr))),
            "|".join(korean(own_or_variant("kHangul", char), own_or_variant("kKorean", char),
                            surname_of(surnames, char))),
            "|".join(unique(own_or_variant("kJapaneseOn", char).lower().split(), 2)),
        ])
    assert all(re.fullmatch("[a-z|]*", cell) for row in rows for cell in row[1:])
    write(path, [
        "Readings of Han characters: char<TAB>pinyin<TAB>wadegiles<TAB>cantonese<TAB>korean<TAB>japanese.",
        "Toneless a-z, alternatives separated by `|`, the likeliest in a name first; a column may be empty.",
        "Up to 3 alternatives (korean 4, of surnames 5; japanese 2).  u with dots is given as u, v and yu.",
        "wadegiles is spelt without apostrophes and marks.  cantonese: Jyutping, then Hong Kong spelling.",
        "korean: Revised Romanisation, McCune-Reischauer without marks, customary spellings.  Where one form",
        "of a character has no reading of its own, that of its traditional or simplified form stands in.",
        "Sources: Unihan 15.0 (Unicode License v3, (c) Unicode, Inc.); CLDR Han-Latin-Names (Unicode License",
        "v3); pinyin-data 0.15.0 (MIT, (c) 2016 mozillazg); surname spellings and all spelling rules by the",
        "Cordon authors.  Made by Scripts/tables/text.py.",
        "char\tpinyin\twadegiles\tcantonese\tkorean\tjapanese",
    ], rows)


def make_all(reference, data, folding, write):
    folder = os.path.join(data, "romanisation")
    make_cyrillic(folding, os.path.join(folder, "cyrillic.tsv"), write)
    make_arabic(folding, os.path.join(folder, "arabic.tsv"), write)
    make_skeleton(os.path.join(folder, "skeleton.tsv"), write)
    make_han(reference, os.path.join(folder, "han.tsv"), write)
