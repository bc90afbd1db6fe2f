import CordonIndex
import CordonMatching
import CordonModel
import CordonOracle
import Foundation
import OracleHarness
import TestSupport
import Testing

/// No listed entity at or above the cutoff is ever missed: engine and oracle agree on more than 100,000 pairs.
/// A million and more: `cordon-lab oracle` (docs/accuracy.md).
@Suite struct OracleTests {
    private static let seed: UInt64 = 20_261_123

    private func tables() throws -> OracleTables { try OracleTables(dataFolder: Repository.path("Data")) }

    private func run(
        _ kinds: LookupKinds = .all, cutoff: Int, seed: UInt64 = seed,
        _ work: (inout OracleRun, Perturber, inout SplitMix64) throws -> Void
    ) throws -> OracleRun {
        let tables = try tables()
        return try Listed.file(SnapshotBuilder.build(Starter.entities, lists: [])) { path in
            var run = OracleRun(
                oracle: Oracle(tables: tables, policy: .standard, entities: Starter.entities),
                snapshot: try Snapshot(path: path), cutoff: cutoff, kinds: kinds)
            var random = SplitMix64(seed: seed, announced: true)
            try work(&run, Perturber(tables: tables), &random)
            return run
        }
    }

    @Test func theOracleIsWhatThePageSays() throws {
        #expect(OracleSelfCheck.failures() == [])
        #expect(try OracleSelfCheck.failures(dataFolder: Repository.path("Data")) == [])
    }

    /// Random people, and listed parties under other spellings, against every entry.
    @Test func exhaustively() throws {
        #expect(Starter.entities.count >= 400)
        let run = try run(cutoff: 6000) { run, perturber, random in
            let clean = perturber.cleanQueries(60, &random)
            let asked = random.shuffled(Starter.entities).prefix(70).compactMap {
                perturber.perturbed($0, &random)?.query
            }
            for query in clean + asked { run.exhaust(query, Starter.entities) }
        }
        #expect(run.pairs >= 50_000)
        #expect(run.positives >= 40)
        #expect(run.misses == [])
        #expect(run.disagreements == [])
    }

    /// Every entry under many compositions of edits, drops, joins, romanisations and facts.
    @Test(arguments: [seed, seed + 1]) func planted(seed: UInt64) throws {
        let run = try run(cutoff: 6000, seed: seed) { run, perturber, random in
            while run.pairs < 25_000 {
                for entity in Starter.entities {
                    guard let changed = perturber.perturbed(entity, &random) else { continue }
                    run.plant(changed.query, entity)
                }
            }
        }
        #expect(run.positives >= 10_000)
        #expect(run.misses == [])
        #expect(run.disagreements == [])
    }

    /// Each look-up and the bound are needed: without one of them, something is missed.
    @Test(arguments: [
        LookupKinds.exact, .key, .relatives, .oneEdit, .twoEdits, .skeleton, .initial, .entityJoin, .queryJoin,
        .identifier, .soundBound,
    ])
    func everyMutationIsCaught(without kind: LookupKinds) throws {
        let run = try run(LookupKinds.all.subtracting(kind), cutoff: 6000) { run, perturber, random in
            while run.pairs < 4_000, run.misses.isEmpty {
                for entity in Starter.entities where run.misses.isEmpty {
                    guard let changed = perturber.perturbed(entity, &random) else { continue }
                    run.plant(changed.query, entity)
                }
            }
        }
        #expect(!run.misses.isEmpty, "nothing was missed without look-up \(kind.rawValue) in \(run.pairs) pairs")
    }
}
