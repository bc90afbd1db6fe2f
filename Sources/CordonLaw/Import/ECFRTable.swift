/// A table as a grid: a cell that spans columns or rows stands in every place that it takes.
package struct ECFRTable: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        /// Everything printed, footnote marks among it.
        package let text: String
        /// Without raised footnote marks.
        package let name: String
        /// Raised numbers: footnotes, if the cell is a name.
        package let marks: [String]
        /// The place is taken by a cell that begins to the left or above.
        package let isCovered: Bool
    }

    package struct Row: Hashable, Sendable {
        package let cells: [Cell]
        package let line: Int

        /// How many cells the file has in this row.
        package var written: Int { cells.count { !$0.isCovered } }
        package var isBlank: Bool { cells.allSatisfy { $0.text.isEmpty } }
    }

    package let caption: String
    /// The last heading before the table.
    package let heading: String
    package let header: [Row]
    package let rows: [Row]
    /// The table's foot.
    package let notes: [Row]
    package let line: Int

    /// The names of the columns: the last row of the header, in which a cell from the row above is repeated.
    package var columns: [Cell] { header.last?.cells ?? [] }
}

extension ECFRTable {
    init(_ node: ECFRNode, caption: String?, heading: String) {
        var written = Written()
        written.read(node, in: .body)
        self.caption = written.caption.isEmpty ? caption ?? "" : written.caption
        self.heading = heading
        header = ECFRTable.grid(written.header)
        rows = ECFRTable.grid(written.body)
        notes = ECFRTable.grid(written.foot)
        line = node.line
    }

    /// The rows as written, by the part of the table that they belong to.
    private struct Written {
        enum Section {
            case header
            case body
            case foot
        }

        typealias Row = (cells: [ECFRNode], line: Int)

        private(set) var header: [Row] = []
        private(set) var body: [Row] = []
        private(set) var foot: [Row] = []
        private(set) var caption = ""

        mutating func read(_ node: ECFRNode, in section: Section) {
            for element in node.elements {
                switch element.name {
                case "CAPTION", "TTITLE": caption = element.text
                case "THEAD": read(element, in: .header)
                case "TBODY": read(element, in: .body)
                case "TFOOT": read(element, in: .foot)
                case "BOXHD": header += Written.boxHead(element)
                case "TNOTE", "TDESC": foot.append((cells: [element], line: element.line))
                case "TR", "ROW":
                    let cells = element.elements.filter { ["TD", "TH", "ENT"].contains($0.name) }
                    if !cells.isEmpty { add((cells: cells, line: element.line), to: section) }
                default: read(element, in: section)
                }
            }
        }

        /// Rows of heading cells are the header though nothing says so, until the first other row.
        private mutating func add(_ row: Row, to section: Section) {
            switch section {
            case .header: header.append(row)
            case .foot: foot.append(row)
            case .body:
                if body.isEmpty, row.cells.allSatisfy({ $0.name == "TH" }) {
                    header.append(row)
                } else {
                    body.append(row)
                }
            }
        }

        /// GPO's own header: a cell of a lower level stands under the one before it; the columns are the lowest cells.
        private static func boxHead(_ node: ECFRNode) -> [Row] {
            let cells = node.elements.filter { $0.name == "CHED" }
            let levels = cells.map { Int($0.attributes["H"] ?? "1") ?? 1 }
            let lowest = cells.indices.filter { $0 + 1 == cells.count || levels[$0 + 1] <= levels[$0] }
            return [(cells: lowest.map { cells[$0] }, line: node.line)]
        }
    }

    private static func grid(_ written: [(cells: [ECFRNode], line: Int)]) -> [Row] {
        /// By column: the cell from above and how many rows it still takes.
        var pending: [Int: (cell: Cell, rows: Int)] = [:]
        return written.map { row in
            var cells: [Cell] = []
            func takePending() {
                while let above = pending[cells.count] {
                    let column = cells.count
                    cells.append(above.cell)
                    pending[column] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
                }
            }
            for node in row.cells {
                takePending()
                let cell = Cell(node)
                let (columns, rows) = (node.span("colspan"), node.span("rowspan"))
                for offset in 0..<columns {
                    if rows > 1 { pending[cells.count] = (cell.covered, rows - 1) }
                    cells.append(offset == 0 ? cell : cell.covered)
                }
            }
            takePending()
            return Row(cells: cells, line: row.line)
        }
    }
}

extension ECFRTable.Cell {
    fileprivate init(_ node: ECFRNode) {
        text = node.text
        let name = ECFRText(node, without: \.isMark).string
        self.name = name.hasSuffix(" ,") ? name.dropLast(2).trimmed : name
        marks = node.marks.flatMap { $0.text.split { $0 == "," || $0 == " " }.map(String.init) }
        isCovered = false
    }

    fileprivate var covered: ECFRTable.Cell {
        ECFRTable.Cell(text: text, name: name, marks: marks, isCovered: true)
    }
}

extension ECFRNode {
    fileprivate var marks: [ECFRNode] {
        elements.flatMap { $0.isMark ? [$0] : $0.marks }
    }
}
