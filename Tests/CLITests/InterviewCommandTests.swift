import CordonModel
import TestSupport
import Testing

/// `--ask`, `--answer` and `--save`: facts for a deal whose file lacks them.
@Suite struct InterviewCommandTests {
    private let open = Repository.path("Examples/deals/chip-open-facts.yaml")
    private let facts = [
        "items[0].producedWith[0].eccn=3D991", "items[0].producedWith[0].origin=United States",
        "items[0].producedWith[0].subjectToEAR=yes", "items[0].declarations.directProductOfControlled=yes",
    ].flatMap { ["--answer", $0] }

    @Test func answersDecideAndAreKept() throws {
        let cordon = try Command()
        let folder = try TemporaryFolder()
        let saved = folder.path("deal.json")
        let answer = try cordon.run(["determine", open, "--save", saved, "--json"] + facts)
        #expect(try answer.json["outcome"]?.string == "licence_required")
        #expect(try cordon("determine", saved, "--json").json["outcome"]?.string == "licence_required")
        let tree = try JSON.parse(folder.read("deal.json"))
        #expect(tree["items"]?.array?.first?["producedWith"]?.array?.first?["origin"]?.string == "US")
        let check = try cordon.run(["check", open, "--json"] + facts)
        #expect(try check.json["outcome"]?.string == "licence_required")
    }

    /// With nobody to answer, the first question is put and the deal is answered as it stands.
    @Test func asksOnStandardError() throws {
        let answer = try Command()("determine", open, "--ask", "--json")
        #expect(answer.exitCode == 1)
        #expect(try answer.json["outcome"]?.string == "need_facts")
        #expect(answer.stderr.contains("\n1. ") && answer.stderr.contains("[items[0]."), "\(answer.stderr)")
        #expect(!answer.stderr.contains("\n2. "))
    }

    @Test(arguments: [
        ("items[0].eccn", "expected FACT=VALUE"), ("items[0].eccn=chip", "ECCN"),
        ("items[3].eccn=EAR99", "no such place"), ("items[0].components=many", "more than a line"),
    ])
    func badAnswers(_ fact: String, _ message: String) throws {
        let answer = try Command()("determine", open, "--answer", fact)
        #expect(answer.exitCode == 2 && answer.stdout.isEmpty)
        #expect(answer.stderr.contains(message), "\(answer.stderr)")
    }
}
