/// `us_ofac_sdn` of `us_ofac_sdn` and of `us_trade_csl:EL`: a sub-list is part of its list.
package enum ListName {
    package static func list(of dataset: String) -> String {
        dataset.split(separator: ":", maxSplits: 1).first.map(String.init) ?? dataset
    }
}
