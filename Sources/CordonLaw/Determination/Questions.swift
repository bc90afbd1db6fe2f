internal import CordonModel

/// How to ask a person for a missing fact, by the path where the answer belongs.
enum Questions {
    static func text(_ key: String, in deal: Deal) -> String {
        let last = key.split(separator: ".").last.map(String.init) ?? key
        if key.hasPrefix("declarations."), let question = DealQuestion(rawValue: last) { return question.text }
        if key.contains(".declarations."), let question = ItemQuestion(rawValue: last) {
            return "\(subject(key, in: deal)): \(question.text)"
        }
        if key == "law.country-groups" {
            return "In which Country Groups was the destination on that day? Cordon does not hold them."
        }
        if key.hasPrefix("law.") {
            return "What does the law say here on that day? Cordon does not hold it: a person must look."
        }
        if let text = fields[last] ?? fields[String(last.prefix { $0 != "[" })] {
            return "\(subject(key, in: deal)): \(text)"
        }
        return "What is \(key)?"
    }

    private static let fields: [String: String] = [
        "activity": "Is this an export, a reexport, a transfer within a country, or a release of technology?",
        "eccn": "What is its ECCN, or is it EAR99?",
        "hts": "What is its tariff code (HTS, six digits at least)?",
        "designedForHTS": "For which item is the part designed or modified? State that item's tariff code.",
        "origin": "In which country was it made?",
        "kind": "Is it a commodity, software or technology?",
        "value": "What is it worth?",
        "unitWholesaleUSD": "What does one unit cost wholesale in the United States, in US dollars?",
        "controlledUSContentPercent":
            "How much of its value is controlled US-origin content? List its components, or state the percentage.",
        "components": "Of what is it made? List its components with origin, ECCN and value.",
        "producedWith":
            "With which technology, software, plant and equipment was it made? State the ECCN and origin of each.",
        "directProduct": "Is the item the immediate product of this input?",
        "subjectToEAR": "Is this input subject to the EAR?",
        "from": "From which country does it leave?",
        "to": "To which country does it go?",
        "enRouteSince": "Since when has it been on its way?",
        "militaryEndUser": "Is it a military end user (forces, police, intelligence, or their supporters)?",
        "militaryIntelligenceEndUser": "Is it a military-intelligence end user?",
        "government": "Is it a government, an agency of it or a company it owns?",
        "governmentOfficial": "Is this person an official or employee of a government?",
        "identifiers": "Which numbers identify this party? They settle whether it is the one on the list.",
        "listings": "With which footnotes is this party on the Entity List?",
        "coversItems":
            "What does the Entity List entry of that day say: does it reach these items? A person must read it.",
        "reasonsForControl": "For which reasons is its ECCN controlled: anti-terrorism (AT) only?",
        "toTerritory": "To which part of Ukraine does it go? State the territory if it is an occupied one.",
        "percent": "What share does this owner hold, in percent?",
        "ownersComplete": "Are all owners of 10 percent or more named?",
        "country": "In which country is it?",
        "headquarteredIn": "In which country is its head office?",
        "parties": "Who are the end user and the consignees?",
    ]

    /// The thing asked about, in the deal's words.
    private static func subject(_ key: String, in deal: Deal) -> String {
        if key.hasPrefix("items["), let index = Int(key.dropFirst(6).prefix { $0 != "]" }),
            deal.items.indices.contains(index)
        {
            let name = "“\(deal.items[index].description)”"
            return key.contains(".components[") || key.contains(".producedWith[")
                ? "\(name), \(key.split(separator: ".").dropFirst().dropLast().joined(separator: "."))" : name
        }
        if key.hasPrefix("parties["), let index = Int(key.dropFirst(8).prefix { $0 != "]" }),
            deal.parties.indices.contains(index)
        {
            return "“\(deal.parties[index].name)”"
        }
        return "The deal"
    }
}
