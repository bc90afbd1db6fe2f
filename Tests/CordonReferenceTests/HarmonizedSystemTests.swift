import CordonReference
import Foundation
import TestSupport
import Testing

/// The tariff lists against the Harmonized System of 2022, which the HTS of 2023 refines.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct HarmonizedSystemTests {
    private let table = Part746Tariff.shared
    private let chapters: [String: Set<String>]

    init() throws {
        let file = try String(contentsOfFile: SharedData.path("regs/hs2022_comtrade_pddl.csv"), encoding: .utf8)
        var chapters: [String: Set<String>] = [:]
        for line in file.split(whereSeparator: \.isNewline) {
            let cells = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
            guard cells.count == 3, cells[1].utf8.count == 6, cells[1] != "hscode" else { continue }
            chapters[String(cells[1].prefix(2)), default: []].insert(String(cells[1]))
        }
        self.chapters = chapters
    }

    @Test func everyCodeExists() {
        #expect(chapters.values.reduce(0) { $0 + $1.count } == 5613)
        #expect(table.codes.keys.filter { !(chapters[String($0.prefix(2))]?.contains($0) ?? false) } == [])
    }

    /// A chapter has a row of its own exactly if a supplement prints all its codes.
    @Test func wholeChapters() {
        var whole: [String: [Int]] = [:]
        for (chapter, codes) in chapters {
            let supplements = Part746Tariff.supplements.filter { table.codes(in: $0).isSuperset(of: codes) }
            if !supplements.isEmpty { whole[chapter] = supplements }
        }
        #expect(table.chapters == whole)
        for chapter in ["84", "85", "86", "88", "90"] { #expect(table.chapters[chapter] == [4]) }
    }
}
