import TestSupport
import Testing

/// Arrows go downward: the compiler does not stop an import of something that only a dependency depends on.
@Suite struct LayerTests {
    private let manifest: Manifest

    init() throws { manifest = try Manifest() }

    @Test func everyModuleHasItsPlace() {
        #expect(
            manifest.modules.map(\.name).sorted() == (layers.map(\.module) + workbench.map(\.module)).sorted(),
            "Tests/ArchitectureTests/Layers.swift and Package.swift must name the same modules")
    }

    @Test func importsKeepToTheLayers() throws {
        for target in manifest.modules {
            let allowed = try #require(allowedImports(of: target.name), "\(target.name) has no layer")
            for (module, file) in try imports(below: target.folder) where !allowed.contains(module) {
                Issue.record("\(file) imports \(module), which \(target.name) may not")
            }
        }
    }

    /// Without the declaration a build works or fails by the order in which modules happen to be compiled.
    @Test func importsAreDeclared() throws {
        let ours = Set(manifest.modules.map(\.name))
        let products = Set(manifest.targets.flatMap(\.dependencies)).subtracting(ours)
        for target in manifest.targets {
            for (module, file) in try imports(below: target.folder)
            where (ours.contains(module) || products.contains(module)) && !target.dependencies.contains(module) {
                Issue.record("\(file) imports \(module), which Package.swift does not declare for \(target.name)")
            }
        }
    }

    /// An arrow that nobody uses is not true.
    @Test func declarationsAreUsed() throws {
        for target in manifest.modules {
            let imported = try imports(below: target.folder)
            let unused = target.dependencies.filter { imported[$0] == nil }
            #expect(unused == [], "Package.swift declares for \(target.name) what no file of it imports")
        }
    }

    @Test func thirdPartyPackagesEnterAtOneModule() throws {
        let entrances = [
            "Crypto": "CordonDigest", "CLibXML2": "CordonXML", "CLibZip": "CordonZip", "CLibCurl": "CordonFetch",
            "Yams": "CordonAssessment",
        ]
        for (package, module) in entrances {
            let users = try manifest.targets.filter { try imports(below: $0.folder)[package] != nil }.map(\.name)
            #expect(users == [module], "\(package)")
        }
        let commands = try manifest.targets.filter { try imports(below: $0.folder)["ArgumentParser"] != nil }
        #expect(commands.map(\.name).sorted() == ["cordon", "cordon-lab"])
    }

    /// Below the assessment these are arguments, so that the same input gives the same bytes.
    @Test func noClockEnvironmentLocaleOrChanceBelowTheAssessment() throws {
        let ambient =
            #/
            \b(?:Date\(\)|Date\.now|ContinuousClock|SuspendingClock|clock_gettime|ProcessInfo|getenv|Locale|TimeZone
            |UUID\(\)|RandomNumberGenerator|arc4random|shuffled\(\))|\.random\(|\btime\(nil\)
            /#
        for layer in layers where layer.number < 4 {
            for file in try Repository.swiftFiles(below: "Sources/\(layer.module)") {
                let found = try Repository.text(file).firstMatch(of: ambient).map { String($0.0) }
                #expect(found == nil, "\(file)")
            }
        }
    }

    /// A file over 400 lines holds more than one idea.
    @Test func filesStaySmall() throws {
        for file in try ["Sources", "Tests", "Benchmarks"].flatMap(Repository.swiftFiles(below:)) {
            let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 400, "\(file)")
        }
    }
}
