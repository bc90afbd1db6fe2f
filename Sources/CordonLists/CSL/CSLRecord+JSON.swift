import CordonModel

extension CSLRecord {
    private static let members: Set<String> = columns.subtracting(["_id"]).union(["id"])

    /// Throws where a member holds what it cannot: an object for a name, a text for an address.
    init(_ json: JSON, line: Int, file: String) throws(ListError) {
        self.init(line: line)
        guard let members = json.members else {
            throw .malformedJSON(file: file, line: line, column: 1, reason: "expected an object")
        }
        func list(_ member: String) throws(ListError) -> [String] {
            guard let value = json[member] else { return [] }
            var texts: [String] = []
            for item in value.array ?? [value] {
                switch item {
                case .string(let text), .number(let text): texts.append(CSLText.clean(text))
                case .bool(let value): texts.append(value ? "true" : "false")
                case .null: continue
                case .array, .object:
                    throw .invalid(
                        file: file, line: line, field: member, value: String(item.compact.prefix(40)) + "…")
                }
            }
            return texts.filter { !$0.isEmpty }
        }
        func text(_ member: String) throws(ListError) -> String { try list(member).joined(separator: "; ") }
        key = try text("id")
        source = try text("source")
        number = try text("entity_number")
        type = try text("type")
        programs = try list("programs").flatMap { $0.separated(at: "; ") }
        name = try text("name")
        titles = try list("title").flatMap { $0.separated(at: "; ") }
        addresses = .places(try CSLRecord.places(json["addresses"], line: line, file: file))
        notice = try text("federal_register_notice")
        start = try text("start_date")
        end = try text("end_date")
        standardOrder = try text("standard_order")
        requirement = try text("license_requirement")
        policy = try text("license_policy")
        callSign = try text("call_sign")
        vesselType = try text("vessel_type")
        grossTonnage = try text("gross_tonnage")
        grossRegisteredTonnage = try text("gross_registered_tonnage")
        flag = try text("vessel_flag")
        owner = try text("vessel_owner")
        remarks = try text("remarks")
        aliases = try list("alt_names")
        citizenships = try list("citizenships")
        birthDates = try list("dates_of_birth")
        nationalities = try list("nationalities")
        birthPlaces = try list("places_of_birth")
        urls = [try text("source_information_url"), try text("source_list_url")]
        identities = try CSLRecord.identities(json["ids"], line: line, file: file)
        country = try text("country")
        for member in members where !CSLRecord.members.contains(member.key) {
            let value = member.value.string ?? (member.value == .null ? "" : member.value.compact)
            if !value.isEmpty { unknown.append((member.key, CSLText.clean(value))) }
        }
        content =
            StableHash(members.filter { !CSLRecord.besides.contains($0.key) }.flatMap { [$0.key, $0.value.compact] })
            .value
    }

    private static func places(_ json: JSON?, line: Int, file: String) throws(ListError) -> [CSLPlace] {
        var places: [CSLPlace] = []
        for item in json?.array ?? [] {
            guard item.members != nil else {
                throw .invalid(file: file, line: line, field: "addresses", value: item.compact)
            }
            let country = CSLText.clean(item["country"]?.string ?? "")
            let parts = ["address", "city", "state", "postal_code"].map { CSLText.clean(item[$0]?.string ?? "") }
                .filter { !$0.isEmpty }
            guard !parts.isEmpty || !country.isEmpty else { continue }
            places.append(
                CSLPlace(
                    text: (parts + [country]).filter { !$0.isEmpty }.joined(separator: ", "), country: country,
                    isCountryOnly: parts.isEmpty))
        }
        return places
    }

    private static func identities(_ json: JSON?, line: Int, file: String) throws(ListError) -> [CSLIdentity] {
        var identities: [CSLIdentity] = []
        for item in json?.array ?? [] {
            guard item.members != nil else {
                throw .invalid(file: file, line: line, field: "ids", value: item.compact)
            }
            func text(_ member: String) -> String { CSLText.clean(item[member]?.string ?? "") }
            let identity = CSLIdentity(
                type: text("type"), number: text("number"), country: text("country"), issued: text("issue_date"),
                expires: text("expiration_date"))
            if !identity.isEmpty { identities.append(identity) }
        }
        return identities
    }
}
