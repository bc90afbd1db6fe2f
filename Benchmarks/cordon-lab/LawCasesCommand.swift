import ArgumentParser
import LawCases

/// Runs case tables of the law and says where the engine disagrees: what whoever edits a table types.
struct LawCasesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law-cases", abstract: "Compare the law engine with tables of Tests/Cases/law.")

    @Argument(help: "Names of tables, e.g. us.ear.russia.luxury.yaml; without any, all.")
    var tables: [String] = []

    @Option(help: "The repository.")
    var root = "./"

    func run() throws {
        let all =
            try tables.isEmpty
            ? LawCaseTable.all(root: root) : tables.map { try LawCaseTable(file: $0, root: root) }
        var count = 0
        var failed = 0
        for table in all {
            for row in table.cases {
                count += 1
                let problems = row.disagreements()
                guard !problems.isEmpty else { continue }
                failed += 1
                print("\(row.place): \(row.why)")
                for problem in problems { print("    \(problem)") }
            }
        }
        print("\(all.count) tables, \(count) cases, \(failed) disagree")
        if failed > 0 { throw ExitCode.failure }
    }
}
