/// The lists that the Consolidated Screening List puts together, by the code that it writes in brackets.
enum CSLSource: String, CaseIterable {
    // Treasury
    case sdn = "SDN"
    case ssi = "SSI"
    case cap = "CAP"
    case cmic = "CMIC"
    case fse = "FSE"
    case mbs = "MBS"
    case plc = "PLC"
    // Commerce
    case el = "EL"
    case meu = "MEU"
    case uvl = "UVL"
    case dpl = "DPL"
    // State
    case isn = "ISN"
    case dtc = "DTC"

    /// Reads `Entity List (EL) - Bureau of Industry and Security`, and `(NS-MBS List)` as MBS. Only the code counts:
    /// a name such as “Non-SDN …” must never be taken for SDN.
    init?(_ text: String) {
        var rest = text[...]
        while let open = rest.firstIndex(of: "(") {
            rest = rest[open...].dropFirst()
            guard let close = rest.firstIndex(of: ")") else { return nil }
            var code = rest[..<close].trimmingBlanks()
            if code.hasSuffix(" List") { code = String(code.dropLast(5)) }
            if code.hasPrefix("NS-") { code = String(code.dropFirst(3)) }
            if let source = CSLSource(rawValue: code) {
                self = source
                return
            }
        }
        return nil
    }

    var isTreasury: Bool {
        switch self {
        case .sdn, .ssi, .cap, .cmic, .fse, .mbs, .plc: true
        case .el, .meu, .uvl, .dpl, .isn, .dtc: false
        }
    }

    var topics: [String] {
        switch self {
        case .sdn, .ssi, .cap, .cmic, .fse, .mbs, .plc, .isn: ["sanction"]
        case .el, .meu, .uvl, .dpl: ["export.control"]
        case .dtc: ["debarment", "export.control"]
        }
    }
}
