import Testing
import TestSupport

@testable import CordonLaw

/// Samples of eCFR XML made by hand: the fixtures, copies with something changed, and short documents.
enum ECFRFixture {
    static func path(_ name: String) -> String { Repository.path("Tests/CordonLawTests/Fixtures/ecfr/\(name)") }

    static func text(_ name: String) throws -> String {
        try Repository.text("Tests/CordonLawTests/Fixtures/ecfr/\(name)")
    }

    static func part746() throws -> ECFRDocument { try ECFRDocument(path: path("part-746.xml")) }

    static func title15() throws -> ECFRDocument { try ECFRDocument(path: path("title-15.xml")) }

    /// Reads a document written in the test.
    static func read(_ xml: String, parts: [String]? = nil) throws -> ECFRDocument {
        let folder = try TemporaryFolder()
        return try ECFRDocument(path: try folder.write(xml, to: "e.xml"), parts: parts)
    }

    /// A section of part 700 with these paragraphs.
    static func section(_ paragraphs: [String]) throws -> ECFRSection {
        let body = paragraphs.map { $0.hasPrefix("<") && !$0.hasPrefix("<I>") ? $0 : "<P>\($0)</P>" }
        return try read(
            "<DIV8 N=\"700.1\" TYPE=\"SECTION\"><HEAD>§ 700.1 X.</HEAD>\(body.joined(separator: "\n"))</DIV8>"
        ).section("700.1")
    }

    /// A supplement of part 746 with one table of these rows.
    static func supplement(
        _ number: Int = 4, header: String = "<TH>HTS-6 code</TH><TH>HTS description</TH>", rows: [String]
    )
        throws -> ECFRSection
    {
        let rows = rows.map { "<TR>\($0)</TR>" }.joined(separator: "\n")
        return try read(
            """
            <DIV9 N="Supplement No. \(number) to Part 746" TYPE="APPENDIX"><HEAD>S</HEAD><DIV><TABLE>
            <THEAD><TR>\(header)</TR></THEAD><TBODY>
            \(rows)
            </TBODY></TABLE></DIV></DIV9>
            """
        ).section("Supp. \(number) to part 746")
    }
}

/// The message that a person would see for what must be refused.
func ecfrRefusal(_ body: () throws -> some Any) -> String? {
    do {
        _ = try body()
        return nil
    } catch {
        return (error as? ECFRError)?.message ?? "another error: \(error)"
    }
}
