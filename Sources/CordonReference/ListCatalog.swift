internal import CordonText

/// A list that has a publisher: who issues it and how old a version may grow.
/// Table: `Data/reference/lists.tsv`.
package struct CataloguedList: Sendable, Hashable {
    /// OpenSanctions dataset name.
    package let dataset: String
    package let title: String
    package let publisher: String
    package let jurisdiction: String
    /// Days after retrieval, or after publication where the day of retrieval is not known, from which a version is stale.
    package let maxAgeDays: Int
    package let page: String
    package let licence: String
    package let note: String
}

/// A file that a publisher offers. Table: `Data/reference/list-files.tsv`, or a user's own of the same columns.
package struct CataloguedFile: Sendable, Hashable {
    package let dataset: String
    /// Cordon's format id, `ListFormat.id`.
    package let format: String
    package let role: String
    /// The name under which it is stored.
    package let file: String
    package let url: String
    /// Media types that it may come as.
    package let types: [String]
    package let minBytes: Int
    package let maxBytes: Int
}

/// Which lists there are and where their files are.
package struct ListCatalog: Sendable {
    package static let shared = ListCatalog()

    package let lists: [CataloguedList]
    package let files: [CataloguedFile]

    private init() {
        lists = ListCatalog.rows(of: DataTable("reference/lists.tsv").lines, columns: 10).map { cells in
            guard let cells, let days = Int(cells[4]) else { preconditionFailure("bad row in reference/lists.tsv") }
            return CataloguedList(
                dataset: cells[0], title: cells[1], publisher: cells[2], jurisdiction: cells[3], maxAgeDays: days,
                page: cells[5], licence: cells[6], note: cells[9])
        }
        guard let files = try? ListCatalog.files(of: DataTable("reference/list-files.tsv").lines) else {
            preconditionFailure("bad row in reference/list-files.tsv")
        }
        self.files = files
    }

    private init(lists: [CataloguedList], files: [CataloguedFile]) {
        self.lists = lists
        self.files = files
    }

    /// The same lists from other addresses: a company's mirror.
    package func with(files: [CataloguedFile]) -> ListCatalog { ListCatalog(lists: lists, files: files) }

    /// The lists that anybody may fetch: a publisher's own files. One that comes through OpenSanctions has that project's
    /// licence on top (attribution, no commercial use without an agreement), so it is fetched when it is named.
    package var openLists: [CataloguedList] {
        lists.filter { list in
            let files = files(of: list.dataset)
            return !files.isEmpty && !files.contains { $0.url.hasPrefix("https://data.opensanctions.org/") }
        }
    }

    package func list(_ dataset: String) -> CataloguedList? { lists.first { $0.dataset == dataset } }

    /// The files that an update fetches: all of one format, the first one unless the user names another.
    package func files(of dataset: String, format: String? = nil) -> [CataloguedFile] {
        let all = files.filter { $0.dataset == dataset }
        guard let wanted = format ?? all.first?.format else { return [] }
        return all.filter { $0.format == wanted }
    }

    package struct BadRow: Error { package let line: Int }

    /// Reads a table of files: tab-separated with a header row; lines that begin with `#` are comments.
    package static func files(of lines: [String]) throws(BadRow) -> [CataloguedFile] {
        var files: [CataloguedFile] = []
        for (index, cells) in rows(of: lines, columns: 8).enumerated() {
            guard let cells, let least = Int(cells[6]), let most = Int(cells[7]), least <= most else {
                throw BadRow(line: index + 1)
            }
            files.append(
                CataloguedFile(
                    dataset: cells[0], format: cells[1], role: cells[2], file: cells[3], url: cells[4],
                    types: cells[5].split(separator: ",").map(String.init), minBytes: least, maxBytes: most))
        }
        return files
    }

    /// The cells of each row behind the header; `nil` for a row with fewer than `columns`.
    private static func rows(of lines: [String], columns: Int) -> [[String]?] {
        lines.filter { !$0.hasPrefix("#") && !$0.isEmpty && !$0.hasPrefix("dataset\t") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return cells.count >= columns ? cells : nil
        }
    }
}
