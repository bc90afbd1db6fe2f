import ArgumentParser
import CordonIndex
import CordonModel
import Foundation

/// Compiles a list of any size; `speed` then asks it. Each size is a process of its own, because a peak of memory is one
/// of a process.
struct GrowthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "growth", abstract: "Compile a list to a snapshot: CPU time, peak memory, size.")

    @Argument(help: "Parties: NDJSON of Scripts/workload.py, or the bench's CSV.")
    var list: String

    @Option(help: "Where the snapshot is written.")
    var snapshot: String

    func run() throws {
        let (entities, reading) = try cpuTime { try BenchFiles.entities(list) }
        let before = try peakKilobytes()
        let (bytes, building) = cpuTime { SnapshotBuilder.build(entities, lists: []) }
        try Data(bytes).write(to: URL(fileURLWithPath: snapshot))
        print(
            JSON.object([
                "entities": .number(entities.count), "readCPUMilliseconds": .number(reading),
                "buildCPUMilliseconds": .number(building), "snapshotBytes": .number(bytes.count),
                "peakKBBeforeBuild": .number(before), "peakKB": .number(try peakKilobytes()),
            ]).compact)
    }
}
