extension Item: FieldRecord {
    static let blank = Item(description: "")

    static let fields: [Field<Item>] = [
        .optional("ref", \.ref, .line),
        .optional("id", \.id, .line),
        .optional("kind", \.kind, .word),
        .optional("form", \.form, .word),
        .unlessEmpty("description", \.description, .text, isEmpty: \.isEmpty),
        .optional("partNumber", \.partNumber, .line),
        .optional("manufacturer", \.manufacturer, .line),
        .optional("eccn", \.eccn, .code),
        .list("reasonsForControl", \.reasonsForControl, .word),
        .optional("hts", \.hts, .code),
        .optional("designedForHTS", \.designedForHTS, .code),
        .optional("scheduleB", \.scheduleB, .code),
        .optional("cn", \.cn, .code),
        .optional("origin", \.origin, .code),
        .optional("quantity", \.quantity, .amount),
        .optional("unit", \.unit, .line),
        .optional("value", \.value, .amount),
        .optional("unitPrice", \.unitPrice, .amount),
        .optional("unitWholesaleUSD", \.unitWholesaleUSD, .amount),
        .optional("sharePercent", \.sharePercent, .percent),
        .optional("usContentPercent", \.usContentPercent, .percent),
        .optional("controlledUSContentPercent", \.controlledUSContentPercent, .percent),
        .optional("tpp", \.tpp, .whole(0...1_000_000_000_000)),
        .optional("tppShippedThisYear", \.tppShippedThisYear, .whole(0...1_000_000_000_000)),
        .list("components", \.components, .record),
        .list("producedWith", \.producedWith, .record),
        .answers("declarations", \.declarations),
        .optional("notes", \.notes, .text),
    ]

    /// What a component may state beside `ref`: how much of the other item is in it.
    static let fieldsBesideReference: Set<String> = [
        "ref", "quantity", "unit", "value", "unitPrice", "sharePercent", "notes",
    ]

    mutating func check(_ reading: inout Reading) {
        let here = reading.path
        if let ref {
            for member in fieldJSON.members ?? [] where !Item.fieldsBesideReference.contains(member.key) {
                reading.report(.besideReference(to: ref), at: member.key, value: member.value.scalarText)
            }
        } else if description.isEmpty, !reading.hasProblem(at: here + ".description") {
            reading.report(.missing, at: "description")
        }
        if form != nil, let kind, kind != .software {
            reading.report(.contradicts(path: here + ".kind", answer: kind.rawValue), at: "form", value: form?.rawValue)
        }
        let sum = components.reduce(0) { $0 + ($1.sharePercent?.partsPerMillion ?? 0) }
        if sum > 1_000_000 {
            let text = Decimal4(tenThousandths: sum).description
            reading.report(.sharesExceedWhole(sum: text), at: "components")
        }
    }
}

extension ProductionInput: FieldRecord {
    static let blank = ProductionInput(kind: .tool, name: "")

    static let fields: [Field<ProductionInput>] = [
        .required("kind", \.kind, .word),
        .required("name", \.name, .line),
        .optional("eccn", \.eccn, .code),
        .optional("origin", \.origin, .code),
        .optional("usOrigin", \.usOrigin, .declaration),
        .optional("subjectToEAR", \.subjectToEAR, .declaration),
        .optional("directProduct", \.directProduct, .declaration),
        .optional("maker", \.maker, .line),
        .list("producedWith", \.producedWith, .record),
        .optional("notes", \.notes, .text),
    ]

    mutating func check(_ reading: inout Reading) {
        guard let origin, let usOrigin, usOrigin.answer != .unknown else { return }
        let isUS = origin.description == "US"
        if isUS != (usOrigin.answer == .yes) {
            reading.report(
                .contradicts(path: reading.path + ".origin", answer: origin.description), at: "usOrigin",
                value: usOrigin.answer.rawValue)
        }
    }
}
