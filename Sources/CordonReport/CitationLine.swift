/// Paragraphs as a lawyer strings them together: `15 CFR 734.9(f)(1)(i)(A), 734.9(f)(2); Supp. No. 3 to 15 CFR part 746`.
func citationLine(_ cites: [String]) -> String {
    let title = "15 CFR "
    var groups: [String] = []
    var isOpen = false
    // A paragraph that a named sub-paragraph implies is left out.
    for cite in cites where !cites.contains(where: { $0.hasPrefix(cite + "(") }) {
        let isPlain = cite.hasPrefix(title) && !cite.contains(";") && !cite.contains("part")
        if isPlain, isOpen, let last = groups.indices.last {
            groups[last] += ", " + cite.dropFirst(title.count)
        } else {
            groups.append(cite)
        }
        isOpen = isPlain
    }
    return groups.joined(separator: "; ")
}
