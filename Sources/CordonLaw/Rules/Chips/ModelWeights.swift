internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 742.6(a)(13).
    static let modelWeights = LawRule(
        "us.ear.chips.model-weights", "Weights of AI models", .requirement,
        versions: [
            Version(
                "2022-02-01", "2025-01-12", cite: .text("15 CFR 742.6"), source: "90 FR 4544",
                summary: "No such requirement.", .notInForce),
            Version(
                "2025-01-13", cite: .text("15 CFR 742.6(a)(13)"), source: "90 FR 4544; text of 2026-09-24",
                summary: "A licence for model weights of 4E091 to any destination.", policy: "742.6(b)(10).",
                note: DiffusionRule.note,
                .condition(.all("", .reach, .eccn(in: ["4E091"], "is a set of AI model weights")))),
        ])
}
