import ArgumentParser
import CordonLists
import CordonReference
import Foundation

/// Reads a publisher's file as an import does, without keeping the parties: how long it takes and how much memory.
struct ListReadingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-reading", abstract: "Time the reading of one list file, and its peak memory.")

    @Argument(help: "The list's main file, or its folder.")
    var path: String

    @Option(name: .customLong("as"), help: "OpenSanctions dataset name.")
    var list: String

    func run() throws {
        let source = try ListSource.locate(path: path, dataset: list)
        var parties = 0
        let (_, milliseconds) = try cpuTime {
            _ = try source.read(version: nil, countries: CountryResolver { Countries.shared.code($0) }) { _ in
                parties += 1
            }
        }
        let peak = try peakKilobytes()
        print(#"{"parties":\#(parties),"cpuSeconds":\#(Double(milliseconds) / 1000),"peakKB":\#(peak)}"#)
    }
}
