import Testing

@testable import CordonLists

@Suite struct SECONameTests {
    /// A name from `type=value/variant/variant` parts in the list's order; variants are in one script.
    private func name(_ parts: [String]) throws -> SECOName {
        let xml = parts.enumerated().map { order, part in
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            let texts = pair[1].split(separator: "/").map(String.init)
            let variants = texts.dropFirst().map {
                "<spelling-variant lang=\"X\" script=\"Y\">\($0)</spelling-variant>"
            }
            return "<name-part order=\"\(order + 1)\" name-part-type=\"\(pair[0])\"><value>\(texts[0])</value>"
                + variants.joined() + "</name-part>"
        }
        var found: SECOName?
        let text = "<l><name name-type=\"alias\">\(xml.joined())</name></l>"
        try XMLRecords.read(Fixture.file("n.xml", text), file: "n.xml", records: ["name"]) { element, _ in
            found = SECOName(element)
        }
        return try #require(found)
    }

    @Test(
        "natural order, whatever the list's order is",
        arguments: [
            (
                ["family-name=Putin", "given-name=Vladimir", "father-name=Vladimirovich"],
                "Vladimir Vladimirovich Putin"
            ),
            (["given-name=Edris", "family-name=Kafuti"], "Edris Kafuti"),
            (["family-name=Zahidi", "whole-name=Mohammad Reza"], "Mohammad Reza Zahidi"),
            (["given-name=Hamid", "father-name=Abdallah", "whole-name=Al-Ali"], "Hamid Abdallah Al-Ali"),
            (["title=Dr", "given-name=Ali", "suffix=Jr.", "family-name=Shammas"], "Ali Shammas Jr."),
            (["whole-name=Qatirji", "whole-name=Group"], "Qatirji Group"),
            (["maiden-name=Ermakova"], "Ermakova"), (["title=Brigadier General"], ""),
            (["given-name=Ali", "tribal-name=Tikriti", "family-name=Hasan"], "Ali Tikriti Hasan"),
        ])
    func order(parts: [String], whole: String) throws {
        #expect(try name(parts).whole == whole)
    }

    @Test("a maiden name beside the family's is a former name")
    func maiden() throws {
        let name = try name([
            "family-name=Matviyenko", "maiden-name=Tyutina", "given-name=Valentina", "father-name=Ivanovna",
        ])
        #expect(name.whole == "Valentina Ivanovna Matviyenko")
        #expect(name.maidenWholes == ["Valentina Ivanovna Tyutina"])
    }

    @Test("spelling variants make whole names, up to a number")
    func variants() throws {
        #expect(
            try name(["given-name=A/B/C", "family-name=D/E"]).variants == ["B E", "C E"])
        #expect(try name(["given-name=A/B", "family-name=D"]).variants == ["B D"])
        let many = (0..<9).map { "given-name=a\($0)/b\($0)/c\($0)" }
        #expect(try name(many).variants.count == 1 + 9)
    }
}
