import CordonXML

/// Everything in an advanced file that is about parties but stands elsewhere, by the number through which a party has
/// it. It is kept in memory while the parties themselves are read one by one.
struct OFACAdvancedIndex {
    private(set) var references = OFACReferences()
    /// By `Location` number.
    private(set) var places: [String: [OFACPlace]] = [:]
    /// By `Identity` number, with the numbers of the names in which the documents are issued.
    private(set) var documents: [String: [(document: OFACListed.Document, names: [String])]] = [:]
    /// By `Profile` number of the party from which the relation goes.
    private(set) var relations: [String: [Relation]] = [:]
    /// By `Profile` number.
    private(set) var entries: [String: Entry] = [:]
    /// Main names as printed, by `Profile` number.
    private(set) var names: [String: (text: String, isPerson: Bool)] = [:]
    private(set) var day = ""
    /// Elements that say nothing about a party.
    private(set) var links = 0

    struct Relation {
        let to: String
        let type: String
        let quality: String
        let isFormer: Bool
        let comment: String
    }

    /// What the sanctions entries of a party say: it has one for each list that it is on.
    struct Entry {
        var lists: [OFACListed.Listing] = []
        var programs: [String] = []
        var measures: [String] = []
        var authorities: [String] = []
        var notes: [String] = []
    }

    static let records: Set<String> = [
        "DateOfIssue", "ReferenceValueSets", "Location", "IDRegDocument", "DistinctParty", "ProfileRelationship",
        "SanctionsEntry", "SanctionsEntryLink",
    ]

    mutating func add(_ element: XMLElement) {
        let id = element.attributes["ID"] ?? ""
        switch element.name {
        case "DateOfIssue": day = OFACPeriod.day(element)
        case "ReferenceValueSets": references = OFACReferences(element)
        case "Location": places[id] = places(element)
        case "IDRegDocument": add(document: element)
        case "DistinctParty":
            for profile in element.all("Profile") {
                let type = references.partyType(profile.attributes["PartySubTypeID"])
                let name = OFACListed.names(of: profile, type: type, references).first
                names[profile.attributes["ID"] ?? ""] = (name?.text ?? "", type == "Individual")
            }
        case "ProfileRelationship":
            relations[element.attributes["From-ProfileID"] ?? "", default: []].append(
                Relation(
                    to: element.attributes["To-ProfileID"] ?? "",
                    type: references.text("RelationType", element.attributes["RelationTypeID"]),
                    quality: references.text("RelationQuality", element.attributes["RelationQualityID"]),
                    isFormer: element.attributes["Former"] == "true", comment: element.value("Comment")))
        case "SanctionsEntry": add(entry: element)
        default: links += 1
        }
    }

    /// The dataset to which most of the parties belong: a party of the consolidated list may be on the SDN list too.
    func belongs(to dataset: String) -> Bool {
        let own = entries.values.count { $0.lists.contains { $0.name == OFACList.name(of: dataset) } }
        return own > 0 && own * 2 > entries.count
    }

    /// The list on which most parties are.
    var mainList: String {
        let all = entries.values.flatMap { $0.lists.map(\.name).uniqued() }
        let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "no list"
    }

    // MARK: - Elements

    /// A place, and the same once more in the original script if it has values of both. The parts may stand in any
    /// order. A nationality is a place with one part of type `Unknown`, which is the country.
    private func places(_ element: XMLElement) -> [OFACPlace] {
        let countries = element.all("LocationCountry").map { references.text("Country", $0.attributes["CountryID"]) }
        let areas = element.all("LocationAreaCode").map { references.text("AreaCode", $0.attributes["AreaCodeID"]) }
        let country = (countries + areas).first { !$0.isEmpty && !CountryTally.isPlaceholder($0) } ?? ""
        var place = OFACPlace(country: country, comment: element.value("Comment"))
        var other = OFACPlace(country: country)
        let parts = element.all("LocationPart").map { part in
            (
                type: references.text("LocPartType", part.attributes["LocPartTypeID"]),
                values: part.all("LocationPartValue")
            )
        }
        for part in parts.sorted(by: { $0.type < $1.type }) {
            for value in part.values {
                let text = value.value("Value")
                if part.type == "Unknown", parts.count == 1, country.isEmpty {
                    place.country = text
                } else if value.attributes["Primary"] == "false" {
                    other.add(text, type: part.type)
                } else {
                    place.add(text, type: part.type)
                }
            }
        }
        return other.address.isEmpty ? [place] : [place, other]
    }

    private mutating func add(document element: XMLElement) {
        func date(_ type: String) -> String {
            let date = element.all("DocumentDate").first {
                references.text("IDRegDocDateType", $0.attributes["IDRegDocDateTypeID"]) == type
            }
            return date?.first("DatePeriod").map { OFACPeriod.text($0, references) } ?? ""
        }
        let validity = references.text("Validity", element.attributes["ValidityID"])
        let document = OFACListed.Document(
            type: references.text("IDRegDocType", element.attributes["IDRegDocTypeID"]),
            number: element.value("IDRegistrationNo"),
            country: references.text("Country", element.attributes["IssuedBy-CountryID"]),
            place: places[element.attributes["IssuedIn-LocationID"] ?? ""]?.first?.text ?? "",
            authority: element.value("IssuingAuthority"), issued: date("Issue Date"), expires: date("Expiration Date"),
            validity: ["Valid", "Unknown"].contains(validity) || validity.hasPrefix("Validity ") ? "" : validity,
            comment: element.value("Comment"))
        let names = element.all("DocumentedNameReference").compactMap { $0.attributes["DocumentedNameID"] }
        documents[element.attributes["IdentityID"] ?? "", default: []].append((document, names))
    }

    private mutating func add(entry element: XMLElement) {
        var entry = entries[element.attributes["ProfileID"] ?? ""] ?? Entry()
        let list = references.text("List", element.attributes["ListID"])
        let events = element.all("EntryEvent")
        entry.lists.append(
            OFACListed.Listing(name: list, day: events.first.map { OFACPeriod.day($0.first("Date")) } ?? ""))
        for event in events {
            let basis = references.text("LegalBasis", event.attributes["LegalBasisID"])
            if !["", "Unknown"].contains(basis) { entry.authorities.append(basis) }
        }
        for measure in element.all("SanctionsMeasure") {
            let type = references.text("SanctionsType", measure.attributes["SanctionsTypeID"])
            let comment = measure.value("Comment")
            // A programme is a measure whose comment is its name.
            if type == "Program" {
                entry.programs.append(comment)
            } else {
                entry.measures.append(comment.isEmpty ? type : "\(type): \(comment)")
            }
        }
        entry.notes += (events + [element]).flatMap { $0.values("Comment") } + element.values("LimitationsToListing")
        entry.notes += element.all("SupportingInfo").flatMap { $0.values("Text") + $0.values("DirectURL") }
        entries[element.attributes["ProfileID"] ?? ""] = entry
    }
}
