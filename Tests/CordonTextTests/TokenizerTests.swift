import CordonText
import Testing

/// `docs/score.md` §1 and §2 on texts whose tokens a reader can check by eye.
@Suite struct TokenizerTests {
    private func tokens(_ text: String) -> [String] {
        Tokenizer.tokens(text).map { String(decoding: $0.utf8, as: UTF8.self) }
    }

    @Test(arguments: [
        ("Löwenbräu GmbH & Co. KG", ["lowenbrau", "gmbh", "co", "kg"]),
        ("O'Neill—Smith", ["oneill", "smith"]),
        ("Ş. Ağaoğlu ıİ", ["s", "agaoglu", "ii"]),
        ("S.A. de C.V.", ["s", "a", "de", "c", "v"]),
        ("261st Repair Plant", ["261st", "repair", "plant"]),
        ("Vladimir\u{200B}Putin\u{202E}", ["vladimirputin"]),
        ("ＡＢＣ　１２", ["abc", "12"]),
        ("金铁三 Ltd", ["金", "铁", "三", "ltd"]),
        ("التكريتي", ["ال", "تكريتي"]),
        ("الي", ["الي"]),
        ("Влади\u{0301}мир", ["владимир"]),
        ("", []), ("—", []),
    ])
    func cutsAndFolds(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    /// Latin words with a Cyrillic letter that looks the same are written to slip past a filter.
    @Test(arguments: [
        ("Sb\u{0435}rbank", ["sberbank"]),  // Cyrillic е
        ("\u{0420}utin", ["putin"]),  // Cyrillic Р, a Latin P to the eye
        ("Путиn", ["пути", "n"]),
    ])
    func repairsMixedScripts(text: String, expected: [String]) {
        #expect(tokens(text) == expected)
    }

    @Test func keepsNoMoreThanSixtyFour() {
        #expect(tokens(Array(repeating: "a", count: 70).joined(separator: " ")).count == 64)
    }
}
