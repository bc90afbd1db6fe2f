/// A small subtree: one record of a list, which is never large though the list is.
package struct XMLElement: Sendable {
    package let name: String
    package let attributes: [String: String]
    package let line: Int
    package fileprivate(set) var text: String = ""
    package fileprivate(set) var children: [XMLElement] = []

    package func first(_ name: String) -> XMLElement? {
        children.first { $0.name == name }
    }

    package func all(_ name: String) -> [XMLElement] {
        children.filter { $0.name == name }
    }
}

extension XMLReader {
    /// Reads a file record by record: `each` gets every element named in `names` with all that is inside it.
    /// - Returns: the document element, without its children.
    package static func records(
        of path: String, named names: Set<String>, each: (XMLElement) -> Void
    ) throws(XMLReadError) -> XMLElement? {
        try withoutActuallyEscaping(each) { each throws(XMLReadError) in
            let collector = RecordCollector(names: names, each: each)
            try read(path, into: collector)
            return collector.root
        }
    }
}

private final class RecordCollector: XMLEvents {
    private let names: Set<String>
    private let each: (XMLElement) -> Void
    /// The open elements of the record that is being read; empty between records.
    private var open: [XMLElement] = []
    private(set) var root: XMLElement?

    init(names: Set<String>, each: @escaping (XMLElement) -> Void) {
        self.names = names
        self.each = each
    }

    func start(_ name: String, _ attributes: [String: String], line: Int) {
        let element = XMLElement(name: name, attributes: attributes, line: line)
        if root == nil { root = element }
        if !open.isEmpty || names.contains(name) { open.append(element) }
    }

    func text(_ text: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text += text
    }

    func end(_ name: String) {
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            each(element)
        } else {
            open[open.count - 1].children.append(element)
        }
    }
}
