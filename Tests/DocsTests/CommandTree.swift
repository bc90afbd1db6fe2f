import CordonModel
import TestSupport

/// A command of the built program with its arguments, as the program itself describes them.
struct CommandTree {
    /// `cordon lists import`.
    let name: String
    /// `--as-of` for options and flags, `<path>` for positional arguments.
    let arguments: [String]
    let subcommands: [CommandTree]

    static func built() throws -> CommandTree {
        let dump = try Command()("--experimental-dump-help").json
        guard let command = dump["command"].flatMap({ CommandTree($0, below: []) }) else {
            throw Transcript.Unreadable(description: "the program does not describe its commands")
        }
        return command
    }

    private init?(_ json: JSON, below parents: [String]) {
        guard let own = json["commandName"]?.string, own != "help" else { return nil }
        let path = parents + [own]
        name = path.joined(separator: " ")
        arguments = (json["arguments"]?.array ?? []).compactMap { argument in
            if argument["kind"]?.string == "positional" { return argument["valueName"]?.string.map { "<\($0)>" } }
            let names = argument["names"]?.array ?? []
            return names.first { $0["kind"]?.string == "long" }?["name"]?.string.map { "--\($0)" }
        }
        subcommands = (json["subcommands"]?.array ?? []).compactMap { CommandTree($0, below: path) }
    }

    /// This command and all below it.
    var all: [CommandTree] { [self] + subcommands.flatMap(\.all) }
}
