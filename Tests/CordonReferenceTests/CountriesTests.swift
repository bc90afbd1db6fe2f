import CordonReference
import Testing

/// Names and codes of countries, and that the law tables agree with them.
@Suite struct CountriesTests {
    private let countries = Countries.shared

    @Test(arguments: [
        ("Russia", "ru"), ("RUSSIAN FEDERATION", "ru"), ("Россия", "ru"), ("Korea, North", "kp"), ("Burma", "mm"),
        ("Türkiye", "tr"), ("Turkey", "tr"),
    ])
    func manyNamesOneCode(_ name: String, _ code: String) {
        #expect(countries.code(name) == code)
    }

    @Test func anUnknownNameHasNoCode() {
        #expect(countries.code("Ruritania") == nil && countries.code("") == nil && countries.name("zz") == nil)
    }

    /// The law tables show a name beside each code: it leads back to the code.
    @Test func namesInTheLawTables() {
        for partner in PartnerCountries.shared.all {
            #expect(countries.code(partner.name) == partner.iso.lowercased(), "\(partner.name)")
        }
        for row in CountryChart.shared.rows {
            #expect(countries.code(row.name) == row.iso.lowercased(), "\(row.name)")
        }
        let known = Set(CountryGroups.all.flatMap { CountryGroups.shared.members(of: $0) })
        #expect(known.filter { countries.name($0.lowercased()) == nil } == [])
        // The same countries in both supplements but for two: no licence goes to the United States, no group has LI.
        #expect(known.symmetricDifference(CountryChart.shared.rows.map(\.iso)) == ["US", "LI"])
    }
}
