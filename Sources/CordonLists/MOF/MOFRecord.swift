/// A row of one of the list's tables. Each table has columns of its own, under names that vary between tables.
struct MOFRecord {
    enum Kind {
        case party
        /// A party taken off the list: its number stays, its names are gone.
        case deleted
        /// A number without names that is not said to be deleted.
        case unnamed
        /// More text about the party of the row before.
        case continuation
    }

    let row: Int
    /// The days of the notices by which the party was listed and the entry revised.
    let notices: String
    /// Without the marks of other resolutions: `1` of `1(*186)`.
    let number: String
    let numberText: String
    let japanese: String
    let english: String
    let values: [(field: MOFField, column: String, text: String)]
    /// The title of the table, which is the programme.
    let title: String

    init(_ row: WorkbookTable.Row, file: String) throws(ListError) {
        self.row = row.number
        notices = row["告示日付"]
        numberText = row["告示番号"].collapsingSpaces()
        number = String(
            numberText.withoutFullWidth().drop { !($0.isASCII && $0.isNumber) }.prefix { $0.isASCII && $0.isNumber })
        japanese = MOFText.stated(row["日本語表記"])
        english = MOFText.stated(row["英語表記"])
        let names: Set<String> = ["告示日付", "告示番号", "日本語表記", "英語表記"]
        values = row.values.filter { !names.contains($0.column) }.compactMap { column, value in
            let text = MOFText.stated(value)
            return text.isEmpty ? nil : (MOFField(column: column), column, text)
        }
        title = MOFText.title(row.titles)
        if kind == .party, number.isEmpty { throw .missing(file: file, line: row.number, field: "告示番号") }
    }

    var kind: Kind {
        if !japanese.isEmpty || !english.isEmpty { return .party }
        if notices.contains("削除") { return .deleted }
        return numberText.isEmpty ? .continuation : .unnamed
    }
}

/// What a column holds.
enum MOFField: Hashable {
    case name(String)
    case text(String)
    case numbers(String)
    case birth
    case birthAndPlace
    case country
    case address
    /// Kept under its column's name.
    case note

    init(column: String) {
        self = MOFField.fields[column] ?? .note
    }

    private static let fields: [String: MOFField] = {
        var fields: [String: MOFField] = [:]
        func add(_ field: MOFField, _ columns: String...) { for column in columns { fields[column] = field } }
        add(.name("alias"), "別名", "別称", "別称・旧称", "別称・別名", "別名・別称", "確定可能な別名")
        add(.name("previousName"), "旧称", "旧称・以前の呼称", "過去の別名", "以前の別名")
        add(.name("weakAlias"), "確定に十分でない別名")
        add(.text("title"), "称号")
        add(.text("position"), "役職", "肩書", "肩書等")
        add(.text("birthPlace"), "出生地", "出生地・出身地")
        add(.text("phone"), "電話", "電話番号")
        add(.text("unscId"), "国連参照番号")
        add(.numbers("passportNumber"), "旅券番号")
        add(.numbers("idNumber"), "ID番号", "身分登録番号", "身分証番号")
        add(.birth, "生年月日")
        add(.birthAndPlace, "生年月日・出生地")
        add(.country, "国籍")
        add(
            .address, "住所", "所在地", "住所・所在地", "住所等", "活動地域・住所",
            "所在地・住所登録された事務所の住所")
        return fields
    }()
}
