/// A name with the remark that the list puts behind it: `Mohammad Shafiq Ahmadi (previously listed as)`,
/// `Abu Bakr al-Jaziri (Previously listed as. In Arabic: أبوبكر الجزائري)`. Names in two scripts are two names.
struct DFATName {
    let names: [String]
    /// Names inside the remark.
    let formerNames: [String]
    let isFormer: Bool

    init(_ text: String) {
        var rest = text
        var former: [String] = []
        var isFormer = false
        for group in UNAlias.brackets(of: text).groups {
            let lower = group.lowercased()
            guard lower.contains("previously listed as") || lower.contains("formerly listed as") else { continue }
            isFormer = true
            rest = rest.replacing("(\(group))", with: " ")
            rest = rest.replacing("(\(group) )", with: " ")
            if let colon = group.firstIndex(of: ":") {
                former.append(group[group.index(after: colon)...].trimmingBlanks())
            }
        }
        let alias = UNAlias(rest.collapsingSpaces())
        names = alias.names.isEmpty ? [text] : alias.names
        formerNames = former.filter { !$0.isEmpty }
        self.isFormer = isFormer
    }
}
