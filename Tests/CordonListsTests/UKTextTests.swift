import CordonModel
import CordonRules
import Testing

@testable import CordonLists

@Suite struct UKTextTests {
    @Test(
        "birth dates with masks",
        arguments: [
            ("01/03/1958", "1958-03-01"), ("dd/mm/1945", "1945"), ("DD/MM/1945", "1945"), ("00/00/1980", "1980"),
            ("dd/06/1971", "1971-06"), ("00/06/1971", "1971-06"), ("12/00/1971", "1971"), ("05/1971", "1971-05"),
            ("1971", "1971"), ("1971-05-04", "1971-05-04"), ("31/02/1971", nil), ("1950s", nil), ("01/13/1971", nil),
            ("", nil), ("a/b/1971", nil), ("1/2/3/1971", nil), ("01/03/58", nil),
        ])
    func birthDates(text: String, date: String?) {
        #expect(UKText.birthDate(text)?.description == date)
    }

    @Test func days() {
        #expect(UKText.day("27/02/2026") == CalendarDay("2026-02-27"))
        #expect(UKText.day("2026-02-27T00:00:00") == CalendarDay("2026-02-27"))
        #expect(UKText.day("29/02/2026") == nil)
        #expect(UKText.reportDate("08-Oct-2026") == CalendarDay("2026-10-08"))
        #expect(UKText.reportDate("08-10-2026") == nil)
    }

    @Test(
        "enumerations of the OFSI list",
        arguments: [
            ("(1) Afghan (2) Pakistani", ["Afghan", "Pakistani"]), ("1) Uzbek 2) Afghan", ["Uzbek", "Afghan"]),
            ("a) General b)Major General", ["General", "Major General"]),
            ("a) French, b) Tunisian", ["French", "Tunisian"]),
            ("(1) Germany (b) Algeria", ["Germany", "Algeria"]),
            ("(1)-(2) Tunisia (3) Libya", ["Tunisia", "Libya"]), ("(1) (2) Egypt", ["Egypt"]),
            ("(1) to (6) Algeria (7) Morocco", ["Algeria", "Morocco"]),
            ("(1) Manzil Tmim (2)-(6) -", ["Manzil Tmim"]),
            ("1) Mullah, 2) Maulavi, 3) Habji.", ["Mullah", "Maulavi", "Habji."]),
            ("General/Maulavi", ["General/Maulavi"]), ("Iran (Islamic Republic of)", ["Iran (Islamic Republic of)"]),
            ("", []),
        ])
    func enumerations(text: String, parts: [String]) {
        #expect(UKText.enumerated(text) == parts)
    }

    @Test(
        "references of the UN in prose",
        arguments: [
            ("UN Ref QI.A.146.04. Son of a fisher.", ["QI.A.146.04"]), ("Group. UN REF:QE.A.146.14", ["QE.A.146.14"]),
            ("UN Ref.KPI.067.", ["KPi.067"]), ("UN Ref KPe.006.Subordinate of", ["KPe.006"]),
            ("UN Ref No.YEi.004.", ["YEi.004"]), ("UN Ref 077.", []), ("UN Ref: QDi.334", ["QDi.334"]),
            ("(UK Sanctions List Ref):AFG0006. (UN Ref):TAi.002. Close to", ["TAi.002"]),
            ("UN Reference number follows", []), ("EU listing. Not UN.", []), ("UN Ref. Member of 3 groups", []),
        ])
    func references(text: String, references: [String]) {
        #expect(UKText.unReferences(in: text) == references)
    }

    @Test func imoNumbers() {
        #expect(UKText.imoNumber("IMO9562233") == "9562233")
        #expect(UKText.imoNumber(" imo: 9562233") == "9562233")
        #expect(UKText.imoNumber("9562233") == "9562233")
        #expect(UKText.imoNumber("95622334") == nil)
        #expect(UKText.onlyIMONumber(in: "IMO 9562233 and (IMO number: 9562233)") == "9562233")
        #expect(UKText.onlyIMONumber(in: "IMO 9562233 and IMO 9562234") == nil)
        #expect(UKText.onlyIMONumber(in: "IMO 95622334, 1234567") == nil)
    }

    @Test(
        "numbers of documents in prose",
        arguments: [
            ("Jordanian passport numbers (1) K048787 (2) 486298", ["K048787", "486298"]),
            ("Passport No. 836210029", ["836210029"]), ("Iraqi no.E126785", ["E126785"]),
            ("(1) Italian Fiscal Code JMM MDI 68A25 Z352D (2) 01846592", ["JMM MDI 68A25 Z352D", "01846592"]),
            ("(1) 6487 (Egypt). Issued 30 Jan 1986. (2) (Egypt). Issued. (3) 388181 (Yemen).", ["6487", "388181"]),
            ("A0680623 - Certificate of Nationality", ["A0680623"]), ("tazkira", []), ("", []),
        ])
    func documents(text: String, numbers: [String]) {
        #expect(OFSINumber.numbers(in: text) == numbers)
    }
}
