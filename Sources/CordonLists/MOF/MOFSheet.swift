import CordonModel

/// What a sheet's name says of the parties on it: `29.ロシア連邦(個人)`.
struct MOFSheet {
    let name: String
    /// The number before the point, which stays with a programme; the name where there is none.
    let key: String
    /// `nil` where the sheet has both.
    let schema: Schema?

    init(name: String) {
        self.name = name.trimmingBlanks()
        let number = name.withoutFullWidth().prefix { $0.isASCII && $0.isNumber }
        key = number.isEmpty ? self.name : String(number)
        let persons = name.contains("個人")
        let bodies = name.contains("団体") || name.contains("銀行")
        schema = persons == bodies ? nil : persons ? .person : .organization
    }
}
