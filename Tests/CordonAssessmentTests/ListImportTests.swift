import CordonIndex
import CordonAssessment
import CordonModel
import Foundation
import TestSupport
import Testing
import CordonRules

/// What a publisher's bad day does to the lists in force: nothing.
@Suite struct ListImportTests {
    private let folder: TemporaryFolder
    private let snapshots: SnapshotStore

    init() throws {
        folder = try TemporaryFolder()
        snapshots = SnapshotStore(Workspace(home: folder.path("home")))
    }

    private func rows(_ count: Int, from first: Int = 1, kind: String = "individual") -> String {
        (first..<first + count).map { number in
            #"\#(number),"FAMILY\#(number), Given","\#(kind)","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1960.""#
                + "\r\n"
        }.joined()
    }

    private func write(_ rows: String, as name: String = "SDN.CSV") throws -> String {
        let path = "in-\(UUID().uuidString)/\(name)"
        return try folder.write(rows + "\u{1A}", to: path)
    }

    private func request(
        _ path: String, _ list: String, _ day: String?, acceptShrink: String? = nil
    ) -> ListImport.Request {
        var request = ListImport.Request(path: path, list: list, retrieved: Moment(seconds: 1_795_000_000))
        request.published = day.flatMap { CalendarDay($0) }
        request.acceptShrink = acceptShrink
        return request
    }

    @discardableResult
    private func importSDN(_ path: String, _ day: String?, acceptShrink: String? = nil) throws -> ListImport.Report {
        try ListImport(snapshots).run(request(path, "us_ofac_sdn", day, acceptShrink: acceptShrink))
    }

    private func failure(_ path: String, _ day: String?, list: String = "us_ofac_sdn") -> ErrorAnswer? {
        do throws(AssessmentError) {
            _ = try ListImport(snapshots).run(request(path, list, day))
            return nil
        } catch {
            return error.answer
        }
    }

    private func inForce() throws -> [String] {
        try snapshots.versions(ListSelection()).map { "\($0.list) \($0.published) \($0.entities)" }
    }

    @Test func theNewestByPublicationDateIsInForce() throws {
        #expect(try importSDN(write(rows(100)), "2024-05-03").isInForce)
        #expect(try !importSDN(write(rows(98)), "2024-05-02").isInForce)
        #expect(try inForce() == ["us_ofac_sdn 2024-05-03 100"])
        let older = try snapshots.versions(ListSelection(asOf: CalendarDay("2024-05-02")))
        #expect(older.map(\.entities) == [98])
    }

    @Test func theSameContentIsNotStoredTwice() throws {
        let path = try write(rows(10))
        #expect(try !importSDN(path, "2024-05-03").wasThere)
        #expect(try importSDN(path, "2024-05-03").wasThere)
        #expect(try snapshots.lists.versions(of: "us_ofac_sdn").count == 1)
    }

    @Test func ofTwoVersionsOfOneDayTheLaterImportCounts() throws {
        try importSDN(write(rows(100)), "2024-05-03")
        try importSDN(write(rows(101)), "2024-05-03")
        #expect(try inForce() == ["us_ofac_sdn 2024-05-03 101"])
    }

    @Test func aDateIsNeverGuessed() throws {
        let answer = failure(try write(rows(3)), nil)
        #expect(answer?.kind == .usage)
        #expect(answer?.message.hasSuffix("does not say when it was published; add --published YYYY-MM-DD") == true)
    }

    @Test func aRowCutInTheMiddleIsRefused() throws {
        try importSDN(write(rows(100)), "2024-05-02")
        let whole = rows(100)
        let path = try folder.write(String(whole.dropLast(30)), to: "cut/sdn.csv")
        let answer = failure(path, "2024-05-03")
        #expect(answer?.kind == .data)
        #expect(answer?.message.hasPrefix("sdn.csv:100: ") == true)
        #expect(try inForce() == ["us_ofac_sdn 2024-05-02 100"])
    }

    @Test func aListCutAtALineEndIsRefused() throws {
        try importSDN(write(rows(100)), "2024-05-02")
        let answer = failure(try write(rows(94)), "2024-05-03")
        #expect(answer?.kind == .data)
        #expect(
            answer?.message
                == "us_ofac_sdn of 2024-05-03 has 94 entities, 6 fewer than the version of 2024-05-02: it may be cut off. us_ofac_sdn was not changed; --accept-shrink \"reason\" imports it all the same"
        )
        #expect(try inForce() == ["us_ofac_sdn 2024-05-02 100"])
        #expect(failure(try write(rows(95)), "2024-05-03") == nil)
    }

    @Test func theVersionNextBeforeByDateIsTheMeasure() throws {
        try importSDN(write(rows(100)), "2024-05-02")
        // Older and smaller: nothing came before it.
        #expect(failure(try write(rows(50)), "2019-01-31") == nil)
    }

    @Test func aKindThatVanishedIsRefused() throws {
        try importSDN(write(rows(99) + rows(1, from: 200, kind: "vessel")), "2024-05-02")
        let answer = failure(try write(rows(100)), "2024-05-03")
        #expect(answer?.message.contains("has no Vessel any more") == true)
    }

    @Test func aShrinkCanBeAcceptedForAReasonThatIsKept() throws {
        try importSDN(write(rows(100)), "2024-05-02")
        let report = try importSDN(write(rows(50)), "2024-05-03", acceptShrink: "programme ended")
        #expect(report.isInForce)
        #expect(try snapshots.lists.versions(of: "us_ofac_sdn").last?.acceptedShrink == "programme ended")
    }

    @Test func theUNListWithoutItsEndIsRefused() throws {
        let one = "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME><SECOND_NAME>BCDE</SECOND_NAME></INDIVIDUAL>"
        let open = #"<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS>"#
        let whole = try folder.write(open + one + "</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>", to: "un/a.xml")
        #expect(try ListImport(snapshots).run(request(whole, "un_sc_sanctions", nil)).isInForce)
        let cut = try folder.write(
            open.replacingOccurrences(of: "02-27", with: "03-01") + one + "</INDIVIDUALS><ENTITIES/>", to: "un/b.xml")
        let answer = failure(cut, nil, list: "un_sc_sanctions")
        #expect(answer?.kind == .data)
        #expect(answer?.message.contains("b.xml:1:") == true)
        #expect(try inForce() == ["un_sc_sanctions 2026-02-27 1"])
    }

    @Test func aMissingFileIsTheUsersMistake() {
        #expect(failure("/nowhere/sdn.csv", "2024-05-03")?.kind == .input)
    }

    @Test(arguments: ["US", "us ofac", "", "a/b", "x:", "../etc"])
    func listNamesAreChecked(name: String) throws {
        #expect(failure(try write(rows(1)), "2024-05-03", list: name)?.kind == .usage)
    }

    @Test func asOfADayBeforeAllVersionsIsAnErrorAndNotNoMatch() throws {
        try importSDN(write(rows(10)), "2024-05-03")
        let error = #expect(throws: AssessmentError.self) {
            try snapshots.open(ListSelection(asOf: CalendarDay("2022-03-15")))
        }
        #expect(error?.answer.kind == .data)
        #expect(
            error?.answer.message
                == "no version of us_ofac_sdn published on or before 2022-03-15 is loaded; import one, or leave the list out with --list"
        )
    }

    @Test func theStarterListIsOnlyForThoseWithoutAny() throws {
        #expect(
            try snapshots.open(ListSelection()).notices.first
                == "searched \(StarterList.shared.entities.count) starter entries; `cordon lists update` gets the official lists"
        )
        try importSDN(write(rows(10)), "2024-05-03")
        let opened = try snapshots.open(ListSelection())
        #expect(opened.snapshot.lists.map(\.list) == ["us_ofac_sdn"])
        #expect(
            opened.notices == [
                "us_ofac_sdn of 2024-05-03 was imported without add.csv, alt.csv, sdn_comments.csv: names or addresses are missing"
            ])
    }
}
