import CordonNames
import CordonText
import Testing

@Suite struct NameAnalysisTests {
    private func first(_ variant: NameVariant) -> [String] {
        variant.tokens.map { $0.spellings.first.map { String(decoding: $0.text, as: UTF8.self) } ?? "" }
    }

    @Test func aPlainNameHasOneVariant() {
        let variants = NameAnalysis.variants(of: "Sergey Lavrov")
        #expect(variants.count == 1)
        #expect(variants.map(first) == [["sergey", "lavrov"]])
    }

    /// Legal forms of any language come to the same code.
    @Test(arguments: [
        ("Mikron Limited Liability Company", ["mikron", "llc"]), ("ООО Микрон", ["llc", "mikron"]),
        ("Obshchestvo S Ogranichennoy Otvetstvennostyu Mikron", ["llc", "mikron"]),
        ("Acme Sp. z o.o.", ["acme", "llc"]), ("Acme d.o.o.", ["acme", "llc"]),
    ])
    func legalFormsAreReplaced(name: String, expected: [String]) {
        let short = NameAnalysis.variants(of: name).filter(\.hasShortenedForms)
        #expect(short.map(first) == [expected])
    }

    @Test func aLegalFormAloneIsKept() {
        #expect(NameAnalysis.variants(of: "Limited Liability Company").allSatisfy { !$0.hasShortenedForms })
    }

    @Test func hanCompaniesLoseTheirForm() {
        let readings = NameAnalysis.variants(of: "华为技术有限公司")
        let pinyin = readings.filter { $0.reading == .pinyin && $0.hasShortenedForms }
        #expect(pinyin.map(first) == [["hua", "wei", "ji", "shu", "ltd"]])
    }

    @Test func cyrillicTokensCarryEveryRomanisationOnce() throws {
        let token = try #require(NameAnalysis.variants(of: "Щукин").first?.tokens.first)
        let texts = token.spellings.map { String(decoding: $0.text, as: UTF8.self) }
        #expect(texts.contains("shchukin") && texts.contains("schtschukin") && texts.contains("chtchoukin"))
        #expect(Set(texts).count == texts.count)
    }

    @Test(arguments: [
        ("al", TokenClass.particle), ("bin", .particle), ("of", .stopword), ("liability", .legalword), ("v", .initial),
        ("40056", .number), ("putin", .word),
    ])
    func tokensHaveClasses(word: String, expected: TokenClass) {
        #expect(NameAnalysis.variants(of: word).first?.tokens.first?.tokenClass == expected)
    }

    @Test func nicknamesGoBothWays() {
        let lexicon = NameLexicon.shared
        #expect(lexicon.relation(Array("aleksandr".utf8), Array("sasha".utf8)) == .nickname)
        #expect(lexicon.relation(Array("sasha".utf8), Array("aleksandr".utf8)) == .nickname)
        #expect(lexicon.relation(Array("ivan".utf8), Array("putin".utf8)) == nil)
    }
}
