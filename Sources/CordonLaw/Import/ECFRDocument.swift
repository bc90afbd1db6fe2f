package import CordonDigest
package import CordonRules

/// Parts of title 15 as eCFR publishes them, taken apart but not interpreted.
package struct ECFRDocument: Hashable, Sendable {
    package let file: String
    /// The day that the file itself states, if it does: the last amendment of its volume. The day for which the file
    /// was asked is in its address only.
    package let amended: CalendarDay?
    package let parts: [ECFRPart]

    package func part(_ number: String) throws(ECFRError) -> ECFRPart {
        guard let part = parts.first(where: { $0.number == number }) else {
            throw .noSuchPart(file: file, part: number, found: parts.map(\.number))
        }
        return part
    }

    /// `746.8` or `Supp. 4 to part 746`.
    package func section(_ identifier: String) throws(ECFRError) -> ECFRSection {
        for part in parts {
            if let section = part.sections.first(where: { $0.identifier == identifier }) { return section }
        }
        throw .noSuchSection(file: file, section: identifier)
    }
}

package struct ECFRPart: Hashable, Sendable {
    package let number: String
    /// `PART 746—EMBARGOES AND OTHER SPECIAL CONTROLS`; empty if only a section was asked for.
    package let heading: String
    package let authority: String?
    package let source: String?
    package let sections: [ECFRSection]
    package let line: Int
}

/// A section or a supplement.
package struct ECFRSection: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case section
        case supplement
    }

    package let kind: Kind
    /// `746.8`, `Supp. 4 to part 746`; any other appendix by the name that the publisher gives it.
    package let identifier: String
    /// Without the identifier.
    package let heading: String
    package let paragraphs: [ECFRParagraph]
    package let tables: [ECFRTable]
    package let lists: [ECFRList]
    /// `[79 FR 45678, Aug. 6, 2014, as amended at …]`
    package let amendmentNote: String?
    /// Effective-date notes, editorial notes, authority: not law, but a suspension stands here.
    package let editorialNotes: [String]
    /// `Link to an amendment published at 91 FR 43564, July 16, 2026.`: the text will change on a day to come.
    package let pendingAmendments: [String]
    package let file: String
    package let line: Int

    package var isReserved: Bool { heading.lowercased().contains("[reserved]") }

    /// The paragraph with this label, what goes on with it unlabelled, and the notes to it: `(a)(12)(iii)(B)`.
    package func paragraphs(at label: String) -> [ECFRParagraph] {
        paragraphs.filter { $0.label == label && $0.role != .heading }
    }

    /// SHA-256 over the paragraphs at this label and, if asked, below it; `nil` if there is none.
    package func digest(at label: String, withChildren: Bool = false) -> SHA256Digest? {
        let path = paragraphs.first { $0.label == label }?.path
        let chosen = paragraphs.filter { paragraph in
            paragraph.role != .heading
                && (paragraph.label == label || withChildren && path.map(paragraph.path.starts(with:)) == true)
        }
        guard !chosen.isEmpty else { return nil }
        return SHA256Digest(of: Array(chosen.map { "\($0.label) \($0.text)" }.joined(separator: "\n").utf8))
    }

    /// Labels that more than one paragraph opens with: the publisher's slip, or ours.
    package var repeatedLabels: [String] {
        var count: [String: Int] = [:]
        for paragraph in paragraphs where paragraph.role == .text && !paragraph.path.isEmpty {
            count[paragraph.label, default: 0] += 1
        }
        return count.filter { $0.value > 1 }.keys.sorted()
    }
}

package struct ECFRParagraph: Hashable, Sendable {
    package enum Role: String, Sendable {
        /// Opens with its label, or stands before the first label.
        case text
        /// Goes on without a label.
        case continuation
        case heading
        case note
        /// Quoted text, with labels of its own that do not count.
        case extract
        case footnote
    }

    /// `["(a)", "(12)", "(iii)", "(B)"]`
    package let path: [String]
    /// The last label of a range: `(11)` of `(9)-(11) [Reserved]`.
    package let through: String?
    package let role: Role
    /// Without its label, white space collapsed.
    package let text: String
    /// The label does not follow from the one before it (a gap, a repetition, a level left out): look at it.
    package let irregular: Bool
    package let line: Int
    /// SHA-256 of `text`.
    package let digest: SHA256Digest

    package var label: String { path.joined() }

    init(
        path: [String], through: String? = nil, role: Role, text: String, irregular: Bool = false, line: Int
    ) {
        self.path = path
        self.through = through
        self.role = role
        self.text = text
        self.irregular = irregular
        self.line = line
        digest = SHA256Digest(of: Array(text.utf8))
    }
}

/// A list in columns, such as Country Group B.
package struct ECFRList: Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        package let text: String
        package let line: Int
    }

    /// The heading before it.
    package let heading: String
    package let items: [Item]
    package let line: Int
}
