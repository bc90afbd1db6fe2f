extension Declaration: FieldRecord {
    static var blank: Declaration { Declaration(.unknown) }

    /// The long form. The short one is the answer alone.
    static let fields: [Field<Declaration>] = [
        .required("answer", \.answer, .answer),
        .optional("assertedBy", \.assertedBy, .line),
        .optional("date", \.date, .day),
        .optional("note", \.note, .text),
    ]
}

extension Codec where Value == Declaration.Answer {
    /// `true` and `false` are read too, because YAML turns a bare `yes` and `no` into them.
    static var answer: Codec {
        Codec(
            read: { json, reading in
                if let value = json.bool { return value ? .yes : .no }
                return Codec.word.read(json, &reading)
            },
            write: { .string($0.rawValue) })
    }
}

extension Codec where Value == Declaration {
    /// `yes`, `no`, `unknown`, or an object that also says who asserts it and when.
    static var declaration: Codec {
        Codec(
            read: { json, reading in
                if json.members != nil { return Declaration.read(json, &reading) }
                return Codec<Declaration.Answer>.answer.read(json, &reading).map { Declaration($0) }
            },
            write: { declaration in
                let isBare = declaration == Declaration(declaration.answer)
                return isBare ? .string(declaration.answer.rawValue) : declaration.fieldJSON
            })
    }
}

extension Field {
    /// A questionnaire: an object whose keys are the questions.
    static func answers<Asked: Question>(
        _ key: String, _ path: FieldPath<Record, Declarations<Asked>>
    ) -> Field {
        .unlessEmpty(key, path, .record, isEmpty: \.isEmpty)
    }

    static func identifiers(
        _ key: String, _ path: FieldPath<Record, [Identifier]>
    ) -> Field {
        .unlessEmpty(key, path, .identifiers, isEmpty: \.isEmpty)
    }
}

extension Declarations: FieldRecord {
    static var blank: Declarations { Declarations() }

    /// Made once for each questionnaire: key paths that capture a question are dear.
    static var fields: [Field<Declarations>] {
        let known: Any = Asked.self == ItemQuestion.self ? itemAnswers : dealAnswers
        return known as? [Field<Declarations>] ?? made()
    }

    fileprivate static func made() -> [Field<Declarations>] {
        Asked.allCases.map { question in .optional(question.rawValue, \Declarations[question], .declaration) }
    }
}

private let dealAnswers = Declarations<DealQuestion>.made()
private let itemAnswers = Declarations<ItemQuestion>.made()

/// The identifiers of one party as an object by property name, each one text or a list of texts.
struct IdentifierSet: FieldRecord {
    var values: [Identifier] = []

    static let blank = IdentifierSet()

    /// In the order in which they are written. `imoNumber` is of a ship or of a company, as the schema says.
    static let kinds: [IdentifierKind] = [
        .imo, .lei, .inn, .ogrn, .bic, .isin, .mmsi, .registrationNumber, .taxNumber, .passportNumber, .idNumber,
        .publicKey,
    ]

    static let fields: [Field<IdentifierSet>] = kinds.map { kind in
        Field(
            key: kind.property, isRequired: false,
            read: { json, record, reading in
                let elements = json.array ?? [json]
                for (index, element) in elements.enumerated() {
                    let codec = Codec<Identifier>.identifier(kind, or: kind == .imo ? .imoCompany : nil)
                    let value =
                        json.array == nil
                        ? codec.read(element, &reading)
                        : reading.within(.index(index)) { codec.read(element, &$0) }
                    if let value { record.values.append(value) }
                }
            },
            write: { record in
                let texts = record.values.filter { $0.kind.property == kind.property }.map(\.value)
                guard let first = texts.first else { return nil }
                return texts.count == 1 ? .string(first) : .strings(texts)
            })
    }
}

extension Codec where Value == [Identifier] {
    static var identifiers: Codec {
        Codec(
            read: { IdentifierSet.read($0, &$1).values.sorted() },
            write: { IdentifierSet(values: $0).fieldJSON })
    }
}

extension Codec where Value == Identifier {
    /// An identifier of one scheme. A ship's number and a company's differ only in their check digit, so that
    /// `imoNumber` of a party is first read as either; `settleIMO` decides when the schema is known.
    static func identifier(_ kind: IdentifierKind, or other: IdentifierKind? = nil) -> Codec {
        Codec(
            read: { json, reading in
                guard let text = json.string else {
                    reading.reportType(json, expected: JSON.TypeName.string.words)
                    return nil
                }
                do throws(IdentifierProblem) {
                    return try kind.validate(text)
                } catch {
                    if let value = try? other?.validate(text) { return value }
                    reading.report(.identifier(error), value: text)
                    return nil
                }
            },
            write: { .string($0.value) })
    }
}

extension [Identifier] {
    /// Settles whether an `imoNumber` is of a ship or of a company, and reports one that is of the other.
    mutating func settleIMO(for schema: Schema?, _ reading: inout Reading) {
        guard let schema else { return }
        for index in indices where self[index].kind == .imo || self[index].kind == .imoCompany {
            let kind: IdentifierKind = schema == .vessel ? .imo : .imoCompany
            do {
                self[index] = try kind.validate(self[index].value)
            } catch {
                reading.report(.identifier(error), at: "identifiers.imoNumber", value: self[index].value)
            }
        }
        sort()
    }
}
