import Testing

@testable import CordonLists

@Suite struct OFACNameTests {
    @Test(
        "persons in natural order",
        arguments: [
            ("PUTIN, Vladimir Vladimirovich", "Vladimir Vladimirovich PUTIN", "Vladimir Vladimirovich", "PUTIN", nil),
            ("LAVILLA, Ruben Pestano, Jr.", "Ruben Pestano LAVILLA Jr.", "Ruben Pestano", "LAVILLA", "Jr."),
            ("KNOWLES, JR., Samuel", "Samuel KNOWLES JR.", "Samuel", "KNOWLES", "JR."),
            ("MARUF, Taha, Muhyi al-Din", "Taha Muhyi al-Din MARUF", "Taha Muhyi al-Din", "MARUF", nil),
            ("ABU HAFS THE MAURITANIAN", "ABU HAFS THE MAURITANIAN", nil, nil, nil),
            ("AL-HAQQ, Al-Hajj 'Abd", "Al-Hajj 'Abd AL-HAQQ", "Al-Hajj 'Abd", "AL-HAQQ", nil),
        ])
    func persons(text: String, full: String, first: String?, last: String?, suffix: String?) {
        let name = OFACName(person: text)
        #expect(name.full == full)
        #expect(name.first == first)
        #expect(name.last == last)
        #expect(name.suffix == suffix)
    }

    @Test(arguments: ["", ",", "ONLY,", ", Only"])
    func oddities(text: String) {
        #expect(OFACName(person: text).full == text)
    }
}
