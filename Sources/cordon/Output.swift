import ArgumentParser
import CordonAssessment
import CordonModel
import CordonReport
import Foundation
import CordonRules

/// What every command has in common: how it prints, and which exit code it ends with.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print JSON instead of text.")
    var json = false

    /// Runs the command's work and turns what went wrong into a message and an exit code.
    func run(_ work: () throws(AssessmentError) -> ExitCode) throws {
        let code: ExitCode
        do throws(AssessmentError) {
            code = try work()
        } catch {
            report(error.answer)
            throw error.answer.kind == .data ? ExitCode(3) : ExitCode(2)
        }
        if code != .success { throw code }
    }

    private func report(_ answer: ErrorAnswer) {
        if json {
            print(answer.json.pretty)
        } else {
            var text = "error: \(answer.message)\n"
            for problem in answer.problems {
                text += "  \(problem.path.isEmpty ? "deal" : problem.path): \(problem.reason)\n"
            }
            OutputOptions.warn(printable(String(text.dropLast()), keepsLines: true))
        }
    }

    /// Colours and width of the terminal; plain where the output goes elsewhere or `NO_COLOR` is set.
    static var style: TerminalStyle {
        guard isatty(STDOUT_FILENO) == 1 else { return TerminalStyle() }
        var size = winsize()
        let width = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 100
        return TerminalStyle(width: min(width, 120), hasColour: ProcessInfo.processInfo.environment["NO_COLOR"] == nil)
    }

    static func warn(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}

/// Arguments that name days, checked when they are parsed.
struct Day: ExpressibleByArgument {
    let day: CalendarDay

    init?(argument: String) {
        guard let day = CalendarDay(argument) else { return nil }
        self.day = day
    }
}

/// A score from 0 to 1 with up to four decimals.
struct Score: ExpressibleByArgument {
    let tenThousandths: Int

    init?(argument: String) {
        guard let value = try? Decimal4(argument), (0...10000).contains(value.tenThousandths) else { return nil }
        tenThousandths = value.tenThousandths
    }
}

extension Workspace {
    static func current() throws(AssessmentError) -> Workspace {
        try Workspace(environment: ProcessInfo.processInfo.environment)
    }
}
