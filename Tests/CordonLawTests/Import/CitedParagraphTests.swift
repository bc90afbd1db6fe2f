import CordonModel
import CordonRules
import Testing

@testable import CordonLaw

@Suite struct CitedParagraphTests {
    @Test(arguments: [
        ("15 CFR 746.8(a)(7)", ["746.8(a)(7)"]), ("15 CFR 738.4(a)", ["738.4(a)"]),
        ("15 CFR 740.15(a), (b); 746.8(c)(2)(v)", ["740.15(a)", "740.15(b)", "746.8(c)(2)(v)"]),
        ("15 CFR 742.6(a)(6)(i)(B), (iii); 744.23(a)(3)", ["742.6(a)(6)(i)(B)", "742.6(a)(6)(iii)", "744.23(a)(3)"]),
        ("15 CFR 746.6(a)(1), (2)", ["746.6(a)(1)", "746.6(a)(2)"]),
        ("15 CFR 746.7(a)(1)(i), (ii)", ["746.7(a)(1)(i)", "746.7(a)(1)(ii)"]),
        ("15 CFR 744.23(a)(2), (4)", ["744.23(a)(2)", "744.23(a)(4)"]),
        ("Supp. No. 5 to 15 CFR part 746", ["Supp. 5 to part 746"]), ("15 CFR part 746", []),
        ("87 FR 22130, savings clause", []), ("31 CFR 587.406", []),
        ("15 CFR 744.15; 744.21(b)(1); 764.2(k)", ["744.15", "744.21(b)(1)", "764.2(k)"]),
    ])
    func read(_ cite: String, _ expected: [String]) {
        #expect(CitedParagraph.read(cite).map(\.description) == expected)
    }

    /// Nothing that a rule of the book cites is lost: every citation of 15 CFR but whole parts gives a paragraph.
    @Test func everyCitationOfTheBookIsRead() {
        for rule in LawBook.ear.rules {
            for version in rule.versions where version.citation.cite.hasPrefix("15 CFR 7") {
                #expect(!CitedParagraph.read(version.citation.cite).isEmpty, "\(rule.id): \(version.citation.cite)")
            }
        }
    }
}
