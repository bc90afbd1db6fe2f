/// The two lists that OFAC publishes, each in four formats with the same keys.
enum OFACList {
    private static let names = ["us_ofac_sdn": "SDN List", "us_ofac_cons": "Consolidated List"]

    /// The name that OFAC's own formats have for a dataset.
    static func name(of dataset: String) -> String? { names[dataset] }

    /// The dataset of a list's name; for a name that is no dataset (`Non-SDN CMIC List`) the name itself.
    static func dataset(named name: String) -> String {
        names.first { $0.value == name }?.key ?? name
    }

    /// OFAC's key of a party is the same in all its formats, so a list may come in another one tomorrow.
    static func entityID(_ number: Int, in dataset: String) -> String {
        dataset == "us_ofac_cons" ? "ofac-cons-\(number)" : "ofac-\(number)"
    }

    /// The key as a number, which is what makes two spellings of it one.
    static func number(_ text: String, file: String, line: Int, field: String) throws(ListError) -> Int {
        if text.isEmpty { throw .missing(file: file, line: line, field: field) }
        guard text.isDigits, let number = Int(text) else {
            throw .invalid(file: file, line: line, field: field, value: text)
        }
        return number
    }
}
