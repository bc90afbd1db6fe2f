import CordonOracle
import CordonRules
import LawCases
import Testing

/// Ten thousand random deals in four runs, facts hidden and revealed. A million: `swift run -c release cordon-lab law-soundness`.
@Suite struct SoundnessTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func revealingFactsNeverContradicts(run: UInt64) throws {
        var random = SplitMix64(seed: 20_261_125 + run)
        var soundness = Soundness()
        for _ in 0..<2500 { try soundness.run(&random) }
        #expect(soundness.violations == [])
        // A run that hides nothing, or whose deals all end alike, proves nothing.
        #expect(soundness.settled > 10_000)
        #expect(soundness.outcomes[.licenceRequired, default: 0] > 300)
        #expect(soundness.outcomes[.noRequirementFound, default: 0] > 300)
        #expect(soundness.outcomes[.needFacts, default: 0] > 100)
    }
}
