import ArgumentParser
import CordonModel
import Foundation

/// The command line. Everything it knows about screening or law it asks of `CordonAssessment`.
@main
struct Cordon: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "cordon",
        abstract:
            "May this deal go ahead? Screens parties and checks deals against sanctions and export-control lists.",
        discussion: """
            Exit codes: 0 nothing found (no requirement found, no match), 1 every other outcome, \
            2 wrong arguments or input, 3 data not usable (missing, damaged).
            Cordon informs a decision. It is not legal advice.
            """,
        version: version,
        subcommands: [Check.self, Determine.self, Screen.self, Owners.self, WhatIf.self, Law.self, Lists.self])

    /// Wrong arguments end with 2, as the help says; the library's own code for them is 64.
    static func main() {
        // A file size limit is an error to report, not a death.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            if CommandLine.arguments.contains("--json") {
                print(ErrorAnswer(kind: .usage, message: message(for: error)).json.pretty)
            } else {
                OutputOptions.warn(fullMessage(for: error))
            }
            Foundation.exit(2)
        }
    }
}
