import Testing

@testable import CordonLists

@Suite struct UNAliasTests {
    @Test(
        "one alias element, its names",
        arguments: [
            ("Jin Tiesan (金铁三)", ["Jin Tiesan", "金铁三"]),
            ("Akrin Saleh Akrin (أقرين صالح أقرين)", ["Akrin Saleh Akrin", "أقرين صالح أقرين"]),
            ("حسن غول (Hassan Ghul; Hassan Gul; Hasan Gul)", ["حسن غول", "Hassan Ghul", "Hassan Gul", "Hasan Gul"]),
            ("Abubakar (original script: Абубакар)", ["Abubakar", "Абубакар"]),
            ("Agha Jan Alizai اغا جان عالیزی", ["Agha Jan Alizai", "اغا جان عالیزی"]),
            ("Haji Gulab Gul (حاجی گلاب گل ولد حاجی حضرت گل )", ["Haji Gulab Gul", "حاجی گلاب گل ولد حاجی حضرت گل"]),
            ("Akhter Mohmad (اختر محمد ),", ["Akhter Mohmad", "اختر محمد"]),
            (
                "أنصار الشريعة بليبيا (Ansar al Charia in Libya (ASL))",
                ["أنصار الشريعة بليبيا", "Ansar al Charia in Libya (ASL)"]
            ),
            (
                "Hay’at Tahrir al-Sham (HTS) (هيئة تحرير الشام (original script); Tahrir al-Sham Hay’at)",
                ["Hay’at Tahrir al-Sham (HTS)", "هيئة تحرير الشام", "Tahrir al-Sham Hay’at"]
            ),
            ("شبكة أنصار المجاهدين (Ansar Network - sub-unit name)", ["شبكة أنصار المجاهدين", "Ansar Network"]),
            ("Azim Adhajani; Azim Agha-Jani", ["Azim Adhajani", "Azim Agha-Jani"]),
            ("Mohammed Sabet; Mohammad Sabet b) M. Javad", ["Mohammed Sabet", "Mohammad Sabet", "M. Javad"]),
            ("Al-Qaida in Yemen (AQY)", ["Al-Qaida in Yemen (AQY)"]),
            ("Lom-ali Butayev (Butaev)", ["Lom-ali Butayev (Butaev)"]),
            ("(Sheikh) Musa Hilal", ["(Sheikh) Musa Hilal"]),
            (") Abdelrahman Juhan", ["Abdelrahman Juhan"]),
            ("華信船務(香港)有限公司", ["華信船務(香港)有限公司"]),
            ("“Tek”", ["Tek"]), ("“General” Sidiki", ["“General” Sidiki"]),
            ("Mu’alim ʿUmar", ["Mu’alim ʿUmar"]), ("M23", ["M23"]), ("", []),
        ])
    func names(text: String, names: [String]) {
        let alias = UNAlias(text)
        #expect(alias.names == names)
        #expect(!alias.leftText)
    }

    @Test(
        "words that are no name are left out, and that is known",
        arguments: [
            ("Encep Nurjaman (birth name)", "Encep Nurjaman"), ("EL PARA (COMBAT NAME)", "EL PARA"),
            ("Ezatullah Haqqani (previously listed as)", "Ezatullah Haqqani"),
            ("Abdel Ilah Sabri (false identity related to passport number 434021161)", "Abdel Ilah Sabri"),
            ("Safia Farkash, born 1 Jan. 1953 (Oman passport no.03825239)", "Safia Farkash"),
        ])
    func leftOut(text: String, name: String) {
        let alias = UNAlias(text)
        #expect(alias.names == [name])
        #expect(alias.leftText)
    }

    @Test(
        "the note of an alias",
        arguments: [
            ("Abu Banat", "original script: Абу Банат", ["Abu Banat", "Абу Банат"]),
            ("Merai Zoghbai", "previously listed as, in Arabic: مرعي زغبي", ["Merai Zoghbai", "مرعي زغبي"]),
            (
                "أبو دعاء", "(Abu Du’a; Abu Duaa’) prominently known by this nom de guerre",
                ["أبو دعاء", "Abu Du’a", "Abu Duaa’"]
            ),
            (
                "شيخ يونس", "Yunis al-Mauritani; Younis al-Mauritani",
                ["شيخ يونس", "Yunis al-Mauritani", "Younis al-Mauritani"]
            ),
            ("Abu Ahmad", "nom de guerre", ["Abu Ahmad"]),
            ("Samuel Peter", "born 16 Dec. 1948; in Izo", ["Samuel Peter"]),
        ])
    func notes(text: String, note: String, names: [String]) {
        #expect(UNAlias(text, note: note).names == names)
    }
}

@Suite struct UNTextTests {
    @Test(
        "numbers in prose",
        arguments: [
            ("Congo service passport number SA0020249", "SA0020249"), ("No34409/129", "No34409/129"),
            ("Afghan passport number SE 012820", "SE 012820"), ("381110042 (Expired 25 Jan. 2016)", "381110042"),
            ("R00012098, South Sudan", "R00012098"), ("Libyan passport number 347834, issued under name X", "347834"),
            ("Moroccan national identity card DE- 473900", "DE- 473900"), ("Libya B/002210", "B/002210"),
            ("SSN 156-92-9858 (United States of America)", "156-92-9858"),
            ("German travel document (“Reiseausweis”) A 0139243", "A 0139243"),
            ("identification card (tazkira) number 57388", "57388"), ("04643632 issued on 18 Jun. 1999", "04643632"),
            ("Italian Fiscal Code: DAOMMD74T11Z352Z", "DAOMMD74T11Z352Z"),
        ])
    func numbers(text: String, number: String) {
        #expect(UNText.number(in: text) == number)
    }

    @Test(arguments: ["issued in 1993, under name X", "Birth certificate", ""])
    func noNumber(text: String) {
        #expect(UNText.number(in: text) == nil)
    }

    @Test func enumerations() {
        #expect(UNText.enumerated("a) Director b) Deputy c) Head") == ["Director", "Deputy", "Head"])
        #expect(UNText.enumerated("Head of the ADF (CDe.001)") == ["Head of the ADF (CDe.001)"])
    }
}
