// swift-tools-version:6.1
import PackageDescription

/// Every own target is compiled in Swift 6 mode with the same three upcoming features.
/// Warnings become errors through `Scripts/check`, so that a newer compiler never stops a user's build.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A layer's module. `ARCHITECTURE.md` draws the arrows; `ArchitectureTests` keeps both true.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil, exclude: [String] = []
) -> Target {
    .target(name: name, dependencies: dependencies, path: path, exclude: exclude, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude,
        swiftSettings: house)
}

/// The folders of `CordonLists` that explain themselves: the traps of a format, measured in the real files.
let listFolders = [
    "BISDPL", "CSL", "CSV", "DFAT", "EU", "EUCSV", "EUJournal", "EUXML", "FTM", "JSON", "METI", "MOF", "OFAC",
    "OFACAdvanced", "OFACEnhanced", "OFACXML", "OFSI", "SECO", "SEMA", "UK", "UKCSV", "UKXML", "UN", "Workbook",
]

/// The fuzzer of the list readers needs a compiler with libFuzzer, and so is there only for `Scripts/fuzz`.
let fuzzers: [Target] =
    Context.environment["CORDON_FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "cordon-fuzz", dependencies: ["CordonLists", "ListFuzzing"], path: "Tests/Fuzz",
            exclude: ["README.md", "dictionaries", "seeds", "seeds.tsv"], swiftSettings: house)
    ]

let package = Package(
    name: "cordon",
    products: [
        .executable(name: "cordon", targets: ["cordon"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // L0
        .target(name: "CCordonData"),
        module("CordonText", ["CCordonData"]),
        // L1
        module("CordonReference", ["CordonText"]),
        module("CordonRules"),
        module("CordonModel", ["CordonRules"]),
        module("CordonNames", ["CordonText"]),
        module("CordonDigest", [.product(name: "Crypto", package: "swift-crypto")]),
        // L2
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        module("CordonXML", ["CLibXML2"], exclude: ["README.md"]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        module("CordonZip", ["CLibZip"], exclude: ["README.md"]),
        .systemLibrary(
            name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        module("CordonFetch", ["CLibCurl"], exclude: ["README.md"]),
        module(
            "CordonLists", ["CordonModel", "CordonRules", "CordonXML", "CordonZip"],
            exclude: listFolders.map { "\($0)/README.md" }),
        module("CordonMatching", ["CordonModel", "CordonNames", "CordonText"]),
        module(
            "CordonIndex",
            ["CordonDigest", "CordonMatching", "CordonModel", "CordonNames", "CordonRules", "CordonText"]),
        // L3
        module(
            "CordonScreening",
            ["CordonIndex", "CordonMatching", "CordonModel", "CordonReference", "CordonRules", "CordonText"]),
        module(
            "CordonLaw",
            ["CordonDigest", "CordonModel", "CordonReference", "CordonRules", "CordonXML"],
            exclude: ["Import/README.md"]),
        module("CordonOwnership", ["CordonLists", "CordonModel", "CordonRules", "CordonXML"]),
        // L4
        module(
            "CordonAssessment",
            [
                "CordonDigest", "CordonFetch", "CordonIndex", "CordonLaw", "CordonLists", "CordonMatching",
                "CordonModel", "CordonOwnership", "CordonReference", "CordonRules", "CordonScreening", "CordonText",
                .product(name: "Yams", package: "Yams"),
            ]),
        // L5
        module("CordonReport", ["CordonModel", "CordonRules"]),
        // L7
        .executableTarget(
            name: "cordon",
            dependencies: [
                "CordonAssessment", "CordonModel", "CordonOwnership", "CordonReport", "CordonRules", "CordonScreening",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),
        // The workbench of the developers: oracle runs, quality and speed figures, recall of the romanisation tables.
        module("CordonOracle", ["CordonMatching", "CordonModel"], path: "Tests/Oracle"),
        module(
            "OracleHarness", ["CordonIndex", "CordonMatching", "CordonModel", "CordonOracle"],
            path: "Tests/OracleHarness"),
        .executableTarget(
            name: "cordon-lab",
            dependencies: [
                "CordonAssessment", "CordonIndex", "CordonLaw", "CordonLists", "CordonMatching", "CordonModel",
                "CordonOracle", "CordonOwnership", "CordonReference",
                "CordonRules", "CordonScreening", "CordonText", "LawCases", "OracleHarness",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/cordon-lab",
            swiftSettings: house),
        // Case tables of the law, for the tests and for whoever edits them.
        module(
            "LawCases",
            ["CordonAssessment", "CordonLaw", "CordonModel", "CordonOracle", "CordonReference", "CordonRules"],
            path: "Tests/LawCases"),
        // What a list reader must not do with any bytes; for the fuzzer and for the tests that replay its findings.
        module("ListFuzzing", ["CordonLists", "CordonModel", "CordonRules"], path: "Tests/ListFuzzing"),
        // Tests mirror the sources.
        module("TestSupport", ["CordonModel"], path: "Tests/Support"),
        tests("ArchitectureTests", ["TestSupport"]),
        tests("CLITests", ["CordonModel", "TestSupport", "cordon"]),
        tests("DocsTests", ["CordonMatching", "CordonModel", "CordonReference", "TestSupport", "cordon"]),
        tests("CordonTextTests", ["CordonText", "TestSupport"]),
        tests("CordonNamesTests", ["CordonNames", "CordonText"]),
        tests("CordonReferenceTests", ["CordonReference", "CordonText", "TestSupport"]),
        tests("CordonRulesTests", ["CordonRules"]),
        tests(
            "CordonLawTests",
            [
                "CordonAssessment", "CordonDigest", "CordonLaw", "CordonModel", "CordonOracle", "CordonReference",
                "CordonRules",
                "CordonXML", "LawCases", "TestSupport",
            ], exclude: ["Fixtures"]),
        tests("CordonModelTests", ["CordonModel", "CordonRules", "TestSupport"]),
        tests("CordonXMLTests", ["CordonXML"]),
        tests(
            "CordonListsTests",
            [
                "CordonLists", "CordonModel", "CordonReference", "CordonRules", "CordonXML", "ListFuzzing",
                "TestSupport",
            ],
            exclude: ["Fixtures"]),
        tests("CordonMatchingTests", ["CordonMatching", "CordonModel", "CordonNames"]),
        tests(
            "CordonIndexTests",
            [
                "CordonIndex", "CordonMatching", "CordonModel", "CordonOracle", "CordonRules", "CordonText",
                "OracleHarness", "TestSupport",
            ]),
        tests(
            "CordonScreeningTests",
            ["CordonIndex", "CordonMatching", "CordonModel", "CordonRules", "CordonScreening", "TestSupport"]),
        tests("CordonOwnershipTests", ["CordonLists", "CordonModel", "CordonOwnership", "CordonRules", "TestSupport"]),
        tests(
            "CordonAssessmentTests",
            [
                "CordonAssessment", "CordonIndex", "CordonLaw", "CordonLists", "CordonMatching", "CordonModel",
                "CordonOwnership", "CordonReference", "CordonRules", "CordonScreening", "TestSupport",
            ]),
    ] + fuzzers,
    swiftLanguageModes: [.v6]
)
