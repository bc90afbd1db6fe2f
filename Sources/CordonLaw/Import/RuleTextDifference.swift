internal import CordonDigest
internal import CordonRules

/// The rules whose cited paragraphs read otherwise in another edition of the regulations.
package struct RuleTextDifference: Sendable {
    package struct Changed: Hashable, Sendable {
        package let rule: String
        package let title: String
        /// Paragraphs that read otherwise, came, or went.
        package let paragraphs: [CitedParagraph]
    }

    package let changed: [Changed]
    /// Paragraphs that were compared, and those of sections that one of the editions does not hold.
    package let compared: Int
    package let absent: [CitedParagraph]

    package init(_ book: LawBook, from old: ECFRDocument, to new: ECFRDocument) {
        var digests: [CitedParagraph: (old: SHA256Digest?, new: SHA256Digest?)] = [:]
        var absent: Set<CitedParagraph> = []
        var changed: [Changed] = []
        for rule in book.rules {
            guard let version = rule.versions.last, version.isInForce else { continue }
            let cited = Set(version.cites.flatMap(CitedParagraph.read)).sorted()
            var differing: [CitedParagraph] = []
            for paragraph in cited {
                guard let before = try? old.section(paragraph.section), let after = try? new.section(paragraph.section)
                else {
                    absent.insert(paragraph)
                    continue
                }
                let pair = digests[paragraph] ?? (before.digest(of: paragraph.label), after.digest(of: paragraph.label))
                digests[paragraph] = pair
                if pair.old != pair.new { differing.append(paragraph) }
            }
            if !differing.isEmpty {
                changed.append(Changed(rule: rule.id, title: rule.title, paragraphs: differing))
            }
        }
        self.changed = changed
        compared = digests.count
        self.absent = absent.sorted()
    }
}

extension ECFRSection {
    /// Of a paragraph with all below it; of the whole section, its tables and lists among it, where no label is given.
    fileprivate func digest(of label: String) -> SHA256Digest? {
        if !label.isEmpty { return digest(at: label, withChildren: true) }
        let texts = paragraphs.filter { $0.role != .heading }.map { "\($0.label) \($0.text)" }
        let cells = tables.flatMap { $0.header + $0.rows + $0.notes }.map { row in
            row.cells.map(\.text).joined(separator: " | ")
        }
        let items = lists.flatMap { [$0.heading] + $0.items.map(\.text) }
        return SHA256Digest(of: Array((texts + cells + items).joined(separator: "\n").utf8))
    }
}

extension Version where Case == LawCase {
    /// Of the version itself and of its limbs.
    fileprivate var cites: [String] {
        guard case .condition(let condition) = body else { return [citation.cite] }
        return [citation.cite] + condition.cites
    }
}

extension Condition where Case == LawCase {
    fileprivate var cites: [String] {
        let own = [cite].compactMap { $0 }
        switch form {
        case .all(let parts), .any(let parts): return own + parts.flatMap(\.cites)
        case .not(let part), .orUnableToDetermine(let part): return own + part.cites
        case .test, .rule: return own
        }
    }
}
