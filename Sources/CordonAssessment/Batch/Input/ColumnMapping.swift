internal import CordonModel

/// Which column is what. Guessed from the names of the columns or their contents, corrected by `--map`.
package struct ColumnMapping: Sendable, Hashable {
    struct Entry: Sendable, Hashable {
        let property: RowProperty
        /// Several columns make one value.
        let columns: [Int]
        let isGuess: Bool
    }

    /// As the header has them; without one, `#1`, `#2` …
    package let columns: [String]
    /// At most one for a property, in the order of `RowProperty`.
    private(set) var entries: [Entry]

    init(columns: [String], entries: [Entry]) {
        self.columns = columns
        self.entries = []
        for entry in entries { set(entry) }
    }

    /// A file of which the user named the columns: `--columns id,name,country`.
    package init(properties: [String]) throws(AssessmentError) {
        columns = properties
        entries = []
        for (index, name) in properties.enumerated() where !name.isEmpty && name != "-" {
            let property = try ColumnMapping.property(name, option: "--columns", isList: false)
            guard self[property] == nil else { throw .usage("--columns: \(name) is there twice") }
            set(Entry(property: property, columns: [index], isGuess: false))
        }
        guard entries.contains(where: { RowProperty.names.contains($0.property) || $0.property.isIdentifier }) else {
            throw .usage("--columns: no column is the name")
        }
    }

    static func numbered(_ count: Int) -> [String] { (0..<count).map { "#\($0 + 1)" } }

    subscript(property: RowProperty) -> Entry? { entries.first { $0.property == property } }

    var ignored: [Int] {
        let used = Set(entries.flatMap(\.columns))
        return columns.indices.filter { !used.contains($0) }
    }

    private mutating func set(_ entry: Entry) {
        entries.removeAll { $0.property == entry.property }
        if !entry.columns.isEmpty { entries.append(entry) }
        let order = RowProperty.allCases
        entries.sort { order.firstIndex(of: $0.property) ?? 0 < order.firstIndex(of: $1.property) ?? 0 }
    }

    /// Puts what the user said in the place of what was guessed.
    mutating func apply(_ maps: [MapOption]) throws(AssessmentError) {
        for map in maps { set(map.property, to: try map.columns(among: columns)) }
    }

    /// A column that the user gave to one property is taken from the guess of another; a stated name takes away guessed
    /// parts of one, and the other way round.
    mutating func set(_ property: RowProperty, to indices: [Int]) {
        for entry in entries where entry.isGuess && !Set(entry.columns).isDisjoint(with: indices) {
            entries.removeAll { $0.property == entry.property }
        }
        set(Entry(property: property, columns: indices, isGuess: false))
        guard RowProperty.names.contains(property), !indices.isEmpty else { return }
        let others = property == .name ? RowProperty.names.filter { $0 != .name } : [.name]
        entries.removeAll { $0.isGuess && others.contains($0.property) }
    }

    static func property(_ name: String, option: String, isList: Bool) throws(AssessmentError) -> RowProperty {
        let known = RowProperty.allCases.filter { isList || !$0.isOfLists }
        if let property = known.first(where: { $0.rawValue.lowercased() == name.lowercased() }) { return property }
        var meant: String?
        for reading in ColumnWords.shared.readings(of: name, isList: isList) {
            if case .property(let property) = reading.meaning { meant = meant ?? property.rawValue }
        }
        let names = known.map(\.rawValue)
        let hint = (meant ?? nearestName(to: name, among: names)).map { "; did you mean \($0)?" } ?? "."
        throw .usage("\(option): there is no property \(name)\(hint) Known are \(names.joined(separator: ", "))")
    }
}

/// One `--map PROPERTY=COLUMN`.
struct MapOption: Sendable, Hashable {
    let property: RowProperty
    /// As typed behind the `=`; empty to leave the property out.
    let text: String

    init(_ option: String, isList: Bool) throws(AssessmentError) {
        let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty else {
            throw .usage("--map \(option): expected PROPERTY=COLUMN, for example --map name=\"Customer Name\"")
        }
        property = try ColumnMapping.property(parts[0], option: "--map \(option)", isList: isList)
        text = parts[1]
    }

    static func all(_ options: [String], isList: Bool) throws(AssessmentError) -> [MapOption] {
        var maps: [MapOption] = []
        for option in options {
            let map = try MapOption(option, isList: isList)
            guard !maps.contains(where: { $0.property == map.property }) else {
                throw .usage(
                    "--map \(map.property.rawValue) is there twice; several columns of one value are written "
                        + "\(map.property.rawValue)=\"A\"+\"B\"")
            }
            maps.append(map)
        }
        return maps
    }

    /// The names of columns: the text itself if a column is called so, else what stands between `+`.
    func names(among columns: [String]) -> [String] {
        if text.isEmpty { return [] }
        if columns.contains(text) { return [text] }
        var names: [String] = []
        var name = ""
        var isQuoted = false
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == "+", !isQuoted {
                names.append(name)
                name = ""
            } else {
                name.append(character)
            }
        }
        return (names + [name]).map { String($0.trimmingPrefix { $0 == " " }) }
    }

    func columns(among columns: [String]) throws(AssessmentError) -> [Int] {
        var indices: [Int] = []
        for name in names(among: columns) {
            guard let index = MapOption.index(of: name, among: columns) else {
                let hint = nearestName(to: name, among: columns).map { "; did you mean “\($0)”?" } ?? "."
                throw .usage(
                    "--map \(property.rawValue)=\(text): there is no column “\(name)”\(hint) Columns are "
                        + columns.map { "“\($0)”" }.joined(separator: ", "))
            }
            indices.append(index)
        }
        return indices
    }

    /// Those of the columns that are there.
    func columnsThere(among columns: [String]) -> [Int] {
        names(among: columns).compactMap { MapOption.index(of: $0, among: columns) }
    }

    /// By its name, exactly or but for case and blanks; by its number as `#3`.
    private static func index(of name: String, among columns: [String]) -> Int? {
        if let index = columns.firstIndex(of: name) { return index }
        if name.hasPrefix("#"), let number = Int(name.dropFirst()), columns.indices.contains(number - 1) {
            return number - 1
        }
        let key = ColumnWords.key(name)
        return key.isEmpty ? nil : columns.firstIndex { ColumnWords.key($0) == key }
    }
}
