import CordonIndex
import CordonMatching
import CordonModel
import CordonOracle
import OracleHarness
import TestSupport
import Testing

/// What a portfolio leaves alone after a change of the lists would have had the same answer. A thousand changes and more:
/// `cordon-lab delta`.
@Suite struct PortfolioTests {
    @Test(arguments: [20_261_126, 7] as [UInt64]) func rescreensWhateverCanDiffer(seed: UInt64) throws {
        let tables = try OracleTables(dataFolder: Repository.path("Data"))
        var trial = try DeltaTrial(
            Starter.entities, customers: 120, perturber: Perturber(tables: tables), seed: seed)
        for _ in 0..<25 { try trial.step() }
        #expect(trial.missed == [])
        #expect(trial.differed >= 8)
        #expect(trial.rescreened < trial.looked / 2)
    }

    @Test func nothingChangesWithoutAChange() throws {
        let snapshot = try Snapshot(bytes: SnapshotBuilder.build(Starter.entities, lists: []))
        let again = try Snapshot(bytes: SnapshotBuilder.build(Starter.entities.reversed(), lists: []))
        let change = SnapshotChange(from: snapshot, to: again)
        #expect(change.arrived.isEmpty && change.departed.isEmpty)
        #expect(snapshot.digest == again.digest)
    }
}
