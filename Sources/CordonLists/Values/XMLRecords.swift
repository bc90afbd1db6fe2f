package import CordonXML

/// The records of an XML list, one by one, with a reader's own errors.
enum XMLRecords {
    /// - Parameters:
    ///   - names: the elements that are records; what lies inside one is its subtree.
    ///   - each: gets a record and the document element (its attributes; its children are not kept).
    /// - Returns: the document element.
    @discardableResult
    static func read(
        _ path: String, file: String, records names: Set<String>,
        each: (XMLElement, _ root: XMLElement) throws(ListError) -> Void
    ) throws(ListError) -> XMLElement {
        try read(PackedXML.source(path, file: file), file: file, records: names, each: each)
    }

    @discardableResult
    static func read(
        _ source: XMLSource, file: String, records names: Set<String>,
        each: (XMLElement, _ root: XMLElement) throws(ListError) -> Void
    ) throws(ListError) -> XMLElement {
        var failure: ListError?
        let root: XMLElement?
        do {
            root = try XMLReader.records(of: source, named: names) { element, root in
                do throws(ListError) {
                    try each(element, root)
                    return true
                } catch {
                    failure = error
                    return false
                }
            }
        } catch {
            throw ListError(error, file: file)
        }
        if let failure { throw failure }
        guard let root else { throw .empty(file: file) }
        return root
    }
}

extension ListError {
    package init(_ error: XMLReadError, file name: String) {
        switch error {
        case .unreadable(_, let reason):
            self = .unreadable(file: name, reason: reason)
        case .malformed(_, let line, let column, let reason):
            self = .malformedXML(file: name, line: line, column: column, reason: reason)
        }
    }
}
