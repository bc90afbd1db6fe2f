internal import CordonRules

/// How one value is read from JSON, reporting what is wrong, and written back.
struct Codec<Value: Sendable>: Sendable {
    let read: @Sendable (JSON, inout Reading) -> Value?
    let write: @Sendable (Value) -> JSON
}

extension Codec where Value: FieldRecord {
    static var record: Codec {
        Codec(read: { Value.read($0, &$1) }, write: { $0.fieldJSON })
    }
}

extension Codec where Value == String {
    /// Longer texts are pasted documents, which belong beside a deal.
    private static var limit: Int { 10_000 }

    /// Names, numbers, keys: one line.
    static var line: Codec { text(allowing: []) }

    /// Free text, which may have lines.
    static var text: Codec { text(allowing: ["\n", "\r", "\t"]) }

    private static func text(allowing allowed: Set<Unicode.Scalar>) -> Codec {
        Codec(
            read: { json, reading in
                guard let text = json.string else {
                    reading.reportType(json, expected: JSON.TypeName.string.words)
                    return nil
                }
                let isClean = text.unicodeScalars.allSatisfy {
                    $0.properties.generalCategory != .control || allowed.contains($0)
                }
                if text.trimmingSpaces().isEmpty {
                    reading.report(.blank)
                } else if !isClean {
                    reading.report(.controlCharacter)
                } else if text.utf8.count > limit {
                    reading.report(.tooLong(limit: limit))
                } else {
                    return text
                }
                return nil
            },
            write: JSON.string)
    }
}

extension Codec where Value: CheckedCode {
    /// A code that is text even where it has only digits: `hts: 8542.30` as a number would lose its last zero.
    static var code: Codec {
        Codec(
            read: { json, reading in
                guard let text = json.string else {
                    reading.reportType(json, expected: JSON.TypeName.string.words)
                    return nil
                }
                return checked(text, &reading)
            },
            write: { .string($0.description) })
    }

    /// A number, or a number as text, that the code reads from its source digits.
    fileprivate static var number: Codec {
        Codec(
            read: { json, reading in
                switch json {
                case .number(let text), .string(let text): return checked(text, &reading)
                default:
                    reading.reportType(json, expected: JSON.TypeName.number.words)
                    return nil
                }
            },
            write: { .number($0.description) })
    }

    private static func checked(_ text: String, _ reading: inout Reading) -> Value? {
        do {
            return try Value(text)
        } catch {
            reading.report(.code(error), value: text)
            return nil
        }
    }
}

extension Codec where Value == Decimal4 {
    /// Money and quantities, never below zero.
    static var amount: Codec {
        Codec(
            read: { json, reading in
                guard let value = number.read(json, &reading) else { return nil }
                guard value.tenThousandths >= 0 else {
                    reading.report(.negative, value: json.scalarText)
                    return nil
                }
                return value
            },
            write: number.write)
    }
}

extension Codec where Value == Share {
    /// 0 to 100, with up to four decimals.
    static var percent: Codec { number }
}

extension Codec where Value == Int {
    static func whole(_ range: ClosedRange<Int>) -> Codec {
        Codec(
            read: { json, reading in
                guard case .number(let text) = json else {
                    reading.reportType(json, expected: JSON.TypeName.number.words)
                    return nil
                }
                guard let value = Int(text), range.contains(value) else {
                    reading.report(.notAWholeNumber(range: range), value: text)
                    return nil
                }
                return value
            },
            write: { .number($0) })
    }
}

extension Codec where Value == CalendarDay {
    static var day: Codec { dated(problem: .notADay, CalendarDay.init) }
}

extension Codec where Value == PartialDate {
    static var date: Codec { dated(problem: .notADate, PartialDate.init) }
}

extension Codec where Value: CustomStringConvertible {
    fileprivate static func dated(
        problem: DealProblem.Kind, _ make: @escaping @Sendable (String) -> Value?
    ) -> Codec {
        Codec(
            read: { json, reading in
                guard let text = json.string else {
                    reading.reportType(json, expected: JSON.TypeName.string.words)
                    return nil
                }
                let value = make(text)
                if value == nil { reading.report(problem, value: text) }
                return value
            },
            write: { .string($0.description) })
    }
}

extension Codec where Value: RawRepresentable & CaseIterable & Equatable, Value.RawValue == String {
    static var word: Codec { word(of: Array(Value.allCases)) }

    /// One of the given words, written exactly so.
    static func word(of known: [Value]) -> Codec {
        let names = known.map(\.rawValue)
        return Codec(
            read: { json, reading in
                guard let text = json.string else {
                    reading.reportType(json, expected: JSON.TypeName.string.words)
                    return nil
                }
                guard names.contains(text), let value = Value(rawValue: text) else {
                    reading.report(.notOneOf(names, nearest: nearestName(to: text, among: names)), value: text)
                    return nil
                }
                return value
            },
            write: { .string($0.rawValue) })
    }
}
