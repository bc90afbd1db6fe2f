import CordonXML

extension OFACListed {
    init(entry element: XMLElement, file: String) throws(ListError) {
        self.init(
            number: try OFACList.number(element.value("uid"), file: file, line: element.line, field: "uid"),
            line: element.line, type: element.value("sdnType"))
        let name = OFACListed.printed(element)
        guard !name.isEmpty else { throw .missing(file: file, line: line, field: "lastName") }
        names = [Name(kind: .main, isWeak: false, text: name)]
        names += element.all("akaList", "aka").map { alias in
            Name(
                kind: OFACListed.kind(of: alias.value("type")), isWeak: alias.value("category") == "weak",
                text: OFACListed.printed(alias))
        }
        titles = element.values("title")
        remarks = element.values("remarks")
        programs = element.first("programList")?.values("program") ?? []
        places = element.all("addressList", "address").map { address in
            var place = OFACPlace(
                street: ["address1", "address2", "address3"].map(address.value).filter { !$0.isEmpty })
            place.city = address.value("city")
            place.province = address.value("stateOrProvince")
            place.postalCode = address.value("postalCode")
            place.country = address.value("country")
            return place
        }
        for (list, item, field, type) in OFACListed.lists {
            features += element.all(list, item).map { Feature(type: type, value: $0.value(field)) }
        }
        let vessel = element.first("vesselInfo")
        for (field, type) in OFACListed.vesselFields {
            features += vessel?.values(field).map { Feature(type: type, value: $0) } ?? []
        }
        documents = element.all("idList", "id").map { id in
            Document(
                type: id.value("idType"), number: id.value("idNumber"), country: id.value("idCountry"),
                issued: id.value("issueDate"), expires: id.value("expirationDate"))
        }
        notes = element.unread(except: OFACListed.entryParts)
    }

    /// `LAST, First` for a person; one name for anything else.
    static func printed(_ element: XMLElement) -> String {
        ["lastName", "firstName"].map(element.value).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static let lists = [
        ("dateOfBirthList", "dateOfBirthItem", "dateOfBirth", "Birthdate"),
        ("placeOfBirthList", "placeOfBirthItem", "placeOfBirth", "Place of Birth"),
        ("nationalityList", "nationality", "country", "Nationality Country"),
        ("citizenshipList", "citizenship", "country", "Citizenship Country"),
    ]
    private static let vesselFields = [
        ("callSign", "Vessel Call Sign"), ("vesselType", "Vessel Type"), ("vesselFlag", "Vessel Flag"),
        ("vesselOwner", "Vessel Owner"), ("tonnage", "Vessel Tonnage"),
        ("grossRegisteredTonnage", "Vessel Gross Registered Tonnage"),
    ]
    /// Whatever else the publisher states is kept as a note.
    private static let entryParts: Set<String> = Set(
        ["uid", "firstName", "lastName", "title", "sdnType", "remarks", "programList", "idList", "akaList"]
            + ["addressList", "vesselInfo"] + lists.map(\.0))
}
