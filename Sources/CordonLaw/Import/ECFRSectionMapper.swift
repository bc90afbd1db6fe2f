/// Turns one division into paragraphs with their labels, tables, lists and notes.
struct ECFRSectionMapper {
    private(set) var section: ECFRSection

    init(_ node: ECFRNode, name: ECFRName, file: String) {
        var blocks = ECFRBlocks()
        blocks.read(node)
        let kind: ECFRSection.Kind = node.name == "DIV8" ? .section : .supplement
        section = ECFRSection(
            kind: kind, identifier: name.identifier,
            heading: ECFRSectionMapper.heading(node.first("HEAD")?.text ?? "", kind: kind, of: name),
            paragraphs: blocks.paragraphs(), tables: blocks.tables, lists: blocks.lists,
            amendmentNote: blocks.amendments.isEmpty ? nil : blocks.amendments.joined(separator: " "),
            editorialNotes: blocks.editorial, pendingAmendments: blocks.links, file: file, line: node.line)
    }

    /// `§ 746.8 Sanctions against Russia and Belarus.` and `Supplement No. 4 to Part 746—Russian …` without the name.
    private static func heading(_ printed: String, kind: ECFRSection.Kind, of name: ECFRName) -> String {
        switch kind {
        case .section:
            let bare = printed.drop { $0 == "§" || $0 == " " }
            return bare.hasPrefix(name.identifier) ? bare.dropFirst(name.identifier.count).trimmed : bare.trimmed
        case .supplement:
            guard printed.lowercased().hasPrefix("supplement"), let dash = printed.firstIndex(of: "—") else {
                return printed
            }
            return printed[printed.index(after: dash)...].trimmed
        }
    }
}

/// The blocks of a division in their order; labels are resolved at the end, since `(i)` is understood by what follows.
private struct ECFRBlocks {
    private enum Block {
        case heading(String, line: Int)
        /// One piece of a paragraph, with the labels that it opens with.
        case piece(ECFRPiece, line: Int)
        case aside(ECFRParagraph.Role, String, about: [String]?, line: Int)
    }

    private var blocks: [Block] = []
    private(set) var tables: [ECFRTable] = []
    private(set) var lists: [ECFRList] = []
    private(set) var amendments: [String] = []
    private(set) var editorial: [String] = []
    private(set) var links: [String] = []
    private var lastHeading = ""
    /// A title printed before its table.
    private var caption: String?

    mutating func read(_ node: ECFRNode) {
        for content in node.content {
            switch content {
            case .text(let text):
                let text = text.collapsed
                if !text.isEmpty { blocks.append(.piece(ECFRPiece(labels: [], text: text), line: node.line)) }
            case .element(let element): block(element)
            }
        }
    }

    private mutating func block(_ node: ECFRNode) {
        switch node.name {
        case "HEAD", "DIV8", "DIV9": break
        case "HD1", "HD2", "HD3", "HD4", "HED":
            lastHeading = node.text
            if !lastHeading.isEmpty { blocks.append(.heading(lastHeading, line: node.line)) }
        case "NOTE":
            aside(.note, node, about: ECFRPiece.reference(in: node.first("HED")?.text ?? ""))
        case "EXTRACT", "EXAMPLE": extract(node)
        case "FTNT": aside(.footnote, node)
        case "CITA": amendments.append(node.text)
        case "XREF": links.append(node.text)
        case "EDNOTE", "EFFDNOT", "AUTH", "SOURCE", "SECAUTH", "APPRO", "CROSSREF", "PARAUTH":
            let text = node.text
            if !text.isEmpty { editorial.append(text) }
        case "TABLE", "GPOTABLE":
            tables.append(ECFRTable(node, caption: caption, heading: lastHeading))
            caption = nil
        case "SCOL2", "SCOL3", "UL", "OL", "LI":
            lists.append(ECFRList(node, heading: lastHeading))
        case "IMG", "BR", "STARS", "PRTPAGE", "GPH", "CFRTOC", "FTREF": break
        default:
            if node.isParagraph || node.hasOwnText { paragraph(node) } else { read(node) }
        }
    }

    private mutating func paragraph(_ node: ECFRNode) {
        let text = ECFRText(node)
        links += text.links
        switch node.attributes["class"] {
        case "gpotbl_title", "title", "table_head": caption = text.string
        case "gpotbl_note", "gpotbl_headnote", "headnote": aside(.footnote, node)
        default:
            for piece in ECFRPiece.pieces(of: text) { blocks.append(.piece(piece, line: node.line)) }
        }
    }

    private mutating func aside(_ role: ECFRParagraph.Role, _ node: ECFRNode, about path: [String]? = nil) {
        let text = ECFRText(node)
        links += text.links
        if !text.characters.isEmpty { blocks.append(.aside(role, text.string, about: path, line: node.line)) }
    }

    /// Tables may stand inside a quotation; its paragraphs are not the section's.
    private mutating func extract(_ node: ECFRNode) {
        for element in node.elements {
            if element.holdsTableOrList { block(element) } else { aside(.extract, element) }
        }
        if node.hasOwnText { aside(.extract, node) }
    }

    func paragraphs() -> [ECFRParagraph] {
        var tokens: [ECFRLabel] = []
        var opening = ECFRLabel.Opening.other
        for block in blocks {
            switch block {
            case .heading: opening = .afterHeading
            case .aside: break
            case .piece(let piece, _):
                if piece.labels.isEmpty, opening == .other { opening = .afterUnlabelled }
                for label in piece.labels {
                    tokens.append(label.opening(opening))
                    opening = .other
                }
            }
        }
        var resolved = ECFRLabelPaths.resolve(tokens)[...]
        var path: [String] = []
        var labelled = false
        return blocks.map { block in
            switch block {
            case .heading(let text, let line):
                return ECFRParagraph(path: [], role: .heading, text: text, line: line)
            case .aside(let role, let text, let about, let line):
                return ECFRParagraph(path: about ?? path, role: role, text: text, line: line)
            case .piece(let piece, let line):
                guard let last = piece.labels.last else {
                    return ECFRParagraph(
                        path: path, role: labelled ? .continuation : .text, text: piece.text, line: line)
                }
                let own = resolved.prefix(piece.labels.count)
                resolved = resolved.dropFirst(piece.labels.count)
                path = own.last?.path ?? path
                labelled = true
                return ECFRParagraph(
                    path: path, through: last.through.map { "(\($0))" }, role: .text, text: piece.text,
                    irregular: own.contains { $0.irregular }, line: line)
            }
        }
    }
}

extension ECFRNode {
    fileprivate var isParagraph: Bool {
        ["P", "PSPACE", "FRP", "LDRWK", "FL-2"].contains(name) || name.hasPrefix("FP") || name.hasPrefix("P-")
    }

    fileprivate var holdsTableOrList: Bool {
        ["TABLE", "GPOTABLE", "SCOL2", "SCOL3"].contains(name) || elements.contains(where: \.holdsTableOrList)
    }
}

extension ECFRList {
    /// The publisher splits a long name over two items; the second then begins with a blank while the others do not.
    fileprivate init(_ node: ECFRNode, heading: String) {
        let elements = node.name == "LI" ? [node] : node.elements.filter { $0.name == "LI" }
        let indented = elements.first?.beginsWithBlank ?? false
        var items: [Item] = []
        for element in elements {
            let text = element.text
            if text.isEmpty { continue }
            if !indented, element.beginsWithBlank, let last = items.popLast() {
                items.append(Item(text: "\(last.text) \(text)", line: last.line))
            } else {
                items.append(Item(text: text, line: element.line))
            }
        }
        self.init(heading: heading, items: items, line: node.line)
    }
}

extension ECFRNode {
    fileprivate var beginsWithBlank: Bool {
        guard case .text(let text)? = content.first else { return false }
        return text.first == " "
    }
}
