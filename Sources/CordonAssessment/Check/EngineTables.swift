internal import CordonDigest
internal import CordonText

/// The tables inside the binary as one digest: two decisions with the same one rest on the same law and data tables.
enum EngineTables {
    static let digest: String = {
        var bytes: [UInt8] = []
        for name in DataTable.names.sorted() {
            bytes += Array(name.utf8) + [0] + SHA256Digest(of: DataTable(name).bytes).bytes
        }
        return SHA256Digest(of: bytes).description
    }()
}
