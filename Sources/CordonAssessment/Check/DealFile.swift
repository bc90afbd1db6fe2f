package import CordonModel
internal import Foundation
internal import Yams

/// Reads a deal written as JSON or YAML into the same tree, which `CordonModel` decodes strictly.
package enum DealFile {
    package static func read(_ path: String) throws(AssessmentError) -> Deal { try readTree(path).deal }

    /// The deal, and the file as it is written.
    static func readTree(_ path: String) throws(AssessmentError) -> (tree: JSON, deal: Deal) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .input("\(path): there is no such file, or it cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw .input("\(path): is not UTF-8 text")
        }
        let isYAML = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
        let tree = isYAML ? try yaml(text, path: path) : try json(text, path: path)
        return (tree, try decode(tree, path: path))
    }

    /// Deals, one JSON object a line.
    package static func readLines(_ path: String) throws(AssessmentError) -> [Deal] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .input("\(path): there is no such file, or it cannot be read")
        }
        var deals: [Deal] = []
        for (number, line) in data.split(separator: 0x0A).enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
            guard let text = String(validating: line, as: UTF8.self) else {
                throw .input("\(path):\(number + 1): is not UTF-8 text")
            }
            deals.append(try decode(try json(text, path: "\(path):\(number + 1)"), path: "\(path):\(number + 1)"))
        }
        guard !deals.isEmpty else { throw .input("\(path): has no deals") }
        return deals
    }

    static func decode(_ tree: JSON, path: String) throws(AssessmentError) -> Deal {
        do throws(DealProblems) {
            return try Deal.decode(tree)
        } catch {
            let answer = ErrorAnswer(error)
            throw AssessmentError(
                ErrorAnswer(kind: .input, message: "\(path): \(answer.message)", problems: answer.problems))
        }
    }

    static func json(_ text: String, path: String) throws(AssessmentError) -> JSON {
        do throws(JSONSyntaxError) {
            return try JSON.parse(text)
        } catch {
            throw .input("\(path):\(error.line):\(error.column): \(error.reason)")
        }
    }

    /// A YAML text as the same tree that JSON gives; `path` names it in errors.
    package static func yaml(_ text: String, path: String) throws(AssessmentError) -> JSON {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw .input("\(path): \(String(describing: error).split(separator: "\n").joined(separator: " "))")
        }
        guard let node else { throw .input("\(path): is empty") }
        var budget = largestDeal
        return try tree(node, path: path, budget: &budget)
    }

    /// Values of a deal, counted after YAML aliases are written out: a few lines of them can stand for billions.
    private static let largestDeal = 100_000

    private static func tree(_ node: Node, path: String, budget: inout Int) throws(AssessmentError) -> JSON {
        budget -= 1
        guard budget >= 0 else { throw .input("\(path): has more than \(largestDeal) values") }
        switch node {
        case .mapping(let mapping):
            var members: [JSON.Member] = []
            for (key, value) in mapping {
                guard let name = key.scalar?.string else { throw place(key, path, "a field name must be text") }
                guard !members.contains(where: { $0.key == name }) else {
                    throw place(key, path, "“\(name)” occurs twice")
                }
                members.append(.init(name, try tree(value, path: path, budget: &budget)))
            }
            return .object(members)
        case .sequence(let sequence):
            var values: [JSON] = []
            for value in sequence { values.append(try tree(value, path: path, budget: &budget)) }
            return .array(values)
        case .scalar(let scalar): return value(scalar)
        case .alias: throw place(node, path, "an alias without its anchor")
        }
    }

    /// Only plain scalars are anything but text, and only in the forms that JSON has: `no` stays the country code NO.
    private static func value(_ scalar: Node.Scalar) -> JSON {
        guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
        switch scalar.string {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "", "~", "null": return .null
        default:
            // A date such as 2022-03-15 and a code such as 0123 are no JSON numbers, so they stay text.
            if case .number(let text)? = try? JSON.parse(scalar.string) { return .number(text) }
            return .string(scalar.string)
        }
    }

    private static func place(_ node: Node, _ path: String, _ reason: String) -> AssessmentError {
        let mark = node.mark.map { "\($0.line):\($0.column): " } ?? " "
        return .input("\(path):\(mark)\(reason)")
    }
}
