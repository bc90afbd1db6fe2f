import Testing

@testable import CordonLaw

@Suite struct ECFRLabelTests {
    /// Labels of what opens with one, in order.
    private func labels(_ section: ECFRSection) -> [String] {
        section.paragraphs.filter { $0.role == .text }.map(\.label)
    }

    @Test("the paths of a section like 746.8")
    func russia() throws {
        let section = try ECFRFixture.part746().section("746.8")
        #expect(
            labels(section) == [
                "(a)", "(a)(1)", "(a)(2)", "(a)(3)", "(a)(4)", "(a)(4)(i)", "(a)(4)(ii)", "(a)(5)", "(a)(7)", "(a)(8)",
                "(a)(8)(i)", "(a)(8)(ii)", "(a)(9)", "(a)(12)", "(a)(12)(i)", "(a)(12)(ii)", "(a)(12)(ii)(A)",
                "(a)(12)(ii)(B)", "(a)(12)(ii)(C)", "(a)(12)(iii)", "(a)(12)(iii)(A)", "(a)(12)(iii)(B)",
                "(a)(12)(iii)(B)(1)", "(a)(12)(iii)(B)(2)", "(a)(12)(iv)", "(b)", "(b)(1)", "(b)(2)", "(b)(2)(i)",
                "(b)(2)(ii)", "(b)(2)(iii)", "(b)(2)(iv)", "(b)(2)(v)", "(c)",
            ])
        #expect(section.paragraphs.filter(\.irregular).map(\.label) == ["(a)(7)"], "(6) is left out")
        #expect(section.paragraphs(at: "(a)(9)").map(\.through) == ["(11)"])
        #expect(section.paragraphs(at: "(a)(9)").map(\.text) == ["[Reserved]"])
        #expect(section.repeatedLabels == [])
    }

    @Test("a paragraph that opens with a heading and a label is two")
    func split() throws {
        let section = try ECFRFixture.part746().section("746.8")
        func texts(_ label: String) -> [String] { section.paragraphs(at: label).map(\.text) }
        #expect(texts("(a)(4)") == ["Oil and Gas"])
        #expect(texts("(a)(4)(i)")[0].hasPrefix("Certain exploration. A license is required"))
        #expect(texts("(a)(4)(ii)") == ["Additional prohibition. BIS may inform persons (a) orally or (b) in writing."])
        #expect(texts("(a)(8)") == ["EAR99 designated software."])
        #expect(texts("(b)") == ["Licensing policy."])
        #expect(texts("(b)(1)") == ["Applications under paragraph (a)(3) are denied."])
        #expect(
            texts("(a)(2)") == [
                "Foreign “direct product” (FDP) rule. A license is required to any destination; see § 734.9(f) of the EAR."
            ])
    }

    @Test("the paths of a section like 734.9: (h) is followed by (i) and holds (i)")
    func foreignProducts() throws {
        let section = try ECFRFixture.title15().section("734.9")
        #expect(
            labels(section) == [
                "", "(a)", "(a)(1)", "(a)(1)(i)", "(a)(1)(ii)", "(a)(2)", "(b)", "(f)", "(f)(1)", "(f)(1)(i)",
                "(f)(1)(i)(A)", "(f)(1)(i)(B)", "(f)(1)(ii)", "(f)(1)(ii)(A)", "(f)(1)(ii)(B)", "(f)(2)", "(g)",
                "(g)(1)", "(g)(1)(i)", "(g)(1)(ii)", "(g)(2)", "(g)(2)(i)", "(g)(2)(ii)", "(h)", "(h)(1)",
                "(h)(1)(i)", "(h)(1)(i)(A)", "(h)(1)(i)(B)", "(h)(1)(i)(B)(1)", "(h)(1)(i)(B)(2)", "(h)(1)(ii)",
                "(h)(2)", "(h)(2)(i)", "(h)(2)(ii)", "(i)", "(i)(1)", "(i)(1)(i)", "(i)(1)(ii)", "(i)(2)", "(j)",
            ])
        #expect(section.paragraphs.filter(\.irregular) == [])
        #expect(section.paragraphs.first { $0.role == .note }?.label == "(g)")
    }

    @Test(
        "letter or numeral",
        arguments: [
            (["(h)", "(i)"], ["(h)", "(i)"]),
            (["(h)", "(1)", "(2)", "(i)"], ["(h)", "(h)(1)", "(h)(2)", "(i)"]),
            (["(h)", "(1)", "(i)", "(ii)", "(2)"], ["(h)", "(h)(1)", "(h)(1)(i)", "(h)(1)(ii)", "(h)(2)"]),
            (["(h)", "(1)", "(2)", "(i)", "(1)", "(j)"], ["(h)", "(h)(1)", "(h)(2)", "(i)", "(i)(1)", "(j)"]),
            (
                ["(h)", "(1)", "(2)", "(i)", "(A)", "(B)", "(ii)", "(i)"],
                ["(h)", "(h)(1)", "(h)(2)", "(h)(2)(i)", "(h)(2)(i)(A)", "(h)(2)(i)(B)", "(h)(2)(ii)", "(i)"]
            ),
            (["(u)", "(v)", "(w)", "(x)"], ["(u)", "(v)", "(w)", "(x)"]),
            (
                ["(a)", "(1)", "(i)", "(ii)", "(iii)", "(iv)", "(v)", "(b)"],
                ["(a)", "(a)(1)", "(a)(1)(i)", "(a)(1)(ii)", "(a)(1)(iii)", "(a)(1)(iv)", "(a)(1)(v)", "(b)"]
            ),
            (["(b)", "(c)", "(d)"], ["(b)", "(c)", "(d)"]),
            (["(z)", "(aa)", "(bb)"], ["(z)", "(aa)", "(bb)"]),
            (["(a)", "(i)", "(ii)", "(b)"], ["(a)", "(a)(i)", "(a)(ii)", "(b)"]),
            (["(h)", "(i)", "(ii)", "(i)", "(j)"], ["(h)", "(h)(i)", "(h)(ii)", "(i)", "(j)"]),
            (["(1)", "(i)", "(ii)", "(2)"], ["(1)", "(1)(i)", "(1)(ii)", "(2)"]),
        ])
    func ambiguous(printed: [String], paths: [String]) throws {
        #expect(labels(try ECFRFixture.section(printed.map { "\($0) Text." })) == paths)
    }

    @Test(
        "several labels in one paragraph",
        arguments: [
            (["(a)(1)(i) T.", "(ii) T."], ["(a)(1)(i)", "(a)(1)(ii)"]),
            (["(a) (1) T.", "(2) T."], ["(a)(1)", "(a)(2)"]),
            (["(a) <I>H.</I> (1) <I>H</I>—(i) T.", "(ii) T."], ["(a)", "(a)(1)", "(a)(1)(i)", "(a)(1)(ii)"]),
            (["(a) Lost italics. (1) T.", "(2) T."], ["(a)", "(a)(1)", "(a)(2)"]),
            (["(a) Lost italics—(1) T.", "(2) T."], ["(a)", "(a)(1)", "(a)(2)"]),
            (["(a) <I>Scope.</I> Items: (1) one; (2) two.", "(b) T."], ["(a)", "(b)"]),
            (["(a) See paragraph (b). (1) T.", "(b) T."], ["(a)", "(b)"]),
            (["(a) <I>H.</I> (2) T.", "(b) T."], ["(a)", "(b)"]),
            (
                ["(a) T.", "(1)(i) T.", "(A) T.", "(<I>1</I>)(<I>i</I>) T.", "(<I>ii</I>) T.", "(<I>2</I>) T."],
                [
                    "(a)", "(a)(1)(i)", "(a)(1)(i)(A)", "(a)(1)(i)(A)(1)(i)", "(a)(1)(i)(A)(1)(ii)",
                    "(a)(1)(i)(A)(2)",
                ]
            ),
        ])
    func several(paragraphs: [String], paths: [String]) throws {
        #expect(labels(try ECFRFixture.section(paragraphs)) == paths)
    }

    @Test("digits below capitals are a level of their own, with their italics or without")
    func lostItalics() throws {
        let section = try ECFRFixture.section([
            "(a) T.", "(12) T.", "(iii) T.", "(B) T.", "(1) T.", "(2) T.", "(iv) T.", "(b) T.",
        ])
        #expect(
            labels(section) == [
                "(a)", "(a)(12)", "(a)(12)(iii)", "(a)(12)(iii)(B)", "(a)(12)(iii)(B)(1)", "(a)(12)(iii)(B)(2)",
                "(a)(12)(iv)", "(b)",
            ])
        #expect(
            section.paragraphs.filter(\.irregular).map(\.label) == ["(a)(12)", "(a)(12)(iii)", "(a)(12)(iii)(B)"],
            "what begins in the middle of a numbering")
    }

    @Test("words in brackets are no labels")
    func notLabels() throws {
        let section = try ECFRFixture.section([
            "(a) T.", "(in-country) transfers", "(or) not", "(ECCN) numbers", "(i.e., this)", "(0) nought", "() none",
            "(iiii) no numeral", "(b) T.",
        ])
        #expect(labels(section) == ["(a)", "(b)"])
        #expect(section.paragraphs.filter { $0.role == .continuation }.count == 7)
        #expect(section.paragraphs.allSatisfy { !$0.irregular })
    }

    @Test(
        "ranges of reserved paragraphs count to their end",
        arguments: [
            ["(a) T.", "(b)-(d) [Reserved]", "(e) T."], ["(a) T.", "(b) through (d) [Reserved]", "(e) T."],
            ["(a) T.", "(b)—(d) [Reserved]", "(e) T."],
        ])
    func ranges(paragraphs: [String]) throws {
        let section = try ECFRFixture.section(paragraphs)
        #expect(section.paragraphs.map(\.label) == ["(a)", "(b)", "(e)"])
        #expect(section.paragraphs.map(\.through) == [nil, "(d)", nil])
        #expect(section.paragraphs.map(\.text) == ["T.", "[Reserved]", "T."])
        #expect(section.paragraphs.allSatisfy { !$0.irregular })
    }

    @Test("numbering begins anew under a heading, and in a list of terms")
    func anew() throws {
        let supplement = try ECFRFixture.section([
            "<HD1>First</HD1>", "(a) T.", "(1) T.", "(2) T.", "<HD1>Second</HD1>", "(a) T.", "(b) T.",
        ])
        #expect(labels(supplement) == ["(a)", "(a)(1)", "(a)(2)", "(a)", "(b)"])
        #expect(supplement.paragraphs.allSatisfy { !$0.irregular })
        #expect(supplement.repeatedLabels == ["(a)"])
        let terms = try ECFRFixture.section([
            "<I>One</I> means:", "(1) T.", "(2) T.", "<I>Other</I> means:", "(1) T.", "(i) T.", "(ii) T.",
        ])
        #expect(labels(terms) == ["", "(1)", "(2)", "(1)", "(1)(i)", "(1)(ii)"])
    }

    @Test("labels in tables, quotations, notes and footnotes do not count")
    func asides() throws {
        let section = try ECFRFixture.section([
            "(a) T.", "<DIV><TABLE><TR><TD>(b) cell</TD><TD>(c)</TD></TR></TABLE></DIV>",
            "<EXTRACT><P>(d) quoted</P></EXTRACT>", "<NOTE><HED>Note:</HED><P>(e) note</P></NOTE>",
            "<FTNT><P><SU>1</SU> (f) foot</P></FTNT>", "<img src=\"x.gif\"/>", "(b) T.",
        ])
        #expect(labels(section) == ["(a)", "(b)"])
        #expect(section.paragraphs.map(\.role) == [.text, .extract, .note, .footnote, .text])
        #expect(section.paragraphs.map(\.text) == ["T.", "(d) quoted", "Note: (e) note", "1 (f) foot", "T."])
        #expect(section.tables.count == 1)
    }

    @Test("text of elements that we do not know is kept")
    func unknownElements() throws {
        let section = try ECFRFixture.section([
            "(a) T<E T=\"52\">2</E> and <FR>1/2</FR>.", "<WEIRD>(b) kept</WEIRD>", "<WRAP><P>(c) kept</P></WRAP>",
            "<FP-1>(1) kept</FP-1>",
        ])
        #expect(labels(section) == ["(a)", "(b)", "(c)", "(c)(1)"])
        #expect(section.paragraphs.map(\.text) == ["T2 and 1/2.", "kept", "kept", "kept"])
    }
}
