import CordonXML

extension OFACListed {
    /// - Parameter persons: the ids of the file's persons.
    init(enhanced element: XMLElement, persons: Set<String>, file: String) throws(ListError) {
        let id = element.attributes["id"] ?? ""
        let info = element.first("generalInfo")
        self.init(
            number: try OFACList.number(id, file: file, line: element.line, field: "entity id"), line: element.line,
            type: info?.value("entityType") ?? "")
        names = OFACListed.names(of: element)
        guard names.first?.kind == .main, names.first?.text.isEmpty == false else {
            throw .missing(file: file, line: line, field: "formattedFullName of the primary name")
        }
        titles = info?.values("title") ?? []
        remarks = info?.values("remarks") ?? []
        programs = element.first("sanctionsPrograms")?.values("sanctionsProgram") ?? []
        measures = element.first("sanctionsTypes")?.values("sanctionsType") ?? []
        authorities = element.first("legalAuthorities")?.values("legalAuthority") ?? []
        lists = element.all("sanctionsLists", "sanctionsList").map { list in
            Listing(
                name: list.plainText, day: String((list.attributes["datePublished"] ?? "").prefix(10)))
        }
        places = element.all("addresses", "address").flatMap(OFACListed.places)
        features = element.all("features", "feature").map { feature in
            Feature(
                type: feature.value("type"), value: feature.value("value"),
                comment: feature.unread(except: OFACListed.featureParts).joined(separator: ", "),
                reliability: feature.value("reliability"))
        }
        notes = (info?.unread(except: OFACListed.infoParts) ?? []) + element.unread(except: OFACListed.entityParts)
        let names = names
        documents = element.all("identityDocuments", "identityDocument").map { OFACListed.document($0, names) }
        relations = element.all("relationships", "relationship").map { relation in
            let key = relation.first("relatedEntity")?.attributes["entityId"] ?? ""
            return Relation(
                type: relation.value("type"), key: key, name: relation.value("relatedEntity"),
                isPerson: persons.contains(key), quality: relation.value("quality"),
                comment: relation.unread(except: OFACListed.relationParts).joined(separator: ", "))
        }
    }

    /// The main name first. A name has a translation for each script in which it is given.
    private static func names(of element: XMLElement) -> [Name] {
        var names: [Name] = []
        for name in element.all("names", "name") {
            let isMain = name.value("isPrimary") == "true"
            let kind = kind(of: name.value("aliasType"))
            let translations = name.all("translations", "translation")
            let first = translations.firstIndex { $0.value("isPrimary") == "true" } ?? 0
            for (index, translation) in translations.enumerated() {
                let parts = translation.all("nameParts", "namePart").map {
                    Part(type: $0.value("type"), text: $0.value("value"))
                }
                let isMain = isMain && index == first
                let new = Name(
                    kind: isMain ? .main : kind, isWeak: name.value("isLowQuality") == "true",
                    text: translation.value("formattedFullName"), parts: isMain ? parts : [],
                    comment: index == first ? name.unread(except: nameParts).joined(separator: ", ") : "",
                    keys: [name.attributes["id"], translation.attributes["id"]].compactMap { $0 })
                if isMain { names.insert(new, at: 0) } else { names.append(new) }
            }
        }
        return names
    }

    /// A new name is an alias as the old one is, for the list goes by the old.
    static func kind(of aliasType: String) -> Name.Kind {
        switch aliasType.lowercased() {
        case "a.k.a.", "n.k.a.", "": .alias
        case "f.k.a.": .former
        default: .other(aliasType)
        }
    }

    private static func places(_ address: XMLElement) -> [OFACPlace] {
        address.all("translations", "translation").map { translation in
            var place = OFACPlace(
                country: address.value("country"), comment: address.unread(except: addressParts).joined(separator: ", ")
            )
            for part in translation.all("addressParts", "addressPart") {
                place.add(part.value("value"), type: part.value("type"))
            }
            return place
        }
    }

    private static func document(_ element: XMLElement, _ names: [Name]) -> Document {
        let reference = element.first("name")?.attributes["nameId"] ?? ""
        let isMain = names.first?.keys.first == reference || reference.isEmpty
        return Document(
            type: element.value("type"), number: element.value("documentNumber"),
            country: element.value("issuingCountry"), place: element.value("issuingLocation"),
            authority: element.value("issuingAuthority"), issued: element.value("issueDate"),
            expires: element.value("expirationDate"), name: isMain ? "" : element.value("name"),
            validity: element.value("isValid") == "false" ? "not valid" : "",
            comment: element.unread(except: documentParts).joined(separator: ", "))
    }

    // What is read of each element; whatever else the publisher states is kept as a note.
    private static let entityParts: Set<String> = [
        "generalInfo", "sanctionsLists", "sanctionsPrograms", "sanctionsTypes", "legalAuthorities", "names",
        "addresses", "features", "identityDocuments", "relationships",
    ]
    private static let infoParts: Set<String> = ["identityId", "entityType", "title", "remarks"]
    private static let nameParts: Set<String> = ["isPrimary", "aliasType", "isLowQuality", "translations"]
    private static let addressParts: Set<String> = ["country", "translations"]
    private static let featureParts: Set<String> = [
        "type", "versionId", "value", "valueRefId", "valueDate", "isPrimary", "reliability",
    ]
    private static let documentParts: Set<String> = [
        "type", "name", "documentNumber", "isValid", "issuingLocation", "issuingCountry", "issuingAuthority",
        "issueDate", "expirationDate",
    ]
    private static let relationParts: Set<String> = ["type", "relatedEntity", "quality"]
}
