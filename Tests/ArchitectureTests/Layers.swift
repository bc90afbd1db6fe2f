/// A module and what its files may import.
struct Layer {
    let number: Int
    let module: String
    /// Modules of the same layer that it may import; those of lower layers it may import anyway.
    let beside: [String]
    /// Everything it may import that is not ours. The list is exact: Foundation is a decision, too.
    let outside: [String]

    init(_ number: Int, _ module: String, beside: [String] = [], outside: [String] = []) {
        self.number = number
        self.module = module
        self.beside = beside
        self.outside = outside
    }
}

/// The house, bottom first: arrows only downward, and within a layer only to what stands in `beside`.
/// Every third-party package enters at one module. Up to the index, what runs for every query is bytes, no Foundation.
let layers = [
    Layer(0, "CCordonData"),
    Layer(0, "CordonText", beside: ["CCordonData"]),

    Layer(1, "CordonReference"),
    Layer(1, "CordonRules", beside: ["CordonReference"]),
    Layer(1, "CordonModel", beside: ["CordonReference", "CordonRules"]),
    Layer(1, "CordonNames"),
    Layer(1, "CordonDigest", outside: ["Crypto"]),

    Layer(2, "CLibXML2"),
    Layer(2, "CordonXML", beside: ["CLibXML2"], outside: ["Foundation"]),
    Layer(2, "CLibZip"),
    Layer(2, "CordonZip", beside: ["CLibZip"]),
    Layer(2, "CordonLists", beside: ["CordonXML", "CordonZip"], outside: ["Foundation"]),
    Layer(2, "CLibCurl"),
    Layer(2, "CordonFetch", beside: ["CLibCurl"], outside: ["Foundation"]),
    Layer(2, "CordonMatching"),
    Layer(2, "CordonIndex", beside: ["CordonMatching"], outside: ["Glibc", "Musl", "Darwin"]),

    Layer(3, "CordonScreening"),
    Layer(3, "CordonLaw", outside: ["Synchronization"]),
    Layer(3, "CordonOwnership", outside: ["Foundation"]),

    Layer(4, "CordonAssessment", outside: ["Foundation", "Synchronization", "Yams"]),

    Layer(5, "CordonReport"),

    Layer(7, "cordon", outside: ["ArgumentParser", "Foundation"]),
]

/// A module that is not shipped and what its files may import, in full.
struct Workbench {
    let module: String
    let mayImport: [String]

    init(_ module: String, mayImport: [String]) {
        self.module = module
        self.mayImport = mayImport
    }
}

/// The oracle restates the score from its definition. It shares the model and the table of weights with the engine,
/// never its tokens, romanisations, filters or index.
let workbench = [
    Workbench("TestSupport", mayImport: ["CordonModel", "Foundation"]),
    Workbench("CordonOracle", mayImport: ["CordonModel", "CordonMatching", "Foundation"]),
    Workbench(
        "OracleHarness", mayImport: ["CordonOracle", "CordonIndex", "CordonMatching", "CordonModel", "Foundation"]),
    Workbench("ListFuzzing", mayImport: ["CordonLists", "CordonModel", "CordonRules", "Foundation"]),
    Workbench(
        "LawCases",
        mayImport: [
            "CordonAssessment", "CordonLaw", "CordonModel", "CordonOracle", "CordonReference", "CordonRules",
            "Foundation",
        ]),
    Workbench(
        "cordon-lab",
        mayImport: layers.filter { $0.number < 5 }.map(\.module)
            + ["CordonOracle", "LawCases", "OracleHarness", "ArgumentParser", "Foundation"]),
]

/// All modules that may import `module`'s wares, by its place in the house; `nil` if it has none.
func allowedImports(of module: String) -> Set<String>? {
    if let bench = workbench.first(where: { $0.module == module }) { return Set(bench.mayImport) }
    guard let own = layers.first(where: { $0.module == module }) else { return nil }
    return Set(layers.filter { $0.number < own.number }.map(\.module) + own.beside + own.outside)
}
