import CordonXML

extension XMLElement {
    /// The text without white space at its ends. OFAC does not indent inside values, and two blanks in a name are in all
    /// of its formats; only a line end is layout.
    var plainText: String { text.contains(where: \.isNewline) ? text.collapsingSpaces() : text.trimmingBlanks() }

    /// The text of a child; empty if there is none.
    func value(_ name: String) -> String { first(name)?.plainText ?? "" }

    /// The texts below children that have other names than these, `name: text`; a comment needs no name.
    func unread(except names: Set<String>) -> [String] {
        children.filter { !names.contains($0.name) }.flatMap { child -> [String] in
            let text = child.plainText
            let own =
                text.isEmpty ? [] : [child.name.lowercased().hasPrefix("comment") ? text : "\(child.name): \(text)"]
            return own + child.unread(except: [])
        }
    }

    /// The texts of all children of a name, blank ones left out.
    func values(_ name: String) -> [String] { all(name).map(\.plainText).filter { !$0.isEmpty } }
}
