/// The files of an OFAC legacy set. Both lists have the same four; only the names differ.
package enum OFACFile: String, CaseIterable, Sendable, Hashable {
    case main
    case addresses
    case aliases
    case comments

    /// Columns of a row, by OFAC's data specification (`dat_spec.txt`, updated 2023-09-25).
    var columns: Int {
        switch self {
        case .main: 12
        case .addresses: 6
        case .aliases: 5
        case .comments: 2
        }
    }

    /// The name under which OFAC publishes it for a dataset; `nil` for a dataset that is not OFAC's.
    package func name(in dataset: String) -> String? {
        switch (dataset, self) {
        case ("us_ofac_sdn", .main): "sdn.csv"
        case ("us_ofac_sdn", .addresses): "add.csv"
        case ("us_ofac_sdn", .aliases): "alt.csv"
        case ("us_ofac_sdn", .comments): "sdn_comments.csv"
        case ("us_ofac_cons", .main): "cons_prim.csv"
        case ("us_ofac_cons", .addresses): "cons_add.csv"
        case ("us_ofac_cons", .aliases): "cons_alt.csv"
        case ("us_ofac_cons", .comments): "cons_comments.csv"
        default: nil
        }
    }

    static let datasets = ["us_ofac_sdn", "us_ofac_cons"]
}
