package import CordonIndex
package import CordonModel
package import CordonRules

/// One version of one list as it was imported: what its manifest says.
package struct ListVersion: Hashable, Sendable {
    package let list: String
    package let published: CalendarDay
    /// Where the date comes from: the file itself, the server (its `Last-Modified`), or the user (`--published`).
    package let publishedBy: String
    package let format: String
    package let entities: Int
    /// Of the normalised entities.
    package let sha256: String
    /// Imports are numbered, so that of two versions of one day the later import counts.
    package var sequence: Int
    package let files: [File]
    package let kinds: [String: Int]
    /// Rows of sibling files whose entity the main file does not have.
    package let orphans: [String]
    package let missingSiblings: [String]
    package var warnings: [String]
    /// Why a list that shrank was accepted all the same.
    package let acceptedShrink: String?
    /// When its files were fetched or handed in; `nil` for a version of an earlier Cordon.
    package let retrieved: Moment?
    /// Where an update fetched the main file; `nil` for files that a person handed in.
    package let origin: String?
    /// The version that a file of changes was applied to, by its digest; `nil` for a whole list.
    package let base: String?
    /// Why it is out of force although it is there; not part of the manifest, which never changes.
    package var withdrawn: Withdrawal?

    package struct Withdrawal: Hashable, Sendable {
        package let at: Moment
        package let reason: String
    }

    package struct File: Hashable, Sendable {
        package let name: String
        package let rows: Int
        package let withoutEntity: Int
        package let sha256: String
    }

    package var snapshotList: SnapshotList {
        SnapshotList(list: list, published: published, entities: entities, sha256: sha256)
    }

    package var json: JSON {
        .object([
            "list": .string(list),
            "published": .string(published.description),
            "publishedBy": .string(publishedBy),
            "format": .string(format),
            "entities": .number(entities),
            "sha256": .string(sha256),
            "sequence": .number(sequence),
            "files": .array(
                files.map { file in
                    .object([
                        "name": .string(file.name), "rows": .number(file.rows),
                        "withoutEntity": .number(file.withoutEntity), "sha256": .string(file.sha256),
                    ])
                }),
            "kinds": .object(kinds.keys.sorted().map { .init($0, .number(kinds[$0] ?? 0)) }),
            "orphans": .strings(orphans),
            "missingSiblings": .strings(missingSiblings),
            "warnings": .strings(warnings),
            "acceptedShrink": acceptedShrink.map(JSON.string),
            "retrieved": retrieved.map { .string($0.description) },
            "origin": origin.map(JSON.string),
            "base": base.map(JSON.string),
        ])
    }

    package init(
        list: String, published: CalendarDay, publishedBy: String, format: String, entities: Int, sha256: String,
        sequence: Int, files: [File], kinds: [String: Int], orphans: [String], missingSiblings: [String],
        warnings: [String], acceptedShrink: String?, retrieved: Moment?, origin: String? = nil, base: String? = nil
    ) {
        self.list = list
        self.published = published
        self.publishedBy = publishedBy
        self.format = format
        self.entities = entities
        self.sha256 = sha256
        self.sequence = sequence
        self.files = files
        self.kinds = kinds
        self.orphans = orphans
        self.missingSiblings = missingSiblings
        self.warnings = warnings
        self.acceptedShrink = acceptedShrink
        self.retrieved = retrieved
        self.origin = origin
        self.base = base
    }

    /// `nil` if the text is not what `json` wrote.
    init?(_ json: JSON) {
        func texts(_ key: String) -> [String] { json[key]?.array?.compactMap(\.string) ?? [] }
        guard let list = json["list"]?.string, let published = json["published"]?.string.flatMap({ CalendarDay($0) }),
            let publishedBy = json["publishedBy"]?.string, let format = json["format"]?.string,
            let entities = json["entities"]?.integer, let sha256 = json["sha256"]?.string,
            let sequence = json["sequence"]?.integer, let files = json["files"]?.array,
            let kinds = json["kinds"]?.members
        else { return nil }
        self.init(
            list: list, published: published, publishedBy: publishedBy, format: format, entities: entities,
            sha256: sha256, sequence: sequence,
            files: files.compactMap { file in
                guard let name = file["name"]?.string, let rows = file["rows"]?.integer,
                    let without = file["withoutEntity"]?.integer, let sha256 = file["sha256"]?.string
                else { return nil }
                return File(name: name, rows: rows, withoutEntity: without, sha256: sha256)
            },
            kinds: Dictionary(
                uniqueKeysWithValues: kinds.compactMap { member in
                    member.value.integer.map { (member.key, $0) }
                }),
            orphans: texts("orphans"), missingSiblings: texts("missingSiblings"), warnings: texts("warnings"),
            acceptedShrink: json["acceptedShrink"]?.string,
            retrieved: json["retrieved"]?.string.flatMap { Moment($0) }, origin: json["origin"]?.string,
            base: json["base"]?.string)
    }
}
