internal import CordonModel
internal import Synchronization

/// Which member of a JSON object is what: as `--map` says, and else by its name.
struct ObjectMapping: Sendable {
    private let maps: [MapOption]
    private let isList: Bool
    /// Nearly all objects of a file have the same members, so what they mean is worked out once.
    private let known = KnownMembers()

    init(_ options: InputOptions, isList: Bool = false) throws(AssessmentError) {
        self.isList = isList
        maps = try MapOption.all(options.maps, isList: isList)
    }

    func mapping(of members: [String]) -> ColumnMapping {
        if let mapping = known.mapping(of: members) { return mapping }
        var mapping = ColumnMapping(
            columns: members, entries: ColumnGuess(isList: isList).entries(headers: members))
        for map in maps { mapping.set(map.property, to: map.columnsThere(among: members)) }
        known.add(mapping)
        return mapping
    }

    /// A name after `--map` that no object of the sample has is a slip of the pen.
    func check(against members: [String]) throws(AssessmentError) {
        for map in maps { _ = try map.columns(among: members) }
    }

    func row(
        _ bytes: UnsafeBufferPointer<UInt8>, number: Int, line: Int, settings: QueryBuilder.Settings,
        problem: RowProblem?
    ) -> ScreeningRow {
        var builder = QueryBuilder(settings)
        var problem = problem
        if problem == nil {
            do throws(RowProblem) {
                fill(&builder, try ObjectMapping.members(of: bytes))
            } catch {
                problem = error
            }
        }
        return ScreeningRow(
            row: number, line: line, key: builder.key, cells: [], content: problem.map { .bad($0) } ?? builder.finish(),
            remarks: problem == nil ? builder.remarks : [])
    }

    static func members(of bytes: UnsafeBufferPointer<UInt8>) throws(RowProblem) -> [JSON.Member] {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw RowProblem(.badText, "the text is not UTF-8")
        }
        let value: JSON
        do throws(JSONSyntaxError) {
            value = try JSON.parse(Array(bytes))
        } catch {
            throw RowProblem(.badJSON, "is not a JSON object: \(error.reason) (column \(error.column))")
        }
        guard let members = value.members else { throw RowProblem(.badJSON, "is not a JSON object") }
        return members
    }

    /// FollowTheMoney's form has the properties in a member of their own.
    static func properties(among members: [JSON.Member]) -> [JSON.Member]? {
        members.first { $0.key == "properties" }?.value.members
    }

    private func fill(_ builder: inout QueryBuilder, _ members: [JSON.Member]) {
        if let properties = ObjectMapping.properties(among: members) {
            fillLiterally(&builder, members, properties)
            return
        }
        for entry in mapping(of: members.map(\.key)).entries {
            let texts = entry.columns.map { members[$0].value.texts }
            if texts.count == 1 {
                for text in texts[0] { builder.add(entry.property, text) }
            } else {
                builder.add(
                    entry.property, texts.joined().filter { !$0.isEmpty }.joined(separator: entry.property.joint))
            }
        }
    }

    private func fillLiterally(_ builder: inout QueryBuilder, _ members: [JSON.Member], _ properties: [JSON.Member]) {
        for member in members where member.key == "id" || member.key == "schema" {
            if let property = RowProperty(rawValue: member.key) {
                for text in member.value.texts { builder.add(property, text) }
            }
        }
        for member in properties {
            guard let property = ObjectMapping.literal(member.key), isList || !property.isOfLists else {
                builder.remark(.unknownProperty, member.key, member.value.texts.first ?? "")
                continue
            }
            for text in member.value.texts { builder.add(property, text) }
        }
    }

    private static func literal(_ property: String) -> RowProperty? {
        switch property {
        case "jurisdiction", "citizenship", "flag", "mainCountry": .country
        case "id", "schema": nil
        default: RowProperty(rawValue: property)
        }
    }
}

/// The mappings of the member lists that were met.
private final class KnownMembers: Sendable {
    private let mappings = Mutex<[[String]: ColumnMapping]>([:])

    func mapping(of members: [String]) -> ColumnMapping? { mappings.withLock { $0[members] } }

    /// Objects that all have other members must not fill the memory.
    func add(_ mapping: ColumnMapping) {
        mappings.withLock { if $0.count < 1000 { $0[mapping.columns] = mapping } }
    }
}

extension RowProblem: Error {}

extension JSON {
    /// A member's values as texts; numbers as they are written.
    var texts: [String] {
        switch self {
        case .string(let text): [text]
        case .number(let text): [text]
        case .array(let values): values.flatMap(\.texts)
        case .null, .bool, .object: []
        }
    }
}
