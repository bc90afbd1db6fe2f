internal import CordonRules
internal import CordonXML

extension ECFRDocument {
    /// Reads a file of the eCFR versioner (a title, a part, a section) or of govinfo's bulk data.
    ///
    /// - Parameter wanted: the parts to keep; each must be there. `nil` keeps all.
    package init(path: String, parts wanted: [String]? = nil) throws(ECFRError) {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let collector = ECFRCollector(file: file, wanted: wanted.map { Set($0) })
        do {
            try XMLReader.read(.file(path), into: collector)
        } catch {
            throw ECFRError(error, file: file)
        }
        if let failure = collector.failure { throw failure }
        self.init(file: file, amended: collector.amended, parts: collector.finished())
        for number in wanted ?? [] { _ = try part(number) }
        if parts.isEmpty { throw .noSuchPart(file: file, part: "at all", found: []) }
    }
}

/// Keeps one division at a time as a small tree and maps it when it closes.
private final class ECFRCollector: XMLEvents {
    private struct OpenPart {
        let number: String
        let line: Int
        var heading = ""
        var authority: String?
        var source: String?
        var sections: [ECFRSection] = []
        var lines: [String: Int] = [:]
    }

    private let file: String
    private let wanted: Set<String>?
    private var names: [String] = []
    /// The open elements of what is being kept; empty in between.
    private var open: [ECFRNode] = []
    private var parts: [OpenPart] = []
    /// The part that the reader is in; sections outside every part name theirs themselves.
    private var current: String?
    private(set) var amended: CalendarDay?
    /// The first thing wrong: the callbacks cannot throw.
    private(set) var failure: ECFRError?

    init(file: String, wanted: Set<String>?) {
        self.file = file
        self.wanted = wanted
    }

    func finished() -> [ECFRPart] {
        parts.map {
            ECFRPart(
                number: $0.number, heading: $0.heading, authority: $0.authority, source: $0.source,
                sections: $0.sections, line: $0.line)
        }
    }

    private static let roots: Set<String> = [
        "ECFR", "DLPSTEXTCLASS", "DIV1", "DIV2", "DIV3", "DIV4", "DIV5", "DIV6", "DIV7", "DIV8", "DIV9",
    ]

    func start(_ name: String, _ attributes: [String: String], line: Int) {
        let upper = name.uppercased()
        if names.isEmpty, !ECFRCollector.roots.contains(upper) {
            fail(.notECFR(file: file, line: line, root: name))
        }
        let parent = names.last
        names.append(upper)
        guard failure == nil else { return }
        if !open.isEmpty {
            open.append(ECFRNode(name: upper, attributes: attributes, line: line))
            return
        }
        switch upper {
        case "VOLUME": amended = ECFRDate.day(in: attributes["AMDDATE"] ?? "") ?? amended
        case "DIV5":
            guard let number = attributes["N"]?.trimmed, !number.isEmpty else {
                return fail(.missing(file: file, line: line, section: "a part", field: "N"))
            }
            current = number
            if keeps(number) { _ = position(of: number, line: line) }
        case "DIV8", "DIV9", "AMDDATE":
            open = [ECFRNode(name: upper, attributes: attributes, line: line)]
        case "HEAD", "AUTH", "SOURCE":
            if parent == "DIV5" { open = [ECFRNode(name: upper, attributes: attributes, line: line)] }
        default: break
        }
    }

    func text(_ text: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].content.append(.text(text))
    }

    func end(_ name: String) {
        let closed = names.popLast()
        guard let node = open.popLast() else {
            if closed == "DIV5" { current = nil }
            return
        }
        if open.isEmpty { keep(node) } else { open[open.count - 1].content.append(.element(node)) }
    }

    private func keep(_ node: ECFRNode) {
        guard failure == nil else { return }
        do throws(ECFRError) {
            switch node.name {
            case "AMDDATE": amended = ECFRDate.day(in: node.text) ?? amended
            case "HEAD", "AUTH", "SOURCE":
                guard let current, keeps(current) else { return }
                let position = position(of: current, line: node.line)
                if node.name == "HEAD" { parts[position].heading = node.text }
                if node.name == "AUTH" { parts[position].authority = node.text }
                if node.name == "SOURCE" { parts[position].source = node.text }
            default: try division(node)
            }
        } catch {
            fail(error)
        }
    }

    /// A division, and the divisions inside it: an appendix may stand inside a section.
    private func division(_ node: ECFRNode) throws(ECFRError) {
        let name = try ECFRName(node, part: current, file: file)
        if keeps(name.part) {
            let section = ECFRSectionMapper(node, name: name, file: file).section
            let position = position(of: name.part, line: node.line)
            if let first = parts[position].lines.updateValue(node.line, forKey: name.identifier) {
                throw .duplicate(
                    file: file, line: node.line, section: "part \(name.part)", value: name.identifier, firstLine: first)
            }
            parts[position].sections.append(section)
        }
        for inner in node.divisionsBelow { try division(inner) }
    }

    private func position(of part: String, line: Int) -> Int {
        if let position = parts.firstIndex(where: { $0.number == part }) { return position }
        parts.append(OpenPart(number: part, line: line))
        return parts.count - 1
    }

    private func keeps(_ part: String) -> Bool { wanted?.contains(part) ?? true }

    private func fail(_ error: ECFRError) {
        if failure == nil { failure = error }
    }
}

extension ECFRNode {
    fileprivate var divisionsBelow: [ECFRNode] {
        elements.flatMap { $0.isDivision ? [$0] : $0.divisionsBelow }
    }
}

/// What a division is called: `N="§ 746.8"` (bulk data), `N="746.8"` (versioner), `N="Supplement No. 4 to Part 746"`.
struct ECFRName {
    let identifier: String
    let part: String

    init(_ node: ECFRNode, part: String?, file: String) throws(ECFRError) {
        let kind = node.name == "DIV8" ? "a section" : "an appendix"
        guard let printed = node.attributes["N"]?.collapsed, !printed.isEmpty else {
            throw .missing(file: file, line: node.line, section: kind, field: "N")
        }
        let own: String?
        if node.name == "DIV8" {
            identifier = String(printed.drop { $0 == "§" || $0 == " " })
            own = identifier.contains(".") ? identifier.split(separator: ".").first.map(String.init) : nil
        } else {
            let words = printed.lowercased().split(separator: " ")
            let isSupplement =
                words.count == 6 && words[0] == "supplement" && words[1] == "no." && words[3] == "to"
                && words[4] == "part"
            identifier = isSupplement ? "Supp. \(words[2]) to part \(words[5])" : printed
            own = words.firstIndex(of: "part").flatMap { words.dropFirst($0 + 1).first }.map(String.init)
        }
        guard let part = part ?? own else {
            throw .missing(file: file, line: node.line, section: identifier, field: "the part it belongs to")
        }
        self.part = part
    }
}

/// `Dec. 29, 2022(fm)`, `Sept. 19, 2013`, `2026-09-24`.
enum ECFRDate {
    static func day(in text: String) -> CalendarDay? {
        if let day = CalendarDay(text.trimmed.prefix(10)) { return day }
        let words = text.split { $0.isBlank || $0 == "," || $0 == "." || $0 == "(" }
        guard words.count >= 3, let month = months.firstIndex(of: words[0].prefix(3).lowercased()),
            let day = Int(words[1]), let year = Int(words[2])
        else { return nil }
        return CalendarDay(year: year, month: month + 1, day: day)
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
