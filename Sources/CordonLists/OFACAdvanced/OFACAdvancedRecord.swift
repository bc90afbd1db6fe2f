import CordonXML

extension OFACListed {
    /// - Parameter element: a `DistinctParty`. The standard allows several profiles and identities in one; OFAC has one.
    init(advanced element: XMLElement, _ index: OFACAdvancedIndex, file: String) throws(ListError) {
        guard let profile = element.first("Profile") else {
            throw .missing(file: file, line: element.line, field: "Profile")
        }
        let type = index.references.partyType(profile.attributes["PartySubTypeID"])
        self.init(
            number: try OFACList.number(
                element.attributes["FixedRef"] ?? "", file: file, line: element.line, field: "FixedRef"),
            line: element.line, type: type)
        for profile in element.all("Profile") {
            names += OFACListed.names(of: profile, type: type, index.references)
            add(profile, index)
        }
        guard names.first?.kind == .main, names.first?.text.isEmpty == false else {
            throw .missing(file: file, line: line, field: "NamePartValue of the primary alias")
        }
        remarks += element.values("Comment")
    }

    private mutating func add(_ profile: XMLElement, _ index: OFACAdvancedIndex) {
        let id = profile.attributes["ID"] ?? ""
        remarks += profile.values("Comment") + profile.all("Identity").flatMap { $0.values("Comment") }
        for feature in profile.all("Feature") { add(feature: feature, index) }
        for identity in profile.all("Identity") {
            let all = index.documents[identity.attributes["ID"] ?? ""] ?? []
            documents += all.map { document, keys in named(document, keys) }
        }
        relations += (index.relations[id] ?? []).map { relation in
            let name = index.names[relation.to] ?? ("", false)
            return Relation(
                type: relation.type, key: relation.to, name: name.text, isPerson: name.isPerson,
                quality: relation.quality == "Unknown" ? "" : relation.quality, isFormer: relation.isFormer,
                comment: relation.comment)
        }
        if let entry = index.entries[id] {
            lists += entry.lists
            programs += entry.programs
            measures += entry.measures
            authorities += entry.authorities
            notes += entry.notes
        }
        for reference in profile.all("ExternalReference") {
            notes += reference.values("ExRefValue") + reference.values("Comment")
            links += ([reference] + reference.all("SubLink")).flatMap { $0.values("DirectURL") }
        }
    }

    /// The main name first. An alias has a documented name for each script in which it is given.
    static func names(of profile: XMLElement, type: String, _ references: OFACReferences) -> [Name] {
        var names: [Name] = []
        for identity in profile.all("Identity") {
            let groups = identity.all("NamePartGroups", "MasterNamePartGroup", "NamePartGroup").map {
                ($0.attributes["ID"] ?? "", references.text("NamePartType", $0.attributes["NamePartTypeID"]))
            }
            let types = Dictionary(groups, uniquingKeysWith: { first, _ in first })
            for alias in identity.all("Alias") {
                let aliasType = references.text("AliasType", alias.attributes["AliasTypeID"])
                let kind = kind(of: aliasType == "Name" ? "" : aliasType)
                for (index, name) in alias.all("DocumentedName").enumerated() {
                    let isMain = alias.attributes["Primary"] == "true" && index == 0
                    let parts = name.all("DocumentedNamePart", "NamePartValue").map {
                        Part(
                            type: types[$0.attributes["NamePartGroupID"] ?? ""] ?? "", text: $0.plainText)
                    }
                    let new = Name(
                        kind: isMain ? .main : kind, isWeak: alias.attributes["LowQuality"] == "true",
                        text: printed(parts, isPerson: type == "Individual"), parts: isMain ? parts : [],
                        comment: index == 0 ? alias.value("Comment") : name.value("Comment"),
                        keys: [name.attributes["ID"]].compactMap { $0 })
                    if isMain { names.insert(new, at: 0) } else { names.append(new) }
                }
            }
        }
        return names
    }

    private func named(_ document: Document, _ keys: [String]) -> Document {
        let referred = names.filter { name in name.keys.contains(where: keys.contains) }
        guard !referred.isEmpty, !referred.contains(where: { $0.kind == .main }) else { return document }
        var document = document
        document.name = referred[0].text
        return document
    }

    /// A feature has a value in words, a reference to one, a period or a place.
    private mutating func add(feature: XMLElement, _ index: OFACAdvancedIndex) {
        let references = index.references
        let type = references.text("FeatureType", feature.attributes["FeatureTypeID"])
        for version in feature.all("FeatureVersion") {
            let here = version.all("VersionLocation").flatMap { index.places[$0.attributes["LocationID"] ?? ""] ?? [] }
            if type == "Location" {
                places += here
                notes += version.values("Comment")
                continue
            }
            let details = version.all("VersionDetail").map { detail in
                let text = detail.plainText
                return text.isEmpty ? references.text("DetailReference", detail.attributes["DetailReferenceID"]) : text
            }
            let periods = version.all("DatePeriod").map { OFACPeriod.text($0, references) }
            let reliability = references.text("Reliability", version.attributes["ReliabilityID"])
            for value in (details + periods + here.map(\.text)).uniqued() where !value.isEmpty {
                features.append(
                    Feature(
                        type: type, value: value, comment: version.value("Comment"),
                        reliability: reliability.hasPrefix("Reliability ") ? "" : reliability))
            }
        }
    }
}
