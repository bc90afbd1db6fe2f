import CordonModel

/// Small changes to a JSON tree, for tests that try every one of them.
enum Mutation {
    enum Step: Hashable {
        case key(String)
        case index(Int)
    }

    /// The path of every value below the root, depth first.
    static func paths(in json: JSON) -> [[Step]] {
        let children: [(Step, JSON)] =
            (json.members ?? []).map { (.key($0.key), $0.value) }
            + (json.array ?? []).enumerated().map { (.index($0), $1) }
        return children.flatMap { step, child in [[step]] + paths(in: child).map { [step] + $0 } }
    }

    static func replacing(_ path: [Step], in json: JSON, by value: JSON) -> JSON {
        change(path[...], in: json) { _ in value }
    }

    static func removing(_ path: [Step], from json: JSON) -> JSON {
        change(path[...], in: json) { _ in nil }
    }

    private static func change(_ path: ArraySlice<Step>, in json: JSON, _ edit: (JSON) -> JSON?) -> JSON {
        let rest = path.dropFirst()
        func next(_ value: JSON) -> JSON? { rest.isEmpty ? edit(value) : change(rest, in: value, edit) }
        switch (json, path.first) {
        case (.object(let members), .key(let key)):
            return .object(
                members.compactMap { member in
                    member.key == key ? next(member.value).map { JSON.Member(key, $0) } : member
                })
        case (.array(let values), .index(let index)):
            return .array(values.enumerated().compactMap { $0 == index ? next($1) : $1 })
        default: return json
        }
    }
}
