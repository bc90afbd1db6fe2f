import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport
import Foundation

struct Law: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read the rule book and the tables of law inside the program.",
        subcommands: [
            Rules.self, RuleCommand.self, Search.self, Changes.self, Difference.self, Impact.self, Packs.self,
            Verify.self,
        ])

    struct Rules: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List all rules; --json prints the rule books as data.")

        @Option(help: "Also write one page a rule, <rule>.md, into this folder.", completion: .directory)
        var pages: String?

        @OptionGroup var output: OutputOptions

        func run() throws {
            try output.run { () throws(AssessmentError) in
                let book = LawLibrary().export
                let rules = (book["books"]?.array ?? []).flatMap { $0["rules"]?.array ?? [] }
                if let pages {
                    do {
                        for rule in rules {
                            let page = RulePage(rule).markdown
                            try Data(page.utf8).write(to: URL(filePath: "\(pages)/\(RulePage(rule).fileName)"))
                        }
                    } catch {
                        throw .input("\(pages): cannot be written: \(error.localizedDescription)")
                    }
                }
                print(output.json ? book.pretty : LawBookText(style: OutputOptions.style).list(rules))
                return .success
            }
        }
    }

    struct RuleCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rule", abstract: "Show one rule in all its versions, limb by limb.")

        @Argument(help: "The rule's id: us.ear.russia.luxury.")
        var id: String

        @OptionGroup var output: OutputOptions

        func run() throws {
            try output.run { () throws(AssessmentError) in
                let rule = try LawLibrary().rule(id)
                print(output.json ? rule.pretty : LawBookText(style: OutputOptions.style).page(rule))
                return .success
            }
        }
    }

    struct Search: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find rules whose title, citations or limbs hold all the words.")

        @Argument(help: "Words: luxury, 746.8(a)(7), \"de minimis\".")
        var words: [String]

        @OptionGroup var output: OutputOptions

        func run() throws {
            try output.run { () throws(AssessmentError) in
                let answer = try LawLibrary().search(words.joined(separator: " "))
                let rules = answer["rules"]?.array ?? []
                print(
                    output.json
                        ? answer.pretty
                        : rules.isEmpty ? "no rule" : LawBookText(style: OutputOptions.style).list(rules))
                return rules.isEmpty ? .failure : .success
            }
        }
    }

    struct Changes: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show which rules changed between two days.")

        @Argument(help: "The first day (YYYY-MM-DD).")
        var from: Day

        @Argument(help: "The last day.")
        var to: Day

        @OptionGroup var output: OutputOptions

        func run() throws {
            try output.run { () throws(AssessmentError) in
                let answer = LawLibrary().changes(from.day, to.day)
                print(output.json ? answer.pretty : LawBookText(style: OutputOptions.style).changes(answer))
                return .success
            }
        }
    }

    struct Difference: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: "Show which rules rest on paragraphs that two editions of the eCFR word otherwise.",
            discussion: """
                Compares each paragraph that a rule of today cites, with all below it; tables of supplements too. With --mark, \
                determinations from the newer edition's day on say that these rules are stale, until a comparison without \
                changes is marked. Exit code 1 if a rule's text changed.
                """)

        @Argument(help: "The older edition: part of title 15 in the eCFR's XML form.", completion: .file())
        var old: String

        @Argument(help: "The newer edition.", completion: .file())
        var new: String

        @Flag(help: "Remember the rules as stale.")
        var mark = false

        @OptionGroup var output: OutputOptions

        func run() throws {
            try output.run { () throws(AssessmentError) in
                let change = try LawTextChange(old, new)
                if mark { try change.stale.mark(in: try .current()) }
                print(
                    output.json ? change.json.pretty : LawBookText(style: OutputOptions.style).textChange(change.json))
                return change.stale.rules.isEmpty ? .success : .failure
            }
        }
    }

    struct Impact: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which deals of a file the law's change between two days touched.",
            discussion: "By the deals' own facts, without screening. Exit code 1 if a deal changed.")

        @Argument(help: "The first day (YYYY-MM-DD).")
        var from: Day

        @Argument(help: "The last day.")
        var to: Day

        @Option(help: "A file of deals, one JSON object a line.", completion: .file())
        var deals: String

        @OptionGroup var output: OutputOptions

        func run() throws {
            try output.run { () throws(AssessmentError) in
                let law = DealDetermination(engineVersion: Cordon.version)
                let impact = LawImpact(try DealFile.readLines(deals), law, from: from.day, to: to.day)
                print(output.json ? impact.json.pretty : LawBookText(style: OutputOptions.style).impact(impact.json))
                return impact.changed == 0 ? .success : .failure
            }
        }
    }

    struct Packs: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the tables of law: source, day of the text, days for which they are known.")

        @OptionGroup var output: OutputOptions

        func run() throws {
            try output.run { () throws(AssessmentError) in
                let answer = LawLibrary().packs
                print(output.json ? answer.pretty : LawBookText(style: OutputOptions.style).packs(answer))
                return .success
            }
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check book and tables; with a file, compare the tables with another edition.",
            discussion: "Exit code 3 if the book or a table is damaged, 1 if another edition differs.")

        @Option(
            help: "A file of the eCFR in its XML form (part 738, 740 or 746, or all of title 15).", completion: .file())
        var against: String?

        @OptionGroup var output: OutputOptions

        func run() throws {
            try output.run { () throws(AssessmentError) in
                let text = LawBookText(style: OutputOptions.style)
                let answer = LawLibrary().verify()
                guard answer["problems"]?.array?.isEmpty ?? false else {
                    throw .data("the law inside this program is damaged: \(text.verification(answer))")
                }
                guard let against else {
                    print(output.json ? answer.pretty : text.verification(answer))
                    return .success
                }
                let comparison = try LawTablesCheck().compare(against)
                print(output.json ? comparison.pretty : text.differences(comparison))
                let isSame = (comparison["tables"]?.array ?? []).allSatisfy { table in
                    ["added", "removed", "changed"].allSatisfy { table[$0]?.array?.isEmpty ?? true }
                }
                return isSame ? .success : .failure
            }
        }
    }
}
