import CordonXML

/// `xl/workbook.xml`: the sheets in the order of their tabs, and where time begins.
final class WorkbookIndex: WorkbookEvents {
    private(set) var sheets: [(name: String, relation: String)] = []
    private(set) var startsIn1904 = false

    func start(_ name: String, _ attributes: [String: String], line _: Int) {
        switch name {
        case "sheet":
            // The attribute is `r:id`; attributes have their local names here.
            if let relation = attributes["id"] { sheets.append((attributes["name"] ?? "", relation)) }
        case "workbookPr":
            startsIn1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        default: break
        }
    }

    func text(_: String) {}
    func end(_: String) {}
}

/// `xl/_rels/workbook.xml.rels`: which part is meant by an id, and what kind of part it is.
final class WorkbookRelations: WorkbookEvents {
    private var relations: [(id: String, kind: String, part: String)] = []

    func start(_ name: String, _ attributes: [String: String], line _: Int) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
            attributes["TargetMode"] != "External"
        else { return }
        let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
        relations.append((id, kind, WorkbookRelations.part(target)))
    }

    func text(_: String) {}
    func end(_: String) {}

    func part(_ id: String, kind: String) -> String? { relations.first { $0.id == id && $0.kind == kind }?.part }

    func part(kind: String) -> String? { relations.first { $0.kind == kind }?.part }

    /// Targets count from `xl/`, or from the root where they begin with a slash.
    private static func part(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var folders = ["xl"]
        for step in target.split(separator: "/") {
            if step == ".." {
                _ = folders.popLast()
            } else if step != "." {
                folders.append(String(step))
            }
        }
        return folders.joined(separator: "/")
    }
}

/// `xl/sharedStrings.xml`: the texts of all sheets. A text may be in runs of different fonts; the readings that Japanese
/// spreadsheets keep beside it (`rPh`) are no part of it.
final class SharedStrings: WorkbookEvents {
    private(set) var strings: [String] = []
    private(set) var refusal: String?
    private var text = WorkbookText()
    private var total = 0
    private let limit: Int
    /// An empty string counts too, for many of them fill the memory as well.
    private static let overhead = 16

    /// - Parameter limit: bytes of all strings together; no list has a tenth of the 200 MB.
    init(limit: Int = 200_000_000) {
        self.limit = limit
    }

    func start(_ name: String, _: [String: String], line _: Int) {
        if name == "si" { text = WorkbookText() }
        text.start(name)
    }

    func text(_ characters: String) { text.add(characters) }

    func end(_ name: String) {
        text.end(name)
        guard name == "si" else { return }
        let string = text.value
        total += string.utf8.count + SharedStrings.overhead
        guard total <= limit else {
            refusal = "more text than the limit of \(limit / 1_000_000) MB"
            return
        }
        strings.append(string)
    }
}

/// Gathers what the `t` elements of a string hold.
struct WorkbookText {
    private var characters = ""
    private var isText = false
    private var phonetic = 0

    mutating func start(_ name: String) {
        if name == "rPh" { phonetic += 1 }
        if name == "t" { isText = phonetic == 0 }
    }

    mutating func add(_ text: String) {
        if isText { characters += text }
    }

    mutating func end(_ name: String) {
        if name == "rPh" { phonetic -= 1 }
        if name == "t" { isText = false }
    }

    var value: String { WorkbookText.unescaped(characters) }

    /// Characters that XML cannot hold are written `_x000D_`. Carriage returns are line ends, the others nothing.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstRange(of: "_x") {
            result += rest[..<mark.lowerBound]
            let code = rest[mark.upperBound...].prefix(5)
            guard code.count == 5, code.last == "_", let value = UInt32(code.dropLast(), radix: 16),
                let scalar = Unicode.Scalar(value)
            else {
                result += rest[mark]
                rest = rest[mark.upperBound...]
                continue
            }
            if value == 0x0D {
                result += "\n"
            } else if value >= 0x20 || value == 0x0A || value == 0x09 {
                result.unicodeScalars.append(scalar)
            }
            rest = rest[code.endIndex...]
        }
        return result + rest
    }
}
