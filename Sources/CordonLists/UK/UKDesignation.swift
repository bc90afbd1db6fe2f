import CordonModel
import CordonXML

/// One designation, gathered from an element of the XML or from the rows of the CSV that have its Unique ID.
struct UKDesignation {
    /// A value of a group: its parts in the order of the layout, and where it stands.
    struct Stated {
        let parts: [String]
        let record: SourceRecord

        var text: String { parts.first ?? "" }
    }

    /// The Unique ID, `RUS0251`.
    let key: String
    /// On which it begins.
    let line: Int
    private var values: [UKGroup: [Stated]] = [:]
    /// The measures that the XML says a second time, as `<AssetFreeze>true</AssetFreeze>`: the names of the true ones.
    private(set) var indicators: [Stated] = []
    /// What stands where no layout looks: label and text.
    private(set) var others: [Stated] = []

    init(key: String, line: Int) {
        self.key = key
        self.line = line
    }

    subscript(group: UKGroup) -> [Stated] { values[group] ?? [] }

    /// Adds a value once: the CSV repeats a designation's values in every row.
    private mutating func add(_ parts: [String], to layout: UKLayout, _ record: SourceRecord) {
        let clean = parts.map { layout.isProse ? UKText.prose($0) : $0.collapsingSpaces() }
        guard clean.contains(where: { !$0.isEmpty }) else { return }
        guard !self[layout.group].contains(where: { $0.parts == clean }) else { return }
        values[layout.group, default: []].append(Stated(parts: clean, record: record))
    }

    private mutating func addOther(_ label: String, _ text: String, _ record: SourceRecord) {
        let text = UKText.prose(text)
        guard !text.isEmpty, !others.contains(where: { $0.parts == [label, text] }) else { return }
        others.append(Stated(parts: [label, text], record: record))
    }
}

// MARK: - From XML

extension UKDesignation {
    private static let known = Set(
        UKLayout.all.flatMap { layout in
            let path = layout.path.joined(separator: "/")
            return layout.elements.isEmpty ? [path] : layout.elements.map { path + "/" + $0 }
        } + ["UniqueID"])

    init(_ element: XMLElement, file: String) throws(ListError) {
        let key = (element.first("UniqueID")?.text ?? "").collapsingSpaces()
        guard !key.isEmpty else { throw .missing(file: file, line: element.line, field: "UniqueID") }
        self.init(key: key, line: element.line)
        let record = SourceRecord(file: file, locator: key)
        for layout in UKLayout.all {
            let found = layout.path.reduce([element]) { elements, name in elements.flatMap { $0.all(name) } }
            for value in found {
                let parts =
                    layout.elements.isEmpty ? [value.text] : layout.elements.map { value.first($0)?.text ?? "" }
                add(parts, to: layout, record)
            }
        }
        for indicator in element.all("SanctionsImposedIndicators").flatMap(\.children)
        where indicator.text.collapsingSpaces().lowercased() == "true" {
            indicators.append(Stated(parts: [indicator.name], record: record))
        }
        addUnknown(in: element, path: "", record)
    }

    private mutating func addUnknown(in element: XMLElement, path: String, _ record: SourceRecord) {
        for child in element.children where child.name != "SanctionsImposedIndicators" {
            let childPath = path.isEmpty ? child.name : path + "/" + child.name
            if child.children.isEmpty {
                if !UKDesignation.known.contains(childPath) { addOther(child.name, child.text, record) }
            } else {
                addUnknown(in: child, path: childPath, record)
            }
        }
    }
}

// MARK: - From CSV

extension UKDesignation {
    /// Files before 2026 have another title over the column that says what is designated.
    static let formerKindColumn = "Individual, Entity, Ship"

    private static let columns = Set(
        (UKLayout.all.flatMap(\.columns) + ["Unique ID", formerKindColumn]).map { $0.lowercased() })

    /// Columns of a file that no layout knows.
    static func unknownColumns(of names: [String]) -> [String] {
        names.map { $0.trimmingBlanks() }.filter { !$0.isEmpty && !columns.contains($0.lowercased()) }
    }

    mutating func add(_ row: CSVTable.Row, file: String, unknownColumns: [String]) {
        let record = SourceRecord(file: file, locator: String(row.line))
        for layout in UKLayout.all {
            let cells = layout.columns.map { row[$0] }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            if layout.isProse {
                add(cells, to: layout, record)
            } else {
                for parts in UKDesignation.positions(in: cells) { add(parts, to: layout, record) }
            }
        }
        if let layout = UKLayout.all.first(where: { $0.group == .kind }) {
            add([row[UKDesignation.formerKindColumn]], to: layout, record)
        }
        for column in unknownColumns { addOther(column, row[column], record) }
    }

    /// Several values in one cell stand between vertical bars; a group's columns then have them at the same places.
    private static func positions(in cells: [String]) -> [[String]] {
        guard cells.contains(where: { $0.contains("|") }) else { return [cells] }
        let split = cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
        return (0..<(split.map(\.count).max() ?? 0)).map { index in
            split.map { index < $0.count ? $0[index] : "" }
        }
    }
}
