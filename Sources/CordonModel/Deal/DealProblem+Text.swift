extension DealProblem: CustomStringConvertible {
    /// One line: `parties[0].country “Germany” is not a two-letter country code such as “DE”`.
    public var description: String {
        let place = path.isEmpty ? "the deal" : path
        guard let value else { return "\(place) \(reason)" }
        return "\(place) “\(value)” \(reason)"
    }

    /// The end of a sentence that begins with the path and the value, in plain words.
    public var reason: String {
        switch kind {
        case .unknownField(let nearest): "is not a field here" + DealProblem.meant(nearest)
        case .repeatedField: "occurs twice"
        case .missing: "is missing"
        case .empty: "is empty; leave the field out if it is not known"
        case .wrongType(let expected, let found): "is \(found.words), not \(expected)" + hint(found, expected)
        case .tooFew(let what): "is empty, but a deal needs at least \(what)"
        case .blank: "is blank; leave the field out if it is not known"
        case .controlCharacter: "holds a control character or, where one line is expected, a line end"
        case .tooLong(let limit): "is longer than \(limit) bytes"
        case .unsupportedVersion(let supported): "is not a version that this Cordon reads (it reads \(supported))"
        case .notOneOf(let known, let nearest):
            "is not one of " + known.joined(separator: ", ") + DealProblem.meant(nearest)
        case .notADay: "is not a day of the calendar written YYYY-MM-DD"
        case .notADate: "is not a date written YYYY, YYYY-MM or YYYY-MM-DD"
        case .notAWholeNumber(let range): "is not a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .code(let problem): problem.reason
        case .identifier(let problem): problem.reason
        case .negative: "is negative"
        case .needsOneOf(let fields): "needs " + DealProblem.quoted(fields, "or")
        case .onlyOneOf(let fields): "has " + DealProblem.quoted(fields, "and") + ", but can have only one of them"
        case .onlyInComponents: "is for components, not for an item of the deal itself"
        case .besideReference(let item):
            "stands beside “ref”: the facts are those of item “\(item)”; remove one of the two"
        case .notForSchema(let schema, let instead):
            "does not fit a \(schema.rawValue)" + (instead.map { "; use “\($0)”" } ?? "")
        case .contradicts(let path, let answer): "contradicts \(path), which says “\(answer)”"
        case .repeatedID(let first): "is already the id of \(first)"
        case .noSuchParty(let nearest): "is not the id of a party of this deal" + DealProblem.meant(nearest)
        case .noSuchItem(let nearest): "is not the id of an item of this deal" + DealProblem.meant(nearest)
        case .circle(let ids): "makes an item a part of itself: " + ids.joined(separator: " → ")
        case .sharesExceedWhole(let sum): "adds up to \(sum) %, more than the whole"
        case .later(let other, let day): "is later than \(other) (\(day))"
        case .noCurrency: "has no currency: state “currency” for the deal"
        }
    }

    private static func meant(_ nearest: String?) -> String {
        nearest.map { "; did you mean “\($0)”?" } ?? ""
    }

    private static func quoted(_ names: [String], _ conjunction: String) -> String {
        names.map { "“\($0)”" }.joined(separator: " \(conjunction) ")
    }

    /// YAML reads a bare `no` as false (Norway) and `5E002` as the number 500.
    private func hint(_ found: JSON.TypeName, _ expected: String) -> String {
        guard expected == JSON.TypeName.string.words, found == .boolean || found == .number else { return "" }
        return "; write it in quotes"
    }
}

extension JSON.TypeName {
    /// With its article.
    var words: String {
        switch self {
        case .null: "nothing"
        case .boolean: "true or false"
        case .number: "a number"
        case .string: "text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
