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
func module(_ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil) -> Target {
    .target(name: name, dependencies: dependencies, path: path, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)", swiftSettings: house)
}

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
        module("CordonRules", ["CordonReference"]),
        module("CordonModel", ["CordonReference", "CordonRules", "CordonText"]),
        module("CordonNames", ["CordonText"]),
        module("CordonDigest", [.product(name: "Crypto", package: "swift-crypto")]),
        // L2
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        module("CordonXML", ["CLibXML2"]),
        module("CordonLists", ["CordonModel", "CordonReference", "CordonText", "CordonXML", "CordonDigest"]),
        module("CordonMatching", ["CordonModel", "CordonNames", "CordonText", "CordonReference"]),
        module(
            "CordonIndex",
            ["CordonMatching", "CordonModel", "CordonNames", "CordonText", "CordonDigest", "CordonReference"]),
        // L3
        module(
            "CordonScreening",
            ["CordonIndex", "CordonMatching", "CordonModel", "CordonRules", "CordonReference"]),
        // L4
        module(
            "CordonAssessment",
            [
                "CordonScreening", "CordonLists", "CordonIndex", "CordonMatching", "CordonModel", "CordonRules",
                "CordonReference", "CordonDigest", "CordonText", .product(name: "Yams", package: "Yams"),
            ]),
        // L5
        module("CordonReport", ["CordonModel", "CordonRules", "CordonText"]),
        // L7
        .executableTarget(
            name: "cordon",
            dependencies: [
                "CordonAssessment", "CordonReport", "CordonModel", "CordonRules", "CordonReference",
                "CordonScreening", "CordonLists",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),
        // The workbench of the developers: oracle runs, quality and speed figures, recall of the romanisation tables.
        module(
            "CordonOracle", ["CordonModel", "CordonMatching"], path: "Tests/Oracle"),
        module(
            "OracleHarness", ["CordonOracle", "CordonIndex", "CordonMatching", "CordonModel"],
            path: "Tests/OracleHarness"),
        .executableTarget(
            name: "cordon-lab",
            dependencies: [
                "CordonOracle", "OracleHarness", "CordonIndex", "CordonMatching", "CordonModel", "CordonNames", "CordonText",
                "CordonLists", "CordonReference",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/cordon-lab",
            swiftSettings: house),
        // Tests mirror the sources.
        module("TestSupport", ["CordonModel"], path: "Tests/Support"),
        tests("ArchitectureTests", []),
        tests("CLITests", ["cordon", "CordonModel"]),
        tests("CordonTextTests", ["CordonText"]),
        tests("CordonNamesTests", ["CordonNames", "CordonText"]),
        tests("CordonModelTests", ["CordonModel", "CordonRules"]),
        tests("CordonXMLTests", ["CordonXML"]),
        tests("CordonListsTests", ["CordonLists", "CordonModel", "CordonReference", "CordonXML"]),
        tests("CordonMatchingTests", ["CordonMatching", "CordonModel", "CordonNames", "CordonText"]),
        tests(
            "CordonIndexTests",
            [
                "CordonIndex", "CordonMatching", "CordonModel", "CordonNames", "CordonOracle", "CordonText", "OracleHarness",
            ]),
        tests(
            "CordonScreeningTests",
            ["CordonScreening", "CordonIndex", "CordonMatching", "CordonModel", "CordonRules", "CordonReference"]),
        tests(
            "CordonAssessmentTests",
            [
                "CordonAssessment", "CordonIndex", "CordonLists", "CordonModel", "CordonReference", "CordonRules",
                "CordonScreening", "CordonMatching",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
