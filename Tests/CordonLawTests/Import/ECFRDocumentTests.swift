import CordonDigest
import CordonRules
import TestSupport
import Testing

@testable import CordonLaw

@Suite struct ECFRDocumentTests {
    @Test func partOfTheVersioner() throws {
        let document = try ECFRFixture.part746()
        #expect(document.file == "part-746.xml")
        #expect(document.amended == nil)
        let part = try document.part("746")
        #expect(part.heading == "PART 746—EMBARGOES AND OTHER SPECIAL CONTROLS")
        #expect(part.authority == "Authority: 50 U.S.C. 4801-4852; Pub. L. 108-11 & others.")
        #expect(part.source == "Source: 61 FR 12806, Mar. 25, 1996, unless otherwise noted.")
        #expect(
            part.sections.map(\.identifier) == [
                "746.5", "746.8", "Supp. 2 to part 746", "Supp. 3 to part 746", "Supp. 5 to part 746",
                "Supp. 6 to part 746",
            ])
        #expect(part.sections.map(\.kind) == [.section, .section, .supplement, .supplement, .supplement, .supplement])
        #expect(part.sections.map(\.isReserved) == [true, false, false, false, false, false])
        #expect(part.sections[2].heading.hasSuffix("Sanction List Pursuant to § 746.8(a)(4)"))
    }

    @Test("what stands around a section's text is kept apart from it")
    func apparatus() throws {
        let section = try ECFRFixture.part746().section("746.8")
        #expect(section.heading == "Sanctions against Russia and Belarus.")
        #expect(section.amendmentNote == "[79 FR 45678, Aug. 6, 2014, as amended at 89 FR 51644, June 18, 2024]")
        #expect(
            section.editorialNotes == [
                "Effective Date Note: At 90 FR 1, Jan. 2, 2025, paragraph (c) was suspended."
            ])
        #expect(
            section.pendingAmendments == ["Link to an amendment published at 91 FR 43564, July 16, 2026."])
        #expect(section.line == 14)
        #expect(!section.paragraphs.contains { $0.text.contains("FR 51644") || $0.text.contains("Link to") })
    }

    @Test func titleOfTheVersioner() throws {
        let document = try ECFRFixture.title15()
        #expect(document.amended == "2026-09-24")
        #expect(document.parts.map(\.number) == ["734", "738", "740"])
        let one = try ECFRDocument(path: ECFRFixture.path("title-15.xml"), parts: ["740"])
        #expect(one.parts == [try document.part("740")])
    }

    @Test("govinfo's file: § in N, subparts, an appendix inside a section, GPOTABLE")
    func bulkData() throws {
        let document = try ECFRDocument(path: ECFRFixture.path("bulk.xml"))
        #expect(document.amended == "2022-12-29")
        #expect(
            try document.part("746").sections.map(\.identifier) == [
                "746.1", "Supp. 4 to part 746", "746.11-746.13",
            ])
        #expect(try document.section("746.1").paragraphs.map(\.text) == ["First."])
        #expect(try document.section("746.1").paragraphs.map(\.label) == ["(a)"])
        let supplement = try document.section("Supp. 4 to part 746")
        #expect(supplement.tables.map(\.caption) == ["Goods"])
        #expect(supplement.tables[0].columns.map(\.text) == ["HTS-6 Code", "Description"])
        #expect(try ECFRTables.goods(in: supplement).map(\.code) == ["250200"])
    }

    @Test("a single section or appendix names its part itself")
    func withoutPart() throws {
        let section = try ECFRFixture.read("<DIV8 N=\"734.9\" TYPE=\"SECTION\"><P>Text.</P></DIV8>")
        #expect(section.parts.map(\.number) == ["734"])
        let appendix = try ECFRFixture.read("<DIV9 N=\"Supplement No. 1 to Part 740\"><HEAD>S</HEAD></DIV9>")
        #expect(try appendix.section("Supp. 1 to part 740").kind == .supplement)
        let other = try ECFRFixture.read("<DIV5 N=\"700\"><DIV9 N=\"Appendix I\"><HEAD>A</HEAD></DIV9></DIV5>")
        #expect(try other.part("700").sections.map(\.identifier) == ["Appendix I"])
    }

    @Test(
        "dates as the publisher writes them",
        arguments: [
            ("Dec. 29, 2022(fm)\n", "2022-12-29"), ("Sept. 19, 2013", "2013-09-19"), ("May 5, 2014", "2014-05-05"),
            ("2026-09-24", "2026-09-24"), ("Feb. 30, 2022", nil), ("soon", nil), ("", nil),
        ])
    func dates(text: String, day: String?) {
        #expect(ECFRDate.day(in: text)?.description == day)
    }

    @Test("a file cut anywhere is refused")
    func everyCut() throws {
        let bytes = Array(try ECFRFixture.text("part-746.xml").utf8)
        let folder = try TemporaryFolder()
        for length in stride(from: 1, to: bytes.count - 2, by: 89) {
            let path = try folder.write(Array(bytes.prefix(length)), to: "cut.xml")
            let message = try #require(ecfrRefusal { try ECFRDocument(path: path) }, "cut at \(length)")
            #expect(message.hasPrefix("cut.xml:") && message.contains("not well-formed XML"), "\(message)")
        }
    }

    @Test(
        "every refusal says where",
        arguments: [
            ("{\"error\":\"No matching content found.\"}", "e.xml:1:1: not well-formed XML: "),
            ("<!DOCTYPE html><html/>", "e.xml:1:0: not well-formed XML: a document type declaration"),
            ("\n<html><body/></html>", "e.xml:2: is not eCFR XML: the document element is html"),
            ("<ECFR/>", "e.xml: has no part at all; it has none"),
            ("<DIV5 TYPE=\"PART\"/>", "e.xml:1: a part: N is missing"),
            ("<DIV5 N=\"746\">\n<DIV8/></DIV5>", "e.xml:2: a section: N is missing"),
            ("<ECFR>\n\n<DIV9 N=\"Appendix A\"/></ECFR>", "e.xml:3: Appendix A: the part it belongs to is missing"),
            (
                "<DIV5 N=\"746\"><DIV8 N=\"746.1\"/>\n<DIV8 N=\"§ 746.1\"/></DIV5>",
                "e.xml:2: part 746: “746.1” was already on line 1"
            ),
        ])
    func refusals(xml: String, message: String) throws {
        let found = try #require(ecfrRefusal { try ECFRFixture.read(xml) })
        #expect(found.hasPrefix(message), "\(found)")
    }

    @Test func absence() throws {
        #expect(
            ecfrRefusal { try ECFRDocument(path: ECFRFixture.path("title-15.xml"), parts: ["734", "746"]) }
                == "title-15.xml: has no part 746; it has 734")
        #expect(
            ecfrRefusal { try ECFRFixture.part746().section("746.10") } == "part-746.xml: has no 746.10")
        #expect(
            ecfrRefusal { try ECFRDocument(path: "/nowhere/e.xml") }
                == "e.xml: cannot be read: it cannot be opened")
    }
}

@Suite struct ECFRDigestTests {
    private static let label = "(a)(12)(iii)"

    private func section(replacing old: String = "", with new: String = "") throws -> ECFRSection {
        let text = try ECFRFixture.text("part-746.xml")
        #expect(old.isEmpty || text.contains(old))
        return try ECFRFixture.read(old.isEmpty ? text : text.replacing(old, with: new)).section("746.8")
    }

    @Test(
        "white space, line breaks and the way a character is written change no digest",
        arguments: [
            ("\n", "\n\n   "), ("<P>(", "<P> \n ("), ("</I> ", "</I>\u{A0}\u{2009}"),
            ("&#xA7;&#xA0;734.9", "§ 734.9"), ("listed destination", "listed <!-- c -->destination"),
            ("listed destination", "list\u{AD}ed dest\u{200B}ination"),
            ("Paragraphs (a)(2) and (3)", "Paragraphs\t(a)(2)<PRTPAGE P=\"12\"/> and<br/>(3)"),
        ])
    func stable(old: String, new: String) throws {
        let (before, after) = (try section(), try section(replacing: old, with: new))
        #expect(before.paragraphs.map(\.digest) == after.paragraphs.map(\.digest))
        #expect(before.paragraphs.map(\.path) == after.paragraphs.map(\.path))
    }

    @Test("a changed word changes the digest of its paragraph and of those above it, and no other")
    func changed() throws {
        let (before, after) = (try section(), try section(replacing: "is AT-only or", with: "is AT-only and"))
        let different = zip(before.paragraphs, after.paragraphs).filter { $0.digest != $1.digest }.map(\.0.label)
        #expect(different == ["(a)(12)(iii)(B)(1)"])
        #expect(before.digest(at: Self.label) == after.digest(at: Self.label))
        #expect(before.digest(at: Self.label, withChildren: true) != after.digest(at: Self.label, withChildren: true))
        #expect(before.digest(at: "(b)", withChildren: true) == after.digest(at: "(b)", withChildren: true))
    }

    @Test("a paragraph's digest is the SHA-256 of its text")
    func known() throws {
        let section = try ECFRFixture.section(["(a) abc"])
        #expect(
            section.paragraphs[0].digest.description
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(section.digest(at: "(b)") == nil)
    }

    @Test("a note and an unlabelled continuation belong to their paragraph")
    func belongings() throws {
        let section = try section()
        #expect(section.paragraphs(at: "(a)(7)").map(\.role) == [.text, .note])
        #expect(section.paragraphs(at: "(a)(12)(iii)(B)(2)").map(\.role) == [.text, .continuation])
    }
}
