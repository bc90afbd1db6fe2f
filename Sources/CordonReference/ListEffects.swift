internal import CordonText

/// What being on a list, under one programme, means in law and for whom, while it held.
/// Table: `Data/reference/list-effects.tsv`, one dated and cited row each.
package struct ListEffect: Hashable, Sendable {
    package let dataset: String
    package let programme: String
    package let effect: String
    /// What is prohibited, in a few words.
    package let scope: String
    /// Who has to obey it, in plain words.
    package let binds: String
    /// The outcome that a confirmed hit has: `prohibited`, `licence_required` or `review`.
    package let outcome: String
    package let cite: String
    package let title: String
    /// First and last day it held, ISO; an empty `until` is in force as far as known.
    package let from: String
    package let until: String
    package let basis: String
    package let lastChecked: String
    package let note: String
    /// The measure that an entry must state for the row to count, in the list's words; empty: it counts for every entry.
    package let measure: String

    /// The programme of a row that counts for every entry of a list, whatever its programme.
    package static let anyProgramme = "*"
}

package struct ListEffects: Sendable {
    package static let shared = ListEffects()

    package let rows: [ListEffect]

    private init() {
        var rows: [ListEffect] = []
        DataTable("reference/list-effects.tsv").forEachRow { fields in
            let cells = fields.map(\.text)
            guard cells.count == 14 else { preconditionFailure("bad row in reference/list-effects.tsv: \(cells)") }
            guard cells[0] != "dataset" else { return }
            rows.append(
                ListEffect(
                    dataset: cells[0], programme: cells[1], effect: cells[2], scope: cells[3], binds: cells[4],
                    outcome: cells[5], cite: cells[6], title: cells[7], from: cells[8], until: cells[9],
                    basis: cells[10], lastChecked: cells[11], note: cells[12], measure: cells[13]))
        }
        self.rows = rows
    }

    /// The rows of a programme that held on an ISO day. None: the table does not know, which asks for a person.
    ///
    /// - Parameter measures: what the entry says is imposed on it. A row that asks for a measure counts only if it is among
    ///   them, so that a ship which may not enter ports is not taken for one whose owner's assets are frozen.
    package func rows(dataset: String, programme: String, measures: [String], on day: String) -> [ListEffect] {
        let stated = Set(measures.map { $0.lowercased() })
        let programme = ListEffects.trimmed(programme)
        return rows.filter {
            $0.dataset == dataset && [programme, ListEffect.anyProgramme].contains($0.programme) && $0.from <= day
                && ($0.until.isEmpty || day <= $0.until)
                && ($0.measure.isEmpty || stated.contains($0.measure.lowercased()))
        }
    }

    /// Whether a programme has rows at all that held on the day, whatever their measures: then an entry that states no
    /// measure is one whose effect is open, not one without effect.
    package func knows(dataset: String, programme: String, on day: String) -> Bool {
        let programme = ListEffects.trimmed(programme)
        return rows.contains {
            $0.dataset == dataset && [programme, ListEffect.anyProgramme].contains($0.programme) && $0.from <= day
                && ($0.until.isEmpty || day <= $0.until)
        }
    }

    /// Some publishers leave a blank behind a name.
    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
