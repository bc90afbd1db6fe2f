import CLibXML2
import Foundation

/// Reads an XML file with libxml2's push parser: constant memory, no network, no document type declaration and so
/// no entities beyond the five that XML predefines.
package enum XMLReader {
    private static let chunkSize = 64 * 1024

    package static func read(_ source: XMLSource, into events: any XMLEvents) throws(XMLReadError) {
        let chunks = try source.chunks(of: chunkSize)
        let session = Session(events: events)
        var handler = Session.handler
        let context = xmlCreatePushParserCtxt(
            &handler, Unmanaged.passUnretained(session).toOpaque(), nil, 0, nil)
        guard let context else {
            throw .unreadable(file: chunks.name, reason: "libxml2 has no memory for a parser")
        }
        defer { xmlFreeParserCtxt(context) }
        _ = xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        session.context = context

        // `session` is only reached through the unretained pointer while libxml2 runs.
        try withExtendedLifetime(session) { () throws(XMLReadError) in
            while !session.isOver, let chunk = try chunks.next() {
                let status = chunk.withUnsafeBytes { bytes in
                    xmlParseChunk(context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 0)
                }
                if status != 0 { break }
            }
            if !session.isOver { xmlParseChunk(context, nil, 0, 1) }
        }
        if !session.isOver, context.pointee.wellFormed == 0 {
            session.failure = Session.Failure(line: session.line, column: 0, reason: "the document is not well-formed")
        }
        if let failure = session.failure {
            throw .malformed(file: chunks.name, line: failure.line, column: failure.column, reason: failure.reason)
        }
    }
}

/// What the C callbacks write to: they get an untyped pointer to one of these.
private final class Session {
    struct Failure {
        let line: Int
        let column: Int
        let reason: String
    }

    let events: any XMLEvents
    var context: xmlParserCtxtPtr?
    var failure: Failure?
    /// How many elements are open; `nil` before the first.
    private var depth: Int?
    /// libxml2 hands out character data in pieces, cut wherever its buffer ended.
    private var pending: [UInt8] = []
    /// The events wanted no more.
    private var isDone = false

    /// No list has a text of this size; a parser that keeps it for a file that is one endless text dies of it.
    static let longestText = 10_000_000

    init(events: any XMLEvents) {
        self.events = events
    }

    var isOver: Bool { failure != nil || isDone }

    var line: Int {
        guard let input = context?.pointee.input else { return 0 }
        return Int(input.pointee.line)
    }

    func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard !isOver else { return }
        pending.append(contentsOf: UnsafeBufferPointer(start: characters, count: Int(count)))
        if pending.count > Session.longestText { fail("a text longer than 10 MB", line: line, column: 0) }
    }

    private func flush() {
        guard !pending.isEmpty else { return }
        events.text(String(decoding: pending, as: UTF8.self))
        pending.removeAll(keepingCapacity: true)
    }

    func start(_ name: String, _ attributes: [String: String]) {
        guard !isOver else { return }
        flush()
        depth = (depth ?? 0) + 1
        events.start(name, attributes, line: line)
    }

    func end(_ name: String) {
        guard !isOver else { return }
        flush()
        depth = (depth ?? 0) - 1
        events.end(name)
        isDone = events.isDone
        if isDone, let context { xmlStopParser(context) }
    }

    /// The first failure is the cause; what follows it is noise.
    func fail(_ reason: String, line: Int, column: Int) {
        guard !isOver else { return }
        failure = Failure(line: line, column: column, reason: reason.split(separator: "\n").joined(separator: " "))
        if let context { xmlStopParser(context) }
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> Session? {
        user.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
    }

    static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { user, name, _, _, _, _, count, _, attributes in
            guard let session = Session.of(user), let name else { return }
            session.start(string(name), Session.attributes(attributes, count: Int(count)))
        }
        handler.endElementNs = { user, name, _, _ in
            guard let session = Session.of(user), let name else { return }
            session.end(string(name))
        }
        let characters: charactersSAXFunc = { user, text, count in Session.of(user)?.append(text, count) }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.internalSubset = { user, _, _, _ in
            guard let session = Session.of(user) else { return }
            session.fail("a document type declaration, which no list has", line: session.line, column: 0)
        }
        handler.serror = { user, error in
            guard let session = Session.of(user), let error = error?.pointee,
                error.level.rawValue >= XML_ERR_FATAL.rawValue
            else { return }
            var reason = error.message.map { String(cString: $0) } ?? "not well-formed"
            // libxml2 has one code for text behind the document and for a document without its end.
            if error.code == XML_ERR_DOCUMENT_END.rawValue, session.depth != 0 {
                reason = "the file ends before the document does"
            }
            session.fail(reason, line: Int(error.line), column: Int(error.int2))
        }
        return handler
    }

    /// Each attribute is five pointers: local name, prefix, namespace, start and end of its value.
    private static func attributes(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) -> [String: String] {
        guard let pointers, count > 0 else { return [:] }
        var attributes: [String: String] = [:]
        for position in 0..<count {
            guard let name = pointers[position * 5], let value = pointers[position * 5 + 3],
                let end = pointers[position * 5 + 4]
            else { continue }
            let text = String(decoding: UnsafeBufferPointer(start: value, count: end - value), as: UTF8.self)
            // Without entity substitution libxml2 hands an ampersand back as its character reference.
            attributes[string(name)] = text.replacingOccurrences(of: "&#38;", with: "&")
        }
        return attributes
    }
}

private func string(_ characters: UnsafePointer<xmlChar>) -> String {
    String(decodingCString: characters, as: UTF8.self)
}
