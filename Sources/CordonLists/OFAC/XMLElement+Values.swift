import CordonXML

extension XMLElement {
    /// The text of a child without indentation; empty if there is none.
    func value(_ name: String) -> String { first(name)?.text.collapsingSpaces() ?? "" }

    /// The texts below children that have other names than these, `name: text`; a comment needs no name.
    func unread(except names: Set<String>) -> [String] {
        children.filter { !names.contains($0.name) }.flatMap { child -> [String] in
            let text = child.text.collapsingSpaces()
            let own =
                text.isEmpty ? [] : [child.name.lowercased().hasPrefix("comment") ? text : "\(child.name): \(text)"]
            return own + child.unread(except: [])
        }
    }

    /// The texts of all children of a name, blank ones left out.
    func values(_ name: String) -> [String] { all(name).map { $0.text.collapsingSpaces() }.filter { !$0.isEmpty } }
}
