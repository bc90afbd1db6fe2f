import TestSupport

/// An invented list of three in the shape of OFAC's files, without a publication date as theirs are.
enum SmallList {
    static let person = """
        36,"DEMOROV, Ivan Petrovich","individual","RUSSIA-EO14024",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\
        "DOB 12 Mar 1961; nationality Russia; Gender Male; Passport 530012345 (Russia)."
        """
    static let company = """
        40,"DEMO METAL WORKS JSC",-0- ,"RUSSIA-EO14024",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\
        "Tax ID No. 7735007358 (Russia)."
        """
    static let vessel = """
        50,"DEMO STAR","vessel","RUSSIA-EO14024",-0- ,-0- ,"Crude Oil Tanker",-0- ,-0- ,"Panama",-0- ,\
        "Vessel Registration Identification IMO 9306782."
        """

    /// Writes the publisher's four files into a folder of their own and returns its path.
    static func write(_ rows: [String] = [person, company, vessel], in folder: TemporaryFolder) throws -> String {
        try folder.write(rows.map { $0 + "\n" }.joined(), to: "download/sdn.csv")
        try folder.write("36,1,\"1 Demo Street\",\"Tver\",\"Russia\",-0- \n", to: "download/add.csv")
        try folder.write("36,3,\"aka\",\"DEMOROFF, Vanya\",-0- \n", to: "download/alt.csv")
        try folder.write("", to: "download/sdn_comments.csv")
        return folder.path("download")
    }
}

/// A `cordon` whose home holds one version of the small list.
struct LoadedCordon {
    let cordon: Command
    private let downloads: TemporaryFolder

    init(_ rows: [String] = [SmallList.person, SmallList.company, SmallList.vessel]) throws {
        cordon = try Command()
        downloads = try TemporaryFolder()
        let answer = try load(rows, published: "2025-01-31")
        guard answer.exitCode == 0 else { throw NotLoaded(description: answer.stderr) }
    }

    struct NotLoaded: Error, CustomStringConvertible {
        let description: String
    }

    func load(
        _ rows: [String] = [SmallList.person, SmallList.company, SmallList.vessel], published: String
    ) throws -> Command.Answer {
        let folder = try SmallList.write(rows, in: downloads)
        return try cordon("lists", "import", folder, "--as", "us_ofac_sdn", "--published", published)
    }

    /// The folder of the one stored version, relative to the home.
    var version: String {
        get throws {
            let manifests = try cordon.home.contents().filter { $0.hasSuffix("/manifest.json") }
            guard let manifest = manifests.first, manifests.count == 1 else {
                throw NotLoaded(description: "\(manifests.count) versions")
            }
            return String(manifest.dropLast("/manifest.json".count))
        }
    }
}
