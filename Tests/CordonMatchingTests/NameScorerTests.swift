import CordonMatching
import CordonModel
import CordonNames
import Testing

/// Scores with every token equally rare, so that a reader can compute them.
@Suite struct NameScorerTests {
    private struct Even: RaritySource {
        func rarity(ofKey key: [UInt8]) -> Int { 8000 }
        func rarity(ofSkeleton skeleton: [UInt8]) -> Int { 8000 }
    }

    private func score(_ left: String, _ right: String, schema: Schema = .person) -> NameScore {
        let policy = ScorePolicy.standard
        func variant(_ text: String) -> MatchVariant {
            MatchVariant(
                NameAnalysis.variants(of: text)[0], allowsInitials: schema.kind.allowsInitials, rarity: Even(),
                policy: policy)
        }
        return NameScorer.score(variant(left), variant(right), policy: policy)
    }

    @Test func anEqualNameDoesNotSaturate() {
        // E = W = 16000: base 10000, trust 7900 + 2100 * 16000 / 19200.
        #expect(score("Igor Sechin", "SECHIN Igor").score == 9650)
    }

    @Test func moreEvidenceScoresMore() {
        #expect(
            score("Igor Ivanovich Sechin", "Igor Ivanovich Sechin").score > score("Igor Sechin", "Igor Sechin").score)
    }

    @Test func anOmissionCostsLessThanAContradiction() {
        let omitted = score("Igor Sechin", "Igor Ivanovich Sechin").score
        let contradicted = score("Igor Petrovich Sechin", "Igor Ivanovich Sechin").score
        #expect(omitted > ScorePolicy.standard.threshold)
        #expect(contradicted < omitted - 1500)
    }

    @Test(arguments: [
        ("Sergei Lavrov", "Sergey Lavrov", Likeness.Kind.key), ("Sergey Lavrof", "Sergey Lavrov", .edit),
        ("S Lavrov", "Sergey Lavrov", .initial), ("Sasha Lavrov", "Aleksandr Lavrov", .nickname),
        ("El Assad", "Al Assad", .particle), ("Sergeylavrov", "Sergey Lavrov", .join),
        ("Sergey Lav Rov", "Sergey Lavrov", .join),
    ])
    func saysHowTokensAreAlike(left: String, right: String, kind: Likeness.Kind) {
        #expect(score(left, right).pairs.contains { $0.kind == kind })
    }

    @Test func initialsAreForPeople() {
        #expect(score("B Sanders", "Becerra Sanders", schema: .company).pairs.count == 1)
        #expect(score("B Sanders", "Becerra Sanders").pairs.count == 2)
    }

    @Test func numbersMustAgree() {
        let same = score("Military Unit 40056", "Military Unit 40056", schema: .organization)
        let other = score("Military Unit 40057", "Military Unit 40056", schema: .organization)
        #expect(other.numbersConflict && !same.numbersConflict)
        #expect(other.score < ScorePolicy.standard.threshold)
    }

    @Test func shortWordsTakeNoEdits() {
        #expect(score("Li Wu", "Lu Wu").pairs.count == 1)
    }

    /// The numbers in the result give the score again.
    @Test(arguments: [
        ("Igor Sechin", "Igor Ivanovich Sechin"), ("Military Unit 40057", "Military Unit 40056"),
        ("S Lavrof", "Sergey Lavrov"),
    ])
    func theScoreRecomputes(left: String, right: String) {
        let name = score(left, right)
        #expect(
            NameScorer.combine(
                evidence: name.evidence, pairWeight: name.pairWeight, unmatchedQuery: name.unmatchedQuery,
                unmatchedEntity: name.unmatchedEntity, numbersConflict: name.numbersConflict, policy: .standard)
                == name.score)
    }
}
