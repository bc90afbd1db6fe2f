import CordonModel
import TestSupport
import Testing

@testable import CordonAssessment

/// The tables in the binary against an edition in the publisher's format.
@Suite struct LawTablesCheckTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func edition(_ rows: String) throws -> String {
        try folder.write(
            """
            <?xml version="1.0"?>
            <DIV5 N="746" TYPE="PART"><HEAD>PART 746—EMBARGOES</HEAD>
            <DIV9 N="Supplement No. 3 to Part 746" TYPE="APPENDIX"><HEAD>Supplement No. 3 to Part 746—Countries</HEAD>
            <TABLE><TR><TH>Country</TH><TH>Scope</TH></TR>\(rows)</TABLE></DIV9></DIV5>
            """, to: "edition.xml")
    }

    @Test("an edition that names one country less says which ones are gone")
    func removed() throws {
        let answer = try LawTablesCheck().compare(edition("<TR><TD>Norway</TD><TD>Full</TD></TR>"))
        let table = try #require(answer["tables"]?.array?.first)
        #expect(table["table"]?.string == "Supp. No. 3 to part 746")
        #expect(table["added"]?.array == [] && table["changed"]?.array == [])
        let removed = table["removed"]?.array?.compactMap(\.string) ?? []
        #expect(removed.contains("TW") && removed.contains("CH") && !removed.contains("NO"))
    }

    @Test("a country that is new, and one whose scope is another")
    func addedAndChanged() throws {
        let answer = try LawTablesCheck().compare(
            edition("<TR><TD>Norway</TD><TD>Partial</TD></TR><TR><TD>Brazil</TD><TD>Full</TD></TR>"))
        let table = try #require(answer["tables"]?.array?.first)
        #expect(table["added"]?.array?.compactMap { $0["key"]?.string } == ["BR"])
        #expect(table["changed"]?.array?.compactMap { $0["key"]?.string } == ["NO"])
    }

    @Test("what is no edition is refused whole, with file and line")
    func refused() throws {
        let broken = try folder.write("<DIV5>\n<TABLE>\n</DIV5>", to: "broken.xml")
        let first = #expect(throws: AssessmentError.self) { try LawTablesCheck().compare(broken) }
        #expect(first?.answer.message.contains("broken.xml:3") == true, "\(first?.answer.message ?? "")")
        let empty = try folder.write("<DIV5 N=\"746\" TYPE=\"PART\"><HEAD>PART 746</HEAD></DIV5>", to: "empty.xml")
        let second = #expect(throws: AssessmentError.self) { try LawTablesCheck().compare(empty) }
        #expect(second?.answer.message.hasSuffix("has none of the tables that Cordon keeps") == true)
    }
}
