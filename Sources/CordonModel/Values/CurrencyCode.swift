/// A currency as its ISO 4217 alphabetic code in upper case.
///
/// Source: ISO 4217 list one (2026), and the codes withdrawn since 2013 (last line), because a deal may be that old.
/// Precious metals, bond market units and test codes are left out: nobody invoices in them.
public struct CurrencyCode: CheckedCode, Comparable {
    public let description: String

    public init(_ text: String) throws(CodeProblem) {
        let bytes = Array(text.utf8)
        guard bytes.count == 3, bytes.allSatisfy(\.isASCIIUpper) else {
            throw .shape(expected: "a currency code of three capital letters such as “USD”")
        }
        guard CurrencyCode.assigned.contains(text) else { throw .unassigned(scheme: "ISO 4217 (currency codes)") }
        description = text
    }

    public static func < (left: CurrencyCode, right: CurrencyCode) -> Bool { left.description < right.description }

    package static let assigned: Set<String> = Set(
        """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP
        CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF
        IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD
        MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB
        RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
        UYU UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG
        ANG BGN BYR CUC HRK LTL LVL MRO SLL STD VEF ZWL
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
