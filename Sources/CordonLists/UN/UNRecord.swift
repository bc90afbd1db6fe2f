import CordonXML

/// An `INDIVIDUAL` or `ENTITY` of the list, its empty placeholders gone and its indentation out of the values.
struct UNRecord {
    struct Alias {
        let name: String
        let quality: String
        let note: String
        let birthDate: String
    }

    struct Birth {
        let type: String
        let date: String
        let year: String
        let from: String
        let to: String
        let note: String
    }

    struct Document {
        let type: String
        let kind: String
        let number: String
        let note: String
    }

    struct Place {
        /// Street, town, province and postal code, as far as they are stated.
        let parts: [String]
        let country: String
        let note: String
    }

    let dataID: String
    let line: Int
    let isPerson: Bool
    /// `FIRST_NAME` to `FOURTH_NAME` in one: the list does not say which is the family's.
    let name: String
    let originalScript: String
    let listType: String
    let reference: String
    let listedOn: String
    let comments: String
    let gender: String
    let titles: [String]
    let designations: [String]
    let nationalities: [String]
    let aliases: [Alias]
    let births: [Birth]
    let birthPlaces: [Place]
    let addresses: [Place]
    let documents: [Document]

    init(_ element: XMLElement, file: String) throws(ListError) {
        func text(_ name: String, of element: XMLElement = element) -> String {
            (element.first(name)?.text ?? "").collapsingSpaces()
        }
        func values(_ name: String) -> [String] {
            element.all(name).flatMap { $0.all("VALUE") }.map { $0.text.collapsingSpaces() }.filter { !$0.isEmpty }
        }
        func place(_ element: XMLElement) -> Place {
            Place(
                parts: ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE"].map { text($0, of: element) }
                    .filter { !$0.isEmpty },
                country: text("COUNTRY", of: element), note: text("NOTE", of: element))
        }
        let kind = element.name
        dataID = text("DATAID")
        line = element.line
        guard !dataID.isEmpty else { throw .missing(file: file, line: line, field: "DATAID") }
        isPerson = kind == "INDIVIDUAL"
        name = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].map { text($0) }.filter { !$0.isEmpty }
            .joined(separator: " ")
        guard !name.isEmpty else { throw .missing(file: file, line: line, field: "FIRST_NAME") }
        originalScript = text("NAME_ORIGINAL_SCRIPT")
        listType = text("UN_LIST_TYPE")
        reference = text("REFERENCE_NUMBER")
        listedOn = text("LISTED_ON")
        comments = text("COMMENTS1")
        gender = text("GENDER")
        titles = values("TITLE")
        designations = values("DESIGNATION")
        nationalities = values("NATIONALITY")
        aliases = element.all("\(kind)_ALIAS").map { alias in
            Alias(
                name: text("ALIAS_NAME", of: alias), quality: text("QUALITY", of: alias),
                note: text("NOTE", of: alias), birthDate: text("DATE_OF_BIRTH", of: alias))
        }
        births = element.all("INDIVIDUAL_DATE_OF_BIRTH").map { birth in
            Birth(
                type: text("TYPE_OF_DATE", of: birth), date: text("DATE", of: birth), year: text("YEAR", of: birth),
                from: text("FROM_YEAR", of: birth), to: text("TO_YEAR", of: birth), note: text("NOTE", of: birth))
        }
        birthPlaces = element.all("INDIVIDUAL_PLACE_OF_BIRTH").map(place)
        addresses = element.all("\(kind)_ADDRESS").map(place)
        documents = element.all("INDIVIDUAL_DOCUMENT").map { document in
            Document(
                type: text("TYPE_OF_DOCUMENT", of: document), kind: text("TYPE_OF_DOCUMENT2", of: document),
                number: text("NUMBER", of: document), note: text("NOTE", of: document))
        }
    }
}
