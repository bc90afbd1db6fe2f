public import CordonModel

/// Checks a JSON value against one of Cordon's published schemas (JSON Schema, draft 2020-12).
///
/// Knows the keywords that our schemas use, and refuses a schema with any other, so that no constraint is
/// silently left out. References go to `#/$defs/…` of the same document.
public struct SchemaValidator {
    private let schema: JSON
    private let patterns: [String: Regex<AnyRegexOutput>]

    /// Throws for a keyword it does not know and for a pattern that is not a regular expression.
    public init(_ schema: JSON) throws {
        self.schema = schema
        var patterns: [String: Regex<AnyRegexOutput>] = [:]
        for pattern in try SchemaValidator.patterns(in: schema) where patterns[pattern] == nil {
            patterns[pattern] = try Regex(pattern)
        }
        self.patterns = patterns
    }

    /// Reads `docs/schemas/<name>.schema.json` of this repository.
    public init(published name: String) throws {
        try self.init(JSON.parse(Repository.bytes("docs/schemas/\(name).schema.json")))
    }

    /// Every violation, as `path: what is wrong`; empty for a valid value.
    public func problems(in value: JSON) -> [String] {
        check(value, schema, at: "")
    }

    public struct UnknownKeyword: Error, Hashable, CustomStringConvertible {
        public let description: String
    }

    // MARK: The schema itself

    private static let annotations: Set<String> = ["$schema", "$id", "title", "description", "format"]
    private static let assertions: Set<String> = [
        "$ref", "type", "const", "enum", "required", "properties", "additionalProperties", "items", "minItems", "anyOf",
        "pattern", "minLength", "maxLength", "minimum", "maximum",
    ]

    private static func patterns(in schema: JSON) throws -> [String] {
        guard let members = schema.members else { return [] }
        var found: [String] = []
        for member in members {
            switch member.key {
            case "pattern": found += member.value.string.map { [$0] } ?? []
            case "properties", "$defs":
                for inner in member.value.members ?? [] { found += try patterns(in: inner.value) }
            case "items", "additionalProperties": found += try patterns(in: member.value)
            case "anyOf": for inner in member.value.array ?? [] { found += try patterns(in: inner) }
            default:
                guard annotations.contains(member.key) || assertions.contains(member.key) else {
                    throw UnknownKeyword(description: "the validator does not know the keyword “\(member.key)”")
                }
            }
        }
        return found
    }

    // MARK: Values

    private func check(_ value: JSON, _ schema: JSON, at path: String) -> [String] {
        if let allowed = schema.bool { return allowed ? [] : ["\(path): must not be here"] }
        var problems: [String] = []
        for member in schema.members ?? [] {
            problems += check(value, member.key, member.value, of: schema, at: path)
        }
        return problems
    }

    private func check(_ value: JSON, _ keyword: String, _ rule: JSON, of schema: JSON, at path: String) -> [String] {
        func fail(_ reason: String, if condition: Bool) -> [String] { condition ? ["\(path): \(reason)"] : [] }
        switch keyword {
        case "$ref":
            guard let target = rule.string.flatMap(resolve) else {
                return ["\(path): no such reference \(rule.compact)"]
            }
            return check(value, target, at: path)
        case "type": return fail("is not \(rule.compact)", if: !isOfType(value, rule))
        case "const": return fail("is not \(rule.compact)", if: value != rule)
        case "enum": return fail("is not one of \(rule.compact)", if: rule.array?.contains(value) != true)
        case "anyOf":
            let branches = rule.array ?? []
            return fail("fits none of \(branches.count)", if: !branches.contains { check(value, $0, at: path).isEmpty })
        case "required":
            let keys = Set((value.members ?? []).map(\.key))
            guard value.members != nil else { return [] }
            return (rule.array ?? []).compactMap(\.string).filter { !keys.contains($0) }.map { "\(path): lacks \($0)" }
        case "properties":
            return (value.members ?? []).flatMap { member in
                rule[member.key].map { check(member.value, $0, at: "\(path)/\(member.key)") } ?? []
            }
        case "additionalProperties":
            let known = Set((schema["properties"]?.members ?? []).map(\.key))
            return (value.members ?? []).filter { !known.contains($0.key) }.flatMap {
                check($0.value, rule, at: "\(path)/\($0.key)")
            }
        case "items":
            return (value.array ?? []).enumerated().flatMap { check($1, rule, at: "\(path)/\($0)") }
        case "minItems": return fail("has too few", if: (value.array?.count ?? .max) < rule.integer ?? 0)
        case "minLength": return fail("is too short", if: (value.string?.count ?? .max) < rule.integer ?? 0)
        case "maxLength": return fail("is too long", if: (value.string?.count ?? 0) > rule.integer ?? .max)
        case "minimum": return fail("is below \(rule.compact)", if: compare(value, rule) { $0 < $1 })
        case "maximum": return fail("is above \(rule.compact)", if: compare(value, rule) { $0 > $1 })
        case "pattern":
            guard let text = value.string, let pattern = rule.string.flatMap({ patterns[$0] }) else { return [] }
            return fail("does not match \(rule.compact)", if: text.firstMatch(of: pattern) == nil)
        default: return []
        }
    }

    private func resolve(_ reference: String) -> JSON? {
        let prefix = "#/$defs/"
        guard reference.hasPrefix(prefix) else { return nil }
        return schema["$defs"]?[String(reference.dropFirst(prefix.count))]
    }

    private func isOfType(_ value: JSON, _ rule: JSON) -> Bool {
        let names = rule.array?.compactMap(\.string) ?? rule.string.map { [$0] } ?? []
        if names.contains(value.typeName.rawValue) { return true }
        return names.contains("integer") && value.integer != nil
    }

    private func compare(_ value: JSON, _ limit: JSON, _ fails: (Double, Double) -> Bool) -> Bool {
        guard case .number(let text) = value, let number = Double(text), case .number(let bound) = limit,
            let bound = Double(bound)
        else { return false }
        return fails(number, bound)
    }
}
