import CordonText
import Testing

@Suite struct RomanisationTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func cyrillic(_ word: String, _ system: Romanisation) throws -> String {
        let index = try #require(Cyrillic.systems.firstIndex(of: system))
        return text(Cyrillic.shared.spelling(word.unicodeScalars.map(\.value), system: index))
    }

    /// Spellings as the standards give them.
    @Test(arguments: [
        ("щедрин", Romanisation.bgn, "shchedrin"), ("щедрин", .german, "schtschedrin"),
        ("путин", .french, "poutin"), ("егоров", .bgn, "yegorov"),
        ("егоров", .iso9, "egorov"), ("юрий", .icao, "iurii"), ("гриценко", .ukrainian, "hrytsenko"),
        ("владимир", .german, "wladimir"),
    ])
    func cyrillicFollowsItsStandards(word: String, system: Romanisation, expected: String) throws {
        #expect(try cyrillic(word, system) == expected)
    }

    @Test(arguments: [
        ("schischkin", "shishkin"), ("houthi", "huthi"), ("yafee", "yafi"), ("taylor", "tailor"), ("hassan", "hasan"),
        ("tschernow", "chernov"), ("alyevkurp", "alevkurp"), ("riteyl", "riteil"), ("filippines", "philippines"),
    ])
    func oneSoundIsOneKey(left: String, right: String) {
        #expect(NameKey.key(Array(left.utf8)) == NameKey.key(Array(right.utf8)))
    }

    @Test(arguments: [("ivan", "igor"), ("ali", "oli"), ("mark", "mary"), ("kim", "jim")])
    func otherSoundsAreOtherKeys(left: String, right: String) {
        #expect(NameKey.key(Array(left.utf8)) != NameKey.key(Array(right.utf8)))
    }

    @Test(arguments: [
        ("محمد", "mohammed"), ("تكريتي", "tikriti"), ("صدام", "saddam"), ("حسين", "hussein"), ("بغدادي", "baghdadi"),
    ])
    func arabicMeetsLatinInASkeleton(arabic: String, latin: String) {
        let left = Skeletons.shared.ofArabic(ScalarTable.shared.fold(arabic))
        let right = Skeletons.shared.ofLatin(Array(latin.utf8))
        #expect(left.contains { right.contains($0) }, "\(left.map(text)) \(right.map(text))")
    }

    @Test func hanIsReadInFiveWays() {
        let readings = Han.systems.indices.map { system in
            "金铁三".unicodeScalars.map { Han.shared.readings($0.value, system: system).map(text) }
        }
        #expect(readings[0].map(\.first) == ["jin", "tie", "san"])
        #expect(readings[3][0].contains("kim") && readings[3][1].contains("chol") && readings[3][2].contains("sam"))
        #expect(Han.shared.readings(0x41, system: 0) == [])
    }

    @Test func everyRomanisationNamesItsStandard() {
        for romanisation in Romanisation.allCases where romanisation != .latin && romanisation != .original {
            #expect(romanisation.title != nil, "\(romanisation)")
        }
    }
}
