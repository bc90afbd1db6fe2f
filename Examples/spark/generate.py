#!/usr/bin/env python3
"""Writes rows for the Spark example: id, name, schema, country, birth date, between TABs. The same seed gives the same rows.

    generate.py 200000 > rows.tsv

Names are made of common ones of many origins; one in fifty is a listed party of the starter list, some of them misspelt; some rows
are hostile: empty, very long, with quotation marks, direction and control characters, escapes, other scripts.
"""
import random
import sys

GIVEN = ("Anna Ben Chiara Dmitri Élise Fatima Grace Hans Ivan José Karim Li Mohammed Nadia Olga Pedro Qiang Rosa Sergey Tomás "
         "Ursula Viktor Wei Xenia Yusuf Zoë Александр Мария محمد فاطمة 伟 芳").split()
FAMILY = ("Adams Bauer Castillo Dubois Eriksson Fernández Garcia Hassan Ivanov Jansen Kim Lindqvist Müller Nguyen Okafor Petrov Quispe "
          "Rossi Smirnova Tanaka Ünal Vogel Wang Xu Yılmaz Zieliński Иванова Кузнецов حسن عبدالله 王 李").split()
TRADE = "Trading Logistics Electronics Shipping Bakery Consulting Import Export Metals Energy Textiles Foods".split()
FORMS = "GmbH LLC Ltd SA SRL OOO AB Oy BV Inc".split()
LISTED = [("Igor Sechin", "Person", "ru"), ("Gazprombank JSC", "Company", "ru"), ("VTB Bank", "Company", "ru"),
          ("Vladimir Putin", "Person", "ru"), ("Sovcombank", "Company", "ru"), ("Владимир Путин", "Person", "ru")]
# What breaks careless readers: no name, quotation marks, direction and control characters, escapes, formulas, long words.
HOSTILE = ["", "   ", "\u202eevil", "\"quoted\" 'name'", "a" * 20000, "x\\ny", "--", "\\N", "\\", "a\\tb", "Igor\rSechin", "\x01\x02 Anna",
           " Igor Sechin ", "=cmd|' /C calc'!A0", "@sum(1)", "𝕀𝕘𝕠𝕣 Sechin", "\ufeffIgor Sechin", "Ｉｇｏｒ Sechin", "'; DROP TABLE x; --", "a,b;c|d"]
COUNTRIES = "de fr us gb in br cn jp tr ae ru kz ng mx id eg".split()


def row(number, chance):
    key = f"R{number:09}"
    kind = chance.random()
    if kind < 0.02:
        name, schema, country = chance.choice(LISTED)
        if chance.random() < 0.5:
            place = chance.randrange(1, len(name) - 1)
            name = name[:place] + name[place + 1:]
        return key, name, schema, country, ""
    if kind < 0.022:
        return key, chance.choice(HOSTILE), "", "", ""
    if number % 50_000 == 7:
        return key, "Petrov " * 128_000, "Person", "", ""
    country = chance.choice(COUNTRIES)
    if kind < 0.75:
        middle = f" {chance.choice(GIVEN)}" if chance.random() < 0.3 else ""
        birth = f"{chance.randrange(1935, 2008)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        return key, f"{chance.choice(GIVEN)}{middle} {chance.choice(FAMILY)}", "Person", country, birth
    return key, f"{chance.choice(FAMILY)} {chance.choice(TRADE)} {chance.randrange(1, 400)} {chance.choice(FORMS)}", "Company", country, ""


def main():
    chance = random.Random(20261126)
    for number in range(int(sys.argv[1])):
        sys.stdout.write("\t".join(row(number, chance)) + "\n")


if __name__ == "__main__":
    main()
