package import CordonModel
package import CordonRules
internal import Foundation

/// Something that happened to a list: the record that a reviewer asks for.
package struct ListEvent: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case imported, updated, unchanged, refused, withdrawn, reinstated
    }

    package let at: Moment
    package let kind: Kind
    package let list: String
    package let published: CalendarDay?
    package let sha256: String?
    /// Why: of a refusal, a withdrawal, or a shrinkage that was accepted.
    package let reason: String?

    package init(
        at: Moment, _ kind: Kind, list: String, version: ListVersion? = nil, reason: String? = nil
    ) {
        self.at = at
        self.kind = kind
        self.list = list
        published = version?.published
        sha256 = version?.sha256
        self.reason = reason
    }

    package var json: JSON {
        .object([
            "at": .string(at.description), "event": .string(kind.rawValue), "list": .string(list),
            "published": published.map { .string($0.description) }, "sha256": sha256.map(JSON.string),
            "reason": reason.map(JSON.string),
        ])
    }

    init?(_ json: JSON) {
        guard let at = json["at"]?.string.flatMap({ Moment($0) }),
            let kind = json["event"]?.string.flatMap(Kind.init(rawValue:)), let list = json["list"]?.string
        else { return nil }
        self.at = at
        self.kind = kind
        self.list = list
        published = json["published"]?.string.flatMap { CalendarDay($0) }
        sha256 = json["sha256"]?.string
        reason = json["reason"]?.string
    }
}

extension Workspace {
    func record(_ event: ListEvent) throws(AssessmentError) {
        try append(event.json.compact, to: eventsFile)
    }

    /// All events, oldest first. A line that a crash left half written is no event.
    package func events(of list: String? = nil) throws(AssessmentError) -> [ListEvent] {
        guard FileManager.default.fileExists(atPath: eventsFile) else { return [] }
        return try read(eventsFile).split(separator: 0x0A).compactMap { line in
            (try? JSON.parse(Array(line))).flatMap(ListEvent.init)
        }.filter { list == nil || $0.list == list }
    }
}
