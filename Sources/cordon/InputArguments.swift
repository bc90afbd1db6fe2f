import ArgumentParser
import CordonAssessment

/// How a file of parties is to be read: the same options wherever one is.
struct InputArguments: ParsableArguments {
    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "Which column is which property: name=\"Customer Name\", name=\"First\"+\"Last\", country=#3; country= for none. May be repeated; what is not said is guessed.",
            valueName: "property=column"))
    var maps: [String] = []

    @Option(help: "Separator of the columns: , ; | tab or none.")
    var delimiter: String?

    @Option(help: "utf-8, utf-16le, utf-16be or windows-1252.")
    var encoding: String?

    @Flag(name: .customLong("no-header"), help: "The first line is a row, not the names of the columns.")
    var noHeader = false

    @Option(name: .customLong("date-order"), help: "dmy or mdy: which is first in 03/04/1970.")
    var dateOrder: String?

    /// - Parameter schema: of rows that state none.
    func options(schema: String = "Thing") -> InputOptions {
        InputOptions(
            maps: maps, schema: schema, delimiter: delimiter, encoding: encoding, noHeader: noHeader,
            dateOrder: dateOrder)
    }
}
