import CordonModel
import CordonRules
import Testing

/// What the decoder says, to the letter.
@Suite struct DealDecodingTests {
    /// A deal that is right, with parts replaced.
    private func deal(
        party: String = #"{"id": "a", "roles": ["seller"], "schema": "Company", "name": "A"}"#, _ rest: String = ""
    ) -> String {
        #"{"schemaVersion": 1, "id": "1", "date": "2024-04-02", "parties": ["# + party + "]" + rest + "}"
    }

    private func problems(_ text: String) throws -> [String] {
        let json = try JSON.parse(text)
        do throws(DealProblems) {
            _ = try Deal.decode(json)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    private func expect(_ text: String, _ expected: [String], at place: SourceLocation = #_sourceLocation) throws {
        #expect(try problems(text) == expected, sourceLocation: place)
    }

    @Test func theSmallestDealIsRight() throws {
        try expect(deal(), [])
    }

    @Test func notAnObject() throws {
        try expect("[]", ["the deal is a list, not an object"])
    }

    @Test func everythingRequiredIsNamed() throws {
        try expect("{}", ["schemaVersion is missing", "id is missing", "date is missing", "parties is missing"])
        try expect(
            deal(party: "{}"),
            ["id", "roles", "schema", "name"].map { "parties[0].\($0) is missing" })
        try expect(
            deal(#", "items": [{}]"#),
            ["description", "id", "kind"].map { "items[0].\($0) is missing" })
    }

    @Test func unknownFieldsNameTheNearest() throws {
        try expect(
            deal(
                party: #"{"id": "a", "roles": ["seller"], "schema": "Company", "name": "A", "contry": "DE"}"#,
                #", "colour": {}"#),
            [
                "parties[0].contry “DE” is not a field here; did you mean “country”?",
                "colour is not a field here",
            ])
    }

    @Test func versions() throws {
        try expect(
            #"{"schemaVersion": 2, "id": "1", "date": "2024-04-02", "parties": []}"#,
            [
                "schemaVersion “2” is not a version that this Cordon reads (it reads 1)",
                "parties is empty, but a deal needs at least one party",
            ])
    }

    @Test func typesAndYAMLTraps() throws {
        try expect(
            deal(
                party: #"{"id": "a", "roles": "seller", "schema": "Company", "name": ["A"], "country": false}"#,
                #", "notes": null, "items": [{"id": "i", "kind": "commodity", "description": " ", "eccn": 5e002, "hts": 8542.30}]"#
            ),
            [
                "parties[0].roles “seller” is text, not a list",
                "parties[0].name is a list, not text",
                "parties[0].country “false” is true or false, not text; write it in quotes",
                "notes is empty; leave the field out if it is not known",
                "items[0].description is blank; leave the field out if it is not known",
                "items[0].eccn “5e002” is a number, not text; write it in quotes",
                "items[0].hts “8542.30” is a number, not text; write it in quotes",
            ])
    }

    @Test func codes() throws {
        try expect(
            deal(
                party: """
                    {"id": "a", "roles": ["enduser"], "schema": "Firm", "name": "A", "country": "UK",
                     "identifiers": {"swiftBic": "DEUTXYFF", "innCode": ["7707083893", "7707083894"], "imoNumer": "1"}}
                    """,
                """
                , "currency": "RMB", "value": -1, "date2": "x",
                "items": [{"id": "i", "kind": "commodity", "description": "d", "eccn": "3A01", "hts": "8542.3",
                           "quantity": "1,000", "tpp": 1.5, "sharePercent": 5}]
                """),
            [
                "parties[0].roles[0] “enduser” is not one of exporter, seller, purchaser, intermediateConsignee, "
                    + "ultimateConsignee, endUser, forwarder, carrier, manufacturer, applicant, payer, broker, insurer, "
                    + "other; did you mean “endUser”?",
                "parties[0].schema “Firm” is not one of Person, Company, Organization, PublicBody, LegalEntity, Vessel",
                "parties[0].country “UK” is not assigned in ISO 3166-1 (country codes)",
                "parties[0].identifiers.swiftBic “DEUTXYFF” is not a BIC: there is no country “XY”",
                "parties[0].identifiers.innCode[1] “7707083894” is not an INN: its check digit would be 3, not 4 (mistyped?)",
                "parties[0].identifiers.imoNumer “1” is not a field here; did you mean “imoNumber”?",
                "currency “RMB” is not assigned in ISO 4217 (currency codes)",
                "value “-1” is negative",
                "date2 “x” is not a field here; did you mean “date”?",
                "items[0].eccn “3A01” is not an ECCN: five characters such as “3A001”, then paragraphs such as “.a.7”, "
                    + "or “EAR99”",
                "items[0].hts “8542.3” is not an HTS code of 6, 8 or 10 digits such as “8542.31”",
                "items[0].quantity “1,000” is not a plain decimal number such as “1250.50”",
                "items[0].tpp “1.5” is not a whole number from 0 to 1000000000000",
                "items[0].sharePercent “5” is for components, not for an item of the deal itself",
            ])
    }

    @Test func daysThatDoNotExist() throws {
        try expect(
            #"{"schemaVersion": 1, "id": "1", "date": "2023-02-29", "parties": [{"id": "a", "roles": ["seller"], "#
                + #""schema": "Person", "name": "A", "birthDate": "1971-13"}]}"#,
            [
                "date “2023-02-29” is not a day of the calendar written YYYY-MM-DD",
                "parties[0].birthDate “1971-13” is not a date written YYYY, YYYY-MM or YYYY-MM-DD",
            ])
    }

    @Test func daysOutOfOrder() throws {
        try expect(
            deal(
                party: #"{"id": "a", "roles": ["seller"], "schema": "Company", "name": "A", "incorporatedOn": "2025"}"#,
                #", "enRouteSince": "2024-04-03""#),
            [
                "enRouteSince “2024-04-03” is later than date (2024-04-02)",
                "parties[0].incorporatedOn “2025” is later than date (2024-04-02)",
            ])
    }

    @Test func imoNumbersOfShipsAndCompanies() throws {
        func party(_ schema: String, _ number: String) -> String {
            #"{"id": "a", "roles": ["other"], "schema": "\#(schema)", "name": "A", "identifiers": {"imoNumber": "\#(number)"}}"#
        }
        try expect(deal(party: party("Vessel", "9074729")), [])
        try expect(deal(party: party("Company", "5999479")), [])
        try expect(
            deal(party: party("Vessel", "5999479")),
            [
                "parties[0].identifiers.imoNumber “5999479” is not an IMO ship number: "
                    + "its check digit would be 6, not 9 (mistyped?)"
            ])
        let owner = try Deal.decode(JSON.parse(deal(party: party("Company", "5999479")))).parties[0].identifiers
        #expect(owner.map(\.kind) == [.imoCompany])
    }

    @Test func idsAndReferences() throws {
        try expect(
            deal(
                party: """
                    {"id": "a", "roles": ["seller"], "schema": "Company", "name": "A"},
                    {"id": "buyer", "roles": ["purchaser"], "schema": "Company", "name": "B",
                     "ownedOrControlledBy": [{"party": "c", "percent": 60}, {"name": "X", "percent": 40.0001}, {}]},
                    {"id": "a", "roles": ["endUser"], "schema": "Company", "name": "C"}
                    """,
                #"""
                , "payer": "buyers", "banks": [{"id": "buyer", "name": "Bank"}, {"country": "DE"}], "vessels": [{}],
                "items": [{"id": "i", "kind": "commodity", "description": "d", "manufacturer": "q"},
                          {"id": "i", "kind": "commodity", "description": "e"}]
                """#),
            [
                "parties[1].ownedOrControlledBy[2] needs “party” or “name”",
                "parties[1].ownedOrControlledBy adds up to 100.0001 %, more than the whole",
                "banks[1] needs “name” or “identifiers.swiftBic”",
                "vessels[0] needs “name” or “imoNumber”",
                "parties[2].id “a” is already the id of parties[0]",
                "banks[0].id “buyer” is already the id of parties[1]",
                "parties[1].ownedOrControlledBy[0].party “c” is not the id of a party of this deal",
                "items[0].manufacturer “q” is not the id of a party of this deal",
                "payer “buyers” is not the id of a party of this deal; did you mean “buyer”?",
                "items[1].id “i” is already the id of items[0]",
            ])
    }

    @Test func circlesOfComponents() throws {
        try expect(
            deal(
                """
                , "items": [
                  {"id": "board", "kind": "commodity", "description": "Board",
                   "components": [{"id": "module", "description": "Module", "components": [{"ref": "kit"}]}]},
                  {"id": "kit", "kind": "commodity", "description": "Kit", "components": [{"ref": "board"}]},
                  {"id": "self", "kind": "commodity", "description": "Self", "components": [{"ref": "self"}]},
                  {"id": "fine", "kind": "commodity", "description": "Fine", "components": [{"ref": "board"}]},
                  {"ref": "nothing"}
                ]
                """),
            [
                "items[4].ref “nothing” is for components, not for an item of the deal itself",
                "items[1].components[0].ref “board” makes an item a part of itself: board → module → kit → board",
                "items[2].components[0].ref “self” makes an item a part of itself: self → self",
            ])
    }

    @Test func componentsThatReferToItems() throws {
        try expect(
            deal(
                """
                , "currency": "USD", "items": [
                  {"id": "cpu", "kind": "commodity", "description": "CPU"},
                  {"id": "pc", "kind": "commodity", "description": "PC", "components": [
                    {"ref": "cpu", "quantity": 2, "sharePercent": 70, "eccn": "3A991"}, {"ref": "cpus"}, {},
                    {"description": "case", "sharePercent": 40}]}
                ]
                """),
            [
                "items[1].components[0].eccn “3A991” stands beside “ref”: the facts are those of item “cpu”; "
                    + "remove one of the two",
                "items[1].components[2].description is missing",
                "items[1].components adds up to 110 %, more than the whole",
                "items[1].components[1].ref “cpus” is not the id of an item of this deal; did you mean “cpu”?",
            ])
    }

    @Test func fieldsThatDoNotFitTheSchema() throws {
        try expect(
            deal(
                party: """
                    {"id": "a", "roles": ["seller"], "schema": "Company", "name": "A", "birthDate": "1990",
                     "gender": "male", "nationality": ["DE"], "mostRecentCitizenship": "DE"},
                    {"id": "b", "roles": ["seller"], "schema": "Person", "name": "B", "incorporatedIn": "DE",
                     "incorporatedOn": "1990"}
                    """),
            [
                "parties[0].birthDate “1990” does not fit a Company; use “incorporatedOn”",
                "parties[0].gender “male” does not fit a Company",
                "parties[0].mostRecentCitizenship “DE” does not fit a Company; use “incorporatedIn”",
                "parties[0].nationality does not fit a Company; use “incorporatedIn”",
                "parties[1].incorporatedIn “DE” does not fit a Person; use “nationality”",
                "parties[1].incorporatedOn “1990” does not fit a Person; use “birthDate”",
            ])
    }

    @Test func contradictions() throws {
        try expect(
            deal(
                party: """
                    {"id": "a", "roles": ["endUser"], "schema": "Company", "name": "A", "militaryEndUser": "yes",
                     "government": "yes", "listings": [{"list": "entityList", "listed": "yes", "footnotes": [3]}]}
                    """,
                """
                , "declarations": {"militaryEndUser": "no", "endUserIsGovernment": "no", "partyOnRestrictedList": "no",
                "partyListedFootnote": "no"}, "items": [{"id": "i", "kind": "commodity", "form": "sourceCode",
                "description": "d", "producedWith": [{"kind": "tool", "name": "t", "origin": "US", "usOrigin": "no"}]}]
                """),
            [
                "items[0].producedWith[0].usOrigin “no” contradicts items[0].producedWith[0].origin, which says “US”",
                "items[0].form “sourceCode” contradicts items[0].kind, which says “commodity”",
                "declarations.militaryEndUser “no” contradicts parties[0].militaryEndUser, which says “yes”",
                "declarations.endUserIsGovernment “no” contradicts parties[0].government, which says “yes”",
                "declarations.partyOnRestrictedList “no” contradicts parties[0].listings[0], which says “yes”",
                "declarations.partyListedFootnote “no” contradicts parties[0].listings[0], which says “yes”",
            ])
    }

    @Test func amountsNeedACurrency() throws {
        try expect(
            deal(#", "items": [{"id": "i", "kind": "commodity", "description": "d", "value": 5}], "value": 5"#),
            ["value “5” has no currency: state “currency” for the deal"])
        // A currency that cannot be read is told once.
        try expect(
            deal(#", "currency": "dollars", "value": 5"#),
            ["currency “dollars” is not a currency code of three capital letters such as “USD”"])
    }

    @Test func repeatedFieldsOfATreeThatNoParserMade() {
        let json = JSON.object([.init("schemaVersion", .number(1)), .init("schemaVersion", .number(1))])
        let error = #expect(throws: DealProblems.self) { try Deal.decode(json) }
        #expect(error?.problems.first?.description == "schemaVersion occurs twice")
    }

    @Test func answersInEveryForm() throws {
        let text = deal(
            """
            , "declarations": {"militaryEndUse": true, "nuclearEndUse": "no", "missileEndUse": "unknown",
              "knowsDiversion": {"answer": false, "assertedBy": "Buyer", "date": "2024-01-01"}}
            """)
        let deal = try Deal.decode(JSON.parse(text))
        #expect(deal.truth(.militaryEndUse) == .yes)
        #expect(deal.truth(.nuclearEndUse) == .no)
        #expect(deal.truth(.missileEndUse) == .unknown(needs: ["declarations.missileEndUse"]))
        #expect(deal.truth(.knowsDiversion) == .no)
        #expect(deal.declarations[.knowsDiversion]?.assertedBy == "Buyer")
        #expect(deal.truth(.chemBioEndUse) == .unknown(needs: ["declarations.chemBioEndUse"]))
        #expect(
            deal.json["declarations"]?.compact
                == #"{"militaryEndUse":"yes","nuclearEndUse":"no","missileEndUse":"unknown","#
                + #""knowsDiversion":{"answer":"no","assertedBy":"Buyer","date":"2024-01-01"}}"#)
    }

    @Test func aWrongAnswerIsSaid() throws {
        try expect(
            deal(#", "declarations": {"militaryEndUse": "maybe", "nuclearEndUse": {"answer": "y"}}"#),
            [
                "declarations.militaryEndUse “maybe” is not one of yes, no, unknown",
                "declarations.nuclearEndUse.answer “y” is not one of yes, no, unknown",
            ])
    }
}
