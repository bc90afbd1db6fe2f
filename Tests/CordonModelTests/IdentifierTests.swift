import CordonModel
import Testing

/// Real identifiers of public bodies and companies, and the samples that the schemes' own documents print.
@Suite struct IdentifierTests {
    @Test(arguments: [
        (IdentifierKind.imo, "9074729", "9074729"),  // the example of IMO Res. A.1117
        (.imo, "IMO 9074729", "9074729"),
        (.imo, " imo9074729 ", "9074729"),
        (.imoCompany, "5993381", "5993381"),
        (.lei, "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12"),
        (.lei, "5493001kjtiigc8y1r12", "5493001KJTIIGC8Y1R12"),
        (.inn, "7707083893", "7707083893"),
        (.inn, "500100732259", "500100732259"),
        (.ogrn, "1027700132195", "1027700132195"),
        (.ogrn, "304500116000157", "304500116000157"),
        (.bic, "DEUTDEFF", "DEUTDEFF"),
        (.bic, "deut de ff 500", "DEUTDEFF500"),
        (.isin, "US0378331005", "US0378331005"),
        (.isin, "AU0000XVGZA3", "AU0000XVGZA3"),
        (.mmsi, "273456780", "273456780"),
        (.iban, "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"),
        (.iban, "DE89370400440532013000", "DE89370400440532013000"),
        (.passportNumber, " AB 123 ", "AB 123"),
    ])
    func valid(kind: IdentifierKind, text: String, canonical: String) throws {
        let identifier = try kind.validate(text)
        #expect(identifier.kind == kind)
        #expect(identifier.value == canonical)
    }

    @Test(arguments: [
        (
            IdentifierKind.imo, "9074728",
            "is not an IMO ship number: its check digit would be 9, not 8 (mistyped?)"
        ),
        (.imo, "907472", "is not an IMO ship number, which has seven digits"),
        (.imo, "IMO 90747290", "is not an IMO ship number, which has seven digits"),
        (
            .imoCompany, "5993382",
            "is not an IMO company number: its check digit would be 1, not 2 (mistyped?)"
        ),
        (
            .lei, "5493001KJTIIGC8Y1R13",
            "is not an LEI: its check digits would be 12, not 13 (mistyped?)"
        ),
        (.lei, "5493001KJTIIGC8Y1R1", "is not an LEI, which has 18 letters or digits and two check digits"),
        (.inn, "7707083894", "is not an INN: its check digit would be 3, not 4 (mistyped?)"),
        (.inn, "500100732258", "is not an INN: its check digits would be 59, not 58 (mistyped?)"),
        (.inn, "77070838930", "is not an INN, which has 10 digits, or 12 for a person"),
        (.ogrn, "1027700132194", "is not an OGRN: its check digit would be 5, not 4 (mistyped?)"),
        (.bic, "DEUTXYFF", "is not a BIC: there is no country “XY”"),
        (.bic, "DEUTDEFF5", "is not a BIC, which has six letters and two or five letters or digits"),
        (.isin, "US0378331006", "is not an ISIN: its check digit would be 5, not 6 (mistyped?)"),
        (.mmsi, "973456780", "is not an MMSI, which has nine digits, the first from 2 to 7 for a ship"),
        (.iban, "GB83WEST12345698765432", "is not an IBAN: its check digits would be 82, not 83 (mistyped?)"),
        (.idNumber, "  ", "is not an identity number, which has 1 to 128 characters on one line"),
    ])
    func invalid(kind: IdentifierKind, text: String, reason: String) {
        let problem = #expect(throws: IdentifierProblem.self) { try kind.validate(text) }
        #expect(problem?.reason == reason)
    }

    /// Schemes whose check digits find every single mistyped digit. Those of IMO, INN and OGRN fold several remainders
    /// into one digit and miss some.
    @Test(arguments: [
        (IdentifierKind.lei, "5493001KJTIIGC8Y1R12"), (.isin, "US0378331005"),
        (.iban, "DE89370400440532013000"),
    ])
    func everySingleDigitErrorIsFound(kind: IdentifierKind, text: String) {
        var bytes = Array(text.utf8)
        for position in bytes.indices where (0x30...0x39).contains(bytes[position]) {
            let right = bytes[position]
            for wrong in UInt8(0x30)...0x39 where wrong != right {
                bytes[position] = wrong
                let mistyped = String(decoding: bytes, as: UTF8.self)
                #expect(throws: IdentifierProblem.self, "\(mistyped)") { try kind.validate(mistyped) }
            }
            bytes[position] = right
        }
    }

    @Test func propertiesAreFollowTheMoneys() {
        #expect(IdentifierKind.imoCompany.property == "imoNumber")
        #expect(IdentifierKind.bic.property == "swiftBic")
        #expect(IdentifierKind.lei.property == "leiCode")
        #expect(IdentifierKind.registrationNumber.property == "registrationNumber")
    }
}
