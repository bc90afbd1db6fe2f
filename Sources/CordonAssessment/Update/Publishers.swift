internal import CordonLists
package import CordonModel
package import CordonReference
internal import Foundation

/// The publishers' addresses, for people and for mirrors.
package enum Publishers {
    /// A user's own table of files, of the columns of `Data/reference/list-files.tsv`.
    package static func catalog(from path: String?) throws(AssessmentError) -> ListCatalog {
        guard let path else { return .shared }
        guard let data = FileManager.default.contents(atPath: path) else { throw .input("\(path): cannot be read") }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        do throws(ListCatalog.BadRow) {
            return ListCatalog.shared.with(files: try ListCatalog.files(of: lines))
        } catch {
            throw .input(
                "\(path): row \(error.line) is not dataset, format, role, file, url, types, minBytes, maxBytes, separated by tabs"
            )
        }
    }

    package static func json(_ catalog: ListCatalog) -> JSON {
        .object([
            "publishers": .array(
                catalog.lists.map { list in
                    .object([
                        "list": .string(list.dataset), "title": .string(list.title),
                        "publisher": .string(list.publisher), "page": .string(list.page),
                        "licence": .string(list.licence), "maxAgeDays": .number(list.maxAgeDays),
                        "usual": .bool(catalog.openLists.contains(list)),
                        "files": .array(
                            catalog.files.filter { $0.dataset == list.dataset }.map { file in
                                .object([
                                    "format": .string(file.format), "file": .string(file.file),
                                    "url": .string(file.url),
                                ])
                            }),
                    ])
                })
        ])
    }

    package static func text(_ catalog: ListCatalog) -> String {
        catalog.lists.map { list in
            let files = catalog.files(of: list.dataset)
            let title = files.first.flatMap { ListFormats.format(id: $0.format)?.title }
            let how =
                files.isEmpty
                ? ["  no address is known: get its files by hand and import them"]
                : [
                    "  fetched as \(title ?? files[0].format)\(catalog.openLists.contains(list) ? "" : ", only when named: CC BY-NC 4.0 of OpenSanctions")"
                ]
                    + files.map { "    \($0.url)" }
            return (["\(list.dataset): \(list.title)", "  \(list.publisher)"] + how).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}
