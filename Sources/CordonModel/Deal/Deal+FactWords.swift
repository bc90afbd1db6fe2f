extension Deal {
    /// What a fact is about, in words for whoever did not write the deal: `items[0].producedWith[1].eccn` is “ECCN of
    /// “Layout software””, a declaration is its question. The path itself where there are no better words.
    public func words(forFact path: String) -> String {
        let steps = path.split(separator: ".").map(String.init)
        guard let last = steps.last else { return path }
        if steps.first == "declarations", let question = DealQuestion(rawValue: last) { return question.text }
        if steps.dropLast().last == "declarations", let question = ItemQuestion(rawValue: last) {
            let owner = subjectWords(Array(steps.dropLast(2)))
            return owner.map { "\($0): \(question.text)" } ?? question.text
        }
        if let words = Deal.fieldWords[last] {
            return subjectWords(Array(steps.dropLast())).map { "\(words) of \($0)" } ?? words
        }
        return subjectWords(steps) ?? path
    }

    private static let fieldWords = [
        "eccn": "ECCN", "hts": "tariff code", "origin": "country of origin", "kind": "kind", "value": "value",
        "reasonsForControl": "reasons for control",
        "unitWholesaleUSD": "unit price, wholesale in the United States, in USD",
        "designedForHTS": "tariff code of what it is designed for", "sharePercent": "share in percent",
        "usContentPercent": "US content in percent", "directProduct": "immediate product of it: the answer",
        "controlledUSContentPercent": "controlled US content in percent",
        "subjectToEAR": "subject to the EAR: the answer",
        "usOrigin": "of US origin: the answer", "country": "country", "schema": "kind of party",
        "headquarteredIn": "country of headquarters", "from": "country it leaves", "to": "country of destination",
        "toTerritory": "territory of destination", "via": "country on the way", "transit": "country passed through",
        "activity": "kind of movement", "enRouteSince": "on its way since", "listings": "place on lists",
        "militaryEndUser": "military end user: the answer", "government": "government: the answer",
        "militaryIntelligenceEndUser": "military-intelligence end user: the answer",
        "governmentOfficial": "government official: the answer",
    ]

    /// The thing that a path leads to, by its name in the deal: `“Layout software”`; `nil` for the deal and its route.
    private func subjectWords(_ steps: [String]) -> String? {
        var name: String?
        var parts: [Item] = items
        var inputs: [ProductionInput] = []
        for step in steps {
            guard let open = step.firstIndex(of: "["), let index = Int(step[step.index(after: open)...].dropLast())
            else {
                continue
            }
            switch step[..<open] {
            case "items", "components":
                guard parts.indices.contains(index) else { return nil }
                let item =
                    parts[index].ref.flatMap { ref in itemsAndComponents.first { $0.item.id == ref }?.item }
                    ?? parts[index]
                (name, parts, inputs) = (item.description, item.components, item.producedWith)
            case "producedWith":
                guard inputs.indices.contains(index) else { return nil }
                (name, inputs) = (inputs[index].name, inputs[index].producedWith)
            case "parties":
                guard parties.indices.contains(index) else { return nil }
                name = parties[index].name
            default: continue
            }
        }
        return name.map { "“\($0)”" }
    }
}
