import ArgumentParser
import CordonAssessment
import CordonModel
import CordonRules
import Foundation

/// Facts for a deal that its file lacks: given one by one, or asked for on the terminal.
struct InterviewOptions: ParsableArguments {
    @Flag(
        help:
            "Ask for facts that can still change the answer, the most decisive first; “?” is for what you do not know.")
    var ask = false

    @Option(
        name: .customLong("answer"),
        help: "A fact and where it belongs, as “needs” names it: items[0].eccn=EAR99. May be repeated.")
    var answers: [String] = []

    @Option(help: "Write the deal with the answers to this file, as JSON.", completion: .file())
    var save: String?

    var isUsed: Bool { ask || !answers.isEmpty || save != nil }

    /// The deal of the file, with the answers.
    func deal(at path: String, asOf day: CalendarDay?) throws(AssessmentError) -> Deal {
        guard isUsed else { return try DealFile.read(path) }
        var interview = try Interview(path, law: DealDetermination(engineVersion: Cordon.version), asOf: day)
        for answer in answers {
            let parts = answer.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw .usage("--answer \(answer): expected FACT=VALUE") }
            try interview.reply(parts[1], to: parts[0])
        }
        if ask { InterviewOptions.talk(&interview) }
        if let save {
            do {
                try Data((interview.tree.pretty + "\n").utf8).write(to: URL(filePath: save), options: .atomic)
            } catch {
                throw .input("\(save): cannot be written: \(error.localizedDescription)")
            }
        }
        return interview.deal
    }

    /// Questions go to standard error, so that standard output has the answer alone.
    private static func talk(_ interview: inout Interview) {
        func say(_ text: String, terminator: String = "\n") {
            FileHandle.standardError.write(Data((text + terminator).utf8))
        }
        say("Answer each question; ? if nobody can tell, - to leave it for later, an empty line to stop.")
        var asked = 0
        var outcome = interview.answer.outcome
        while let question = interview.next {
            asked += 1
            say("\n\(asked). \(question.text)\n   [\(question.key)] (\(question.form.hint), or ?) ", terminator: "")
            guard let line = readLine(), !line.trimmingCharacters(in: .whitespaces).isEmpty else { break }
            guard line.trimmingCharacters(in: .whitespaces) != "-" else {
                interview.pass(question.key)
                continue
            }
            do throws(AssessmentError) {
                try interview.reply(line, to: question.key)
            } catch {
                asked -= 1
                say("   \(error.answer.message)")
                for problem in error.answer.problems { say("   \(problem.path): \(problem.reason)") }
            }
            if interview.answer.outcome != outcome {
                outcome = interview.answer.outcome
                say("   → \(outcome.words), as far as is known")
            }
        }
        if interview.next == nil { say("\nNothing more to ask: no further answer of a line can change the result.") }
        for need in interview.elsewhere { say("To be written into the deal: \(need.question) [\(need.key)]") }
        say("")
    }
}
