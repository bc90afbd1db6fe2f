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

    /// The elements at the end of a path of names: `all("Names", "Name")`.
    package func all(_ path: String...) -> [XMLElement] {
        path.reduce([self]) { elements, name in elements.flatMap { $0.all(name) } }
    }
}

extension XMLReader {
    /// Reads a document record by record: `each` gets every element named in `names` with all that is inside it, and
    /// the document element; it returns whether to go on.
    /// - Returns: the document element, without its children; `nil` if the document has none.
    package static func records(
        of source: XMLSource, named names: Set<String>, each: (XMLElement, _ root: XMLElement) -> Bool
    ) throws(XMLReadError) -> XMLElement? {
        try withoutActuallyEscaping(each) { each throws(XMLReadError) in
            let collector = RecordCollector(names: names, each: each)
            try read(source, into: collector)
            return collector.root
        }
    }
}

private final class RecordCollector: XMLEvents {
    private let names: Set<String>
    private let each: (XMLElement, XMLElement) -> Bool
    /// The open elements of the record that is being read; empty between records.
    private var open: [XMLElement] = []
    private(set) var root: XMLElement?
    private(set) var isDone = false

    init(names: Set<String>, each: @escaping (XMLElement, XMLElement) -> Bool) {
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
            if let root { isDone = !each(element, root) }
        } else {
            open[open.count - 1].children.append(element)
        }
    }
}
