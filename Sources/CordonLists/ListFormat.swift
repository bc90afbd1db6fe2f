/// The publishers' formats that Cordon reads.
public enum ListFormat: String, Sendable, CaseIterable, Hashable {
    /// OFAC's legacy comma-separated set: a main file and up to three siblings.
    case ofacLegacy
    /// The UN Security Council's consolidated list.
    case unXML
    /// FollowTheMoney entities, one JSON object a line.
    case ftmLines

    /// What a person calls it.
    public var title: String {
        switch self {
        case .ofacLegacy: "OFAC legacy CSV"
        case .unXML: "UN consolidated XML"
        case .ftmLines: "FollowTheMoney JSON lines"
        }
    }

    /// The only format in which a dataset is published; any dataset without its own reader comes as FollowTheMoney.
    package init(dataset: String) {
        switch dataset {
        case "us_ofac_sdn", "us_ofac_cons": self = .ofacLegacy
        case "un_sc_sanctions": self = .unXML
        default: self = .ftmLines
        }
    }

    /// Tells a main file from its first bytes, whatever it is called; `nil` if it is none of the three.
    package static func detect(_ path: String) throws(ListError) -> ListFormat? {
        var bytes = try FileBytes.head(of: path, count: 16 * 1024)[...]
        bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        switch bytes.first {
        case 0x3C:
            return String(decoding: bytes, as: UTF8.self).contains("<CONSOLIDATED_LIST") ? .unXML : nil
        case 0x7B:
            return .ftmLines
        case .some(0x30...0x39):
            let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
            return OFACFile.main.columns == columns(of: line) ? .ofacLegacy : nil
        default:
            return nil
        }
    }

    private static func columns(of line: ArraySlice<UInt8>) -> Int {
        var columns = 1
        var quoted = false
        for byte in line {
            if byte == 0x22 { quoted.toggle() }
            if byte == 0x2C, !quoted { columns += 1 }
        }
        return columns
    }
}
