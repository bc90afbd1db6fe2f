import ArgumentParser
import CordonAssessment

/// How a file of parties is read. What is not said is found out, and shown before the run.
struct FileOptions: ParsableArguments {
    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            "Which column is what: name=\"Customer Name\", name=First+Last, country=#4; nothing after = leaves it out. May be repeated.",
            valueName: "property=column"))
    var maps: [String] = []

    @Option(help: "Of standard input: what the cells between TABs are, e.g. id,name,country; - for one not used.")
    var columns: String?

    @Option(help: "What stands between cells: , ; | or tab (default: found out).")
    var delimiter: String?

    @Option(help: "utf-8, utf-16le, utf-16be or windows-1252 (default: found out).")
    var encoding: String?

    @Flag(name: .customLong("no-header"), help: "The first line is a party, not the names of the columns.")
    var noHeader = false

    @Option(name: .customLong("date-order"), help: "dmy or mdy, for dates such as 03/04/1970.")
    var dateOrder: String?

    func options(schema: String = "Thing") -> InputOptions {
        InputOptions(
            maps: maps, schema: schema, delimiter: delimiter, encoding: encoding, noHeader: noHeader,
            dateOrder: dateOrder)
    }

    func refuse(_ why: String) throws(AssessmentError) {
        let given = [
            maps.first.map { _ in "--map" }, columns.map { _ in "--columns" }, delimiter.map { _ in "--delimiter" },
            encoding.map { _ in "--encoding" }, noHeader ? "--no-header" : nil,
            dateOrder.map { _ in "--date-order" },
        ].compactMap { $0 }
        if let first = given.first { throw .usage("\(first): \(why)") }
    }
}

/// Where the results of a file go, and how.
struct ResultOptions: ParsableArguments {
    @Option(
        help: "Where the results go; - for standard output. Without it: beside the file, as NAME.screened.csv.")
    var output: String?

    @Option(
        help:
            "csv, ndjson, json or html (default: by the ending of --output, else csv); of standard input ndjson or tsv."
    )
    var format: String?

    @Flag(help: "Begin a CSV of results with a byte order mark, by which Excel knows UTF-8.")
    var excel = false

    @Option(help: "How many threads (default: one a core).")
    var threads: Int?

    @Flag(help: "Begin anew where an interrupted run could be taken up.")
    var restart = false

    @Flag(help: "Replace results that are there already.")
    var force = false

    @Flag(name: .customLong("dry-run"), help: "Only show what the columns are taken for.")
    var dryRun = false

    func refuse(_ why: String, besides allowed: [String] = []) throws(AssessmentError) {
        let given = [
            output.map { _ in "--output" }, format.map { _ in "--format" }, excel ? "--excel" : nil,
            threads.map { _ in "--threads" }, restart ? "--restart" : nil, force ? "--force" : nil,
            dryRun ? "--dry-run" : nil,
        ].compactMap { $0 }
        if let first = given.first(where: { !allowed.contains($0) }) { throw .usage("\(first): \(why)") }
    }
}
