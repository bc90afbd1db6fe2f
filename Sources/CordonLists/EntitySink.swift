package import CordonModel

/// Takes the parties of a list one by one and refuses a key that occurs twice: a list with two parties of one key is
/// damaged, and one of the two would hide the other.
package final class EntitySink {
    private let each: (Entity) throws(ListError) -> Void
    private var lines: [String: Int] = [:]

    package init(each: @escaping (Entity) throws(ListError) -> Void) {
        self.each = each
    }

    package var count: Int { lines.count }

    /// - Parameters:
    ///   - field: what the publisher calls the key, for the message about a repeat.
    ///   - key: the publisher's key, as it stands in the file.
    package func add(_ entity: Entity, field: String, key: String, file: String, line: Int) throws(ListError) {
        if let first = lines.updateValue(line, forKey: entity.id) {
            throw .duplicate(file: file, line: line, field: field, value: key, firstLine: first)
        }
        try each(entity)
    }
}
