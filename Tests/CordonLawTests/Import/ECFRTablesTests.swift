import Testing

@testable import CordonLaw

@Suite struct ECFRGoodsTests {
    @Test("codes with dots and blanks, descriptions with codes, squares and ampersands")
    func oilAndGas() throws {
        let goods = try ECFRTables.goods(in: try ECFRFixture.part746().section("Supp. 2 to part 746"))
        #expect(goods.map(\.code) == ["730411", "730424", "847989"])
        #expect(
            goods.map(\.description) == [
                "LINE PIPE FOR OIL AND GAS PIPELINES, OF STAINLESS STEEL.",
                "CASING & TUBING USED IN DRILLING, OF 0.30 M2.", "MACHINES OTHER THAN THOSE OF 8471.41 AND 8471.49.",
            ])
        #expect(goods.allSatisfy { $0.priceFloor == nil })
        #expect(goods.map(\.line) == [75, 79, 83])
    }

    @Test("price floors; chapter headings, feet and a code printed twice")
    func luxury() throws {
        let section = try ECFRFixture.part746().section("Supp. 5 to part 746")
        #expect(section.tables.map(\.caption) == ["Table of luxury goods"])
        let goods = try ECFRTables.goods(in: section)
        #expect(goods.map(\.code) == ["220300", "500100", "870600", "871120"])
        #expect(goods.map(\.priceFloor) == [nil, 300, 50000, 5000])
    }

    @Test("a code that spans rows, a header repeated in the body, a table without a header")
    func shapes() throws {
        let section = try ECFRFixture.supplement(rows: [
            "<TD rowspan=\"2\">847130</TD><TD>ONE</TD>", "<TD>TWO</TD>", "<TD>HTS-6 code</TD><TD>HTS description</TD>",
            "<TD/><TD/>", "<TD>847141</TD><TD>THREE</TD>",
        ])
        #expect(try ECFRTables.goods(in: section).map(\.code) == ["847130", "847141"])
        let bare = try ECFRFixture.read(
            "<DIV9 N=\"Supplement No. 4 to Part 746\"><TABLE><TR><TD>847130</TD><TD>A</TD></TR></TABLE></DIV9>")
        #expect(try ECFRTables.goods(in: bare.section("Supp. 4 to part 746")).map(\.code) == ["847130"])
    }

    @Test(
        "a row that is not understood stops the reading and says where",
        arguments: [
            ("<TD>84713</TD><TD>X</TD>", "“84713” is not a code of six digits"),
            ("<TD>8471.30.01</TD><TD>X</TD>", "“8471.30.01” is not a code of six digits"),
            ("<TD>847l30</TD><TD>X</TD>", "“847l30” is not a code of six digits"),
            ("<TD>٨٤٧١٣٠</TD><TD>X</TD>", "“٨٤٧١٣٠” is not a code of six digits"),
            ("<TD/><TD>PORTABLE</TD>", "“” is not a code of six digits"),
            ("<TD>847130</TD>", "the row has 1 cell, expected 2"),
            ("<TD colspan=\"2\">847130 PORTABLE</TD>", "the row has 1 cell, expected 2"),
            ("<TD>847130</TD><TD/>", "the description of 847130 is missing"),
            (
                "<TD>250200</TD><TD>AND VALUED AT $300 OR GREATER PER UNIT WHOLESALE PRICE IN THE U.S.</TD>",
                "“250200” was already on line 3"
            ),
            ("<TD>847130</TD><TD>VALUED OVER $300</TD>", "price floor: “VALUED OVER $300” is not understood"),
            ("<TD>847130</TD><TD>AND VALUED AT $ OR GREATER PER UNIT WHOLESALE PRICE IN THE U.S.</TD>", "price floor"),
            ("<TD>847130</TD><TD>AND VALUED AT $300 OR LESS PER UNIT WHOLESALE PRICE IN THE U.S.</TD>", "price floor"),
            ("<TD>847130</TD><TD>AND VALUED AT $300 OR GREATER PER KILOGRAM</TD>", "price floor"),
            ("<TD>847130</TD><TD>OF A WHOLESALE PRICE OF THREE HUNDRED DOLLARS</TD>", "price floor"),
        ])
    func refusals(row: String, reason: String) throws {
        let section = try ECFRFixture.supplement(rows: ["<TD>250200</TD><TD>PYRITES.</TD>", row])
        let message = try #require(ecfrRefusal { try ECFRTables.goods(in: section) })
        #expect(message.hasPrefix("e.xml:4: Supp. 4 to part 746: \(reason)"), "\(message)")
    }

    @Test("a supplement without rows is not an empty list")
    func noRows() throws {
        let document = try ECFRFixture.part746()
        #expect(
            ecfrRefusal { try ECFRTables.goods(in: document.section("Supp. 6 to part 746")) }
                == "part-746.xml:125: Supp. 6 to part 746: has no table rows")
        let other = try ECFRFixture.supplement(header: "<TH>Country</TH><TH>Scope</TH>", rows: ["<TD>A</TD><TD>B</TD>"])
        #expect(
            ecfrRefusal { try ECFRTables.goods(in: other) } == "e.xml:1: Supp. 4 to part 746: has no table rows")
    }
}

@Suite struct ECFRCountryTests {
    @Test func partners() throws {
        let partners = try ECFRTables.partners(in: try ECFRFixture.part746().section("Supp. 3 to part 746"))
        #expect(partners.map(\.country) == ["Australia", "South Korea", "Taiwan"])
        #expect(partners.map(\.scope) == ["Full", "Partial. See paragraph (b)", "Full"])
        #expect(partners.map(\.citation) == ["87 FR 12250, 3/3/2022.", "87 FR 13628, 3/10/2022.", ""])
    }

    @Test("empty cells keep their columns; footnotes leave the name; a pointer is no absence of marks")
    func chart() throws {
        let chart = try ECFRTables.chart(in: try ECFRFixture.title15().section("Supp. 1 to part 738"))
        #expect(chart.columns == ["CB 1", "CB 2", "NP 1", "NS 1", "NS 2"])
        #expect(
            chart.rows.map(\.country) == [
                "Afghanistan", "Australia", "Cyprus", "Albania", "Congo (Democratic Republic of the)", "Cuba",
                "Korea, North",
            ])
        #expect(
            chart.rows.map(\.row.value) == [
                "CB 1, CB 2, NP 1, NS 1, NS 2", "CB 1, NS 1", "CB 1, NS 1", "CB 1, CB 2", "",
                "[See part 746 of the EAR to determine whether a license is required.]",
                "[See Sections 742.19 and 746.4 of the EAR.]",
            ])
        #expect(chart.rows.map(\.footnotes) == [[], ["10"], ["2", "3"], ["2", "3"], ["1", "4"], [], ["1"]])
        #expect(
            chart.footnotes == ["10 A license is required for certain firearms.", "1 See § 746.1(b)."])
    }

    @Test(
        "a chart that is not understood",
        arguments: [
            (
                "<TD/></TR>\n<TR><TD>Congo", "</TR>\n<TR><TD>Congo",
                "72: Supp. 1 to part 738: the row has 5 cells, expected 6"
            ),
            ("colspan=\"5\">See part", "colspan=\"4\">See part", nil),
            ("Afghanistan</TD><TD>X", "Afghanistan</TD><TD>Y", "69: Supp. 1 to part 738: CB 1: “Y” is not understood"),
            ("Albania 2 3", "Cyprus", "72: Supp. 1 to part 738: “Cyprus” was already on line 71"),
            ("Albania 2 3", "2 3", "72: Supp. 1 to part 738: the country is missing"),
            ("<TH>NS 2<", "<TH>Notes<", "66: Supp. 1 to part 738: column: “Notes” is not understood"),
            ("CB 1", "XY 1", "60: Supp. 1 to part 738: has no table rows"),
        ])
    func damagedChart(old: String, new: String, message: String?) throws {
        let text = try ECFRFixture.text("title-15.xml")
        #expect(text.contains(old))
        let section = try ECFRFixture.read(text.replacing(old, with: new)).section("Supp. 1 to part 738")
        #expect(ecfrRefusal { try ECFRTables.chart(in: section) } == message.map { "e.xml:\($0)" })
    }

    @Test("groups of tables and of a list, with a name split over two items")
    func groups() throws {
        let rows = try ECFRTables.groups(in: try ECFRFixture.title15().section("Supp. 1 to part 740"))
        #expect(
            rows.map { "\($0.country): \($0.groups.joined(separator: " "))" } == [
                "Argentina: A:1 A:2 A:5 B", "Ukraine: A:2 B", "Israel: D:1", "China (PRC): D:1 D:5",
                "Saint Vincent and the Grenadines: B",
            ])
        #expect(rows[1].footnotes == ["4"])
    }

    @Test(
        "groups that are not understood",
        arguments: [
            ("Country Group B&#x2014;", "Countries&#x2014;", "the list of Country Group B is missing"),
            ("[D:1]", "[D1]", "column: “[D1] National Security” is not understood"),
            ("<LI>Ukraine", "<LI>Argentina", "“Argentina in B” was already on line"),
            ("<TD>Israel</TD><TD>X</TD><TD/>", "<TD>Israel</TD><TD>X</TD>", "the row has 2 cells, expected 3"),
            ("<TD>Israel</TD><TD>X</TD>", "<TD>Israel</TD><TD>yes</TD>", "D:1: “yes” is not understood"),
        ])
    func damagedGroups(old: String, new: String, reason: String) throws {
        let text = try ECFRFixture.text("title-15.xml")
        #expect(text.contains(old))
        let section = try ECFRFixture.read(text.replacing(old, with: new)).section("Supp. 1 to part 740")
        let message = try #require(ecfrRefusal { try ECFRTables.groups(in: section) })
        #expect(message.contains("Supp. 1 to part 740: \(reason)"), "\(message)")
    }

    @Test("a supplement without groups")
    func noGroups() throws {
        let section = try ECFRFixture.title15().section("Supp. 3 to part 740")
        #expect(section.isReserved)
        #expect(
            ecfrRefusal { try ECFRTables.groups(in: section) }?.hasSuffix(
                "Supp. 3 to part 740: has no table rows") == true)
        #expect(ecfrRefusal { try ECFRTables.partners(in: section) }?.hasSuffix("has no table rows") == true)
    }
}

@Suite struct LawTableDifferenceTests {
    private func published() throws -> [LawTableRow] {
        try ECFRTables.goods(in: try ECFRFixture.part746().section("Supp. 5 to part 746")).map(\.row)
    }

    @Test func differences() throws {
        let difference = LawTableDifference(
            table: "supp5", shipped: ["220300": "", "500100": "1000", "870600": "50000", "999999": ""],
            published: try published())
        #expect(difference.added.map(\.key) == ["871120"])
        #expect(difference.removed == ["999999": ""])
        #expect(
            difference.changed == [
                .init(key: "500100", shipped: "1000", published: "300", line: try published()[1].line)
            ])
        #expect(!difference.isEmpty)
    }

    @Test func none() throws {
        let rows = try published()
        let shipped = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0.value) })
        #expect(LawTableDifference(table: "supp5", shipped: shipped, published: rows).isEmpty)
    }

    @Test("values may be compared by meaning")
    func bySense() {
        let rows = [LawTableRow(key: "au", value: "Full", line: 1), LawTableRow(key: "kr", value: "Partial", line: 2)]
        let difference = LawTableDifference(
            table: "supp3", shipped: ["au": "full", "kr": "full"], published: rows,
            same: { $0.lowercased() == $1.lowercased() })
        #expect(difference.changed.map(\.key) == ["kr"])
        #expect(difference.added.isEmpty && difference.removed.isEmpty)
    }

    @Test("a country without a code stops the comparison")
    func keys() throws {
        let rows = try ECFRTables.partners(in: try ECFRFixture.part746().section("Supp. 3 to part 746")).map(\.row)
        let codes = ["Australia": "au", "South Korea": "kr", "Taiwan": "tw"]
        let keyed = try rows.keyed(file: "f.xml", section: "Supp. 3") { codes[$0] }
        #expect(keyed.map(\.key) == ["au", "kr", "tw"])
        #expect(
            ecfrRefusal { try rows.keyed(file: "f.xml", section: "Supp. 3") { $0 == "Taiwan" ? nil : codes[$0] } }
                == "f.xml:\(rows[2].line): Supp. 3: country: “Taiwan” is not understood")
    }
}
