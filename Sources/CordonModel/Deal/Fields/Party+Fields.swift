extension Party: FieldRecord {
    static let blank = Party(id: "", roles: [], schema: .legalEntity, name: "")

    static let fields: [Field<Party>] = [
        .required("id", \.id, .line),
        .requiredList("roles", \.roles, .word, what: "one role"),
        .required("schema", \.schema, .word(of: schemata)),
        .required("name", \.name, .line),
        .list("aliases", \.aliases, .line),
        .optional("birthDate", \.birthDate, .date),
        .optional("gender", \.gender, .word),
        .list("nationality", \.nationality, .code),
        .optional("mostRecentCitizenship", \.mostRecentCitizenship, .code),
        .list("permanentResidency", \.permanentResidency, .code),
        .optional("country", \.country, .code),
        .optional("territory", \.territory, .word),
        .list("address", \.address, .text),
        .optional("incorporatedIn", \.incorporatedIn, .code),
        .optional("incorporatedOn", \.incorporatedOn, .date),
        .optional("headquarteredIn", \.headquarteredIn, .code),
        .identifiers("identifiers", \.identifiers),
        .optional("usPerson", \.usPerson, .declaration),
        .optional("militaryEndUser", \.militaryEndUser, .declaration),
        .optional("militaryIntelligenceEndUser", \.militaryIntelligenceEndUser, .declaration),
        .optional("government", \.government, .declaration),
        .optional("governmentOfficial", \.governmentOfficial, .declaration),
        .optional("ownersComplete", \.ownersComplete, .declaration),
        .optional("ultimateParent", \.ultimateParent, .record),
        .list("ownedOrControlledBy", \.ownedOrControlledBy, .record),
        .list("listings", \.listings, .record),
        .optional("notes", \.notes, .text),
    ]

    mutating func check(_ reading: inout Reading) {
        identifiers.settleIMO(for: schema, &reading)
        if schema.kind != .person, schema != .legalEntity {
            if birthDate != nil {
                let instead = schema == .vessel ? nil : "incorporatedOn"
                reading.report(.notForSchema(schema, instead: instead), at: "birthDate", value: birthDate?.description)
            }
            if let gender {
                reading.report(.notForSchema(schema, instead: nil), at: "gender", value: gender.rawValue)
            }
            if let citizenship = mostRecentCitizenship {
                reading.report(
                    .notForSchema(schema, instead: "incorporatedIn"), at: "mostRecentCitizenship",
                    value: citizenship.description)
            }
            if !nationality.isEmpty {
                let instead = schema == .vessel ? "country" : "incorporatedIn"
                reading.report(.notForSchema(schema, instead: instead), at: "nationality")
            }
        }
        if schema.kind == .person {
            if let country = incorporatedIn {
                reading.report(
                    .notForSchema(schema, instead: "nationality"), at: "incorporatedIn", value: country.description)
            }
            if let date = incorporatedOn {
                reading.report(
                    .notForSchema(schema, instead: "birthDate"), at: "incorporatedOn", value: date.description)
            }
        }
        checkStakes(ownedOrControlledBy, &reading)
    }
}

/// The stakes in one party cannot exceed the whole of it.
private func checkStakes(_ owners: [Owner], _ reading: inout Reading) {
    let sum = owners.reduce(0) { $0 + ($1.percent?.partsPerMillion ?? 0) }
    if sum > 1_000_000 {
        let text = Decimal4(tenThousandths: sum).description
        reading.report(.sharesExceedWhole(sum: text), at: "ownedOrControlledBy")
    }
}

extension Owner: FieldRecord {
    static let blank = Owner()

    static let fields: [Field<Owner>] = [
        .optional("party", \.party, .line),
        .optional("name", \.name, .line),
        .optional("schema", \.schema, .word(of: Party.schemata)),
        .optional("country", \.country, .code),
        .optional("percent", \.percent, .percent),
        .optional("controls", \.controls, .declaration),
        .identifiers("identifiers", \.identifiers),
        .list("listings", \.listings, .record),
        .optional("notes", \.notes, .text),
    ]

    mutating func check(_ reading: inout Reading) {
        identifiers.settleIMO(for: schema, &reading)
        let here = reading.path
        if party == nil, name == nil, !reading.hasProblem(at: here) {
            reading.report(.needsOneOf(["party", "name"]))
        }
        if party != nil, name != nil { reading.report(.onlyOneOf(["party", "name"])) }
    }
}

extension Listing: FieldRecord {
    static let blank = Listing(list: .entityList, listed: .unknown)

    static let fields: [Field<Listing>] = [
        .required("list", \.list, .word),
        .required("listed", \.listed, .answer),
        .list("footnotes", \.footnotes, .whole(1...9)),
        .optional("coversItems", \.coversItems, .declaration),
        .list("programmes", \.programmes, .line),
        .optional("basis", \.basis, .line),
        .list("sectors", \.sectors, .line),
        .optional("assertedBy", \.assertedBy, .line),
        .optional("date", \.date, .day),
        .optional("note", \.note, .text),
    ]
}

extension Bank: FieldRecord {
    static let blank = Bank()

    static let fields: [Field<Bank>] = [
        .optional("id", \.id, .line),
        .list("roles", \.roles, .word),
        .optional("name", \.name, .line),
        .list("aliases", \.aliases, .line),
        .optional("country", \.country, .code),
        .list("address", \.address, .text),
        .identifiers("identifiers", \.identifiers),
        .optional("usPerson", \.usPerson, .declaration),
        .list("ownedOrControlledBy", \.ownedOrControlledBy, .record),
        .list("listings", \.listings, .record),
        .optional("notes", \.notes, .text),
    ]

    mutating func check(_ reading: inout Reading) {
        identifiers.settleIMO(for: .company, &reading)
        let hasBIC = identifiers.contains { $0.kind == .bic }
        if name == nil, !hasBIC, !reading.hasProblem(at: reading.path) {
            reading.report(.needsOneOf(["name", "identifiers.swiftBic"]))
        }
        checkStakes(ownedOrControlledBy, &reading)
    }
}

extension Vessel: FieldRecord {
    static let blank = Vessel()

    static let fields: [Field<Vessel>] = [
        .optional("id", \.id, .line),
        .optional("name", \.name, .line),
        .list("previousNames", \.previousNames, .line),
        .optional("imoNumber", \.imoNumber, .identifier(.imo)),
        .optional("mmsi", \.mmsi, .identifier(.mmsi)),
        .optional("callSign", \.callSign, .line),
        .optional("flag", \.flag, .code),
        .optional("owner", \.owner, .record),
        .list("listings", \.listings, .record),
        .optional("notes", \.notes, .text),
    ]

    mutating func check(_ reading: inout Reading) {
        if name == nil, imoNumber == nil, !reading.hasProblem(at: reading.path) {
            reading.report(.needsOneOf(["name", "imoNumber"]))
        }
    }
}
