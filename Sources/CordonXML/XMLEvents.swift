/// Receives a document in order. Names are local names: no list that Cordon reads tells two elements apart by
/// their namespace alone.
package protocol XMLEvents: AnyObject {
    /// `line` is where the start tag ends, for messages about what the element lacks.
    func start(_ name: String, _ attributes: [String: String], line: Int)
    /// All character data between two tags in one piece, CDATA sections included.
    func text(_ text: String)
    func end(_ name: String)
    /// Whether nothing more is wanted: the rest of the document is then not read.
    var isDone: Bool { get }
}

extension XMLEvents {
    package var isDone: Bool { false }
}
