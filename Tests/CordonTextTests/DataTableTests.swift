import CordonText
import TestSupport
import Testing

/// The tables in the binary are the tables in `Data/`, byte for byte but for comment lines.
@Suite struct DataTableTests {
    @Test func everyTableIsLinkedIn() throws {
        #expect(DataTable.names.count >= 14)
        for name in DataTable.names {
            let lines = try Repository.text("Data/\(name)").split(separator: "\n", omittingEmptySubsequences: false)
            let body = lines.filter { !$0.hasPrefix("#") }.joined(separator: "\n")
            #expect(String(decoding: DataTable(name).bytes, as: UTF8.self) == body, "\(name): run Scripts/generate")
        }
    }
}
