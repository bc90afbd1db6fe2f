import CordonAssessment
import CordonModel
import CordonRules
import TestSupport
import Testing

/// `lists show --raw` finds the publisher's own text again, in every format that has text.
@Suite struct RawRecordTests {
    private static let fixtures: [(path: String, list: String, begins: String)] = [
        ("ofac-sdn", "us_ofac_sdn", ""), ("un", "un_sc_sanctions", "<"),
        ("ofac-enhanced", "us_ofac_cons", "<entity id="), ("ofac-xml/SDN.XML", "us_ofac_sdn", "<sdnEntry>"),
        ("ofac-advanced/SDN_ADVANCED.XML", "us_ofac_sdn", "<DistinctParty FixedRef="),
        ("eu-fsf-xml", "eu_fsf", "<sanctionEntity "), ("eu-fsf-csv", "eu_fsf", ""),
        ("eu-journal", "eu_journal_sanctions", ""), ("uk-xml", "gb_fcdo_sanctions", "<Designation>"),
        ("uk-csv", "gb_fcdo_sanctions", ""), ("ofsi", "gb_hmt_sanctions", ""),
        ("seco", "ch_seco_sanctions", "<target "), ("csl-29", "us_trade_csl", ""),
        ("bis-dpl", "us_bis_denied", "\""), ("sema", "ca_dfatd_sema_sanctions", "<record>"),
        ("ftm-simple", "own_list", "\""), ("ftm-nested", "own_list", "{"), ("ftm", "own_list", "{"),
    ]

    @Test(arguments: fixtures.indices)
    func everyEntityShowsItsRecords(index: Int) throws {
        let fixture = RawRecordTests.fixtures[index]
        let folder = try TemporaryFolder()
        let snapshots = SnapshotStore(Workspace(home: folder.path("home")))
        var request = ListImport.Request(
            path: Repository.path("Tests/CordonListsTests/Fixtures/\(fixture.path)"), list: fixture.list,
            retrieved: Moment(seconds: 1_795_000_000))
        request.published = nil
        do throws(AssessmentError) {
            _ = try ListImport(snapshots).run(request)
        } catch {
            request.published = CalendarDay("2026-06-30")
            _ = try ListImport(snapshots).run(request)
        }
        var shown = 0
        let version = try #require(try snapshots.lists.version(of: fixture.list, asOf: nil))
        try ListExport(snapshots.lists).run(list: fixture.list, asOf: nil, format: .ftm) { line in
            guard let id = line.split(separator: "\"").dropFirst(3).first.map(String.init) else { return }
            do {
                let listed = try ListedEntity(id: id, snapshots: snapshots, asOf: nil)
                let records = listed.json(raw: true)["records"]?.array ?? []
                // An EU entry without a reference number is the one that nothing in the text marks.
                let isMarked = fixture.path != "eu-fsf-xml" || id.contains("EU.")
                #expect(records.isEmpty != isMarked, "\(id) of \(fixture.path)")
                for record in records {
                    #expect(
                        record["text"]?.string?.hasPrefix(fixture.begins) == true,
                        "\(record["text"]?.string?.prefix(80) ?? "")")
                }
                shown += 1
            } catch {
                Issue.record("\(id): \(error)")
            }
        }
        #expect(shown == version.entities)
    }
}
