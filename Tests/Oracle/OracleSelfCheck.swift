public import CordonModel
import CordonMatching

/// Examples worked out by hand from `docs/score.md`: they check the checker.
///
/// They bring small tables of their own (`OracleSelfCheck+Tables.swift`), so that they hold whatever the data says.
/// Tokens that no table knows have rarity 10000, which keeps the arithmetic short.
public enum OracleSelfCheck {
    /// What did not come out as computed by hand; empty when all is well.
    public static func failures() -> [String] {
        var check = Checklist()
        texts(&check)
        keys(&check)
        names(&check)
        scripts(&check)
        rarity(&check)
        entities(&check)
        perturbations(&check)
        return check.failures
    }

    /// What the real tables must say for the oracle to have read them at all.
    public static func failures(dataFolder: String) throws -> [String] {
        let tables = try OracleTables(dataFolder: dataFolder)
        let oracle = Oracle(tables: tables, policy: .standard, entities: [])
        var check = Checklist()
        check("accents and hyphen", oracle.tokens("José-Núñez"), ["jose", "nunez"])
        check("full-width letters", oracle.tokens("ＡＢＣ１２"), ["abc12"])
        check("look-alikes", oracle.tokens("Рutin"), ["putin"])
        check("han", oracle.tokens("王小明"), ["王", "小", "明"])
        check("cyrillic", oracle.compareNames("Сергей", "Sergey")?.pairs.first?.kind, .equal)
        check("arabic", oracle.compareNames("محمد", "Muhammad")?.pairs.first?.kind, .skeleton)
        check("nickname table", tables.nicknames.isEmpty, false)
        check("particle table", tables.particles.isEmpty, false)
        check("legal forms", tables.legalForms.isEmpty, false)
        check("frequency table", tables.frequency.isEmpty, false)
        return check.failures
    }

    /// Sections 1 and 2.
    private static func texts(_ check: inout Checklist) {
        let oracle = oracle()
        check("fold and cut", oracle.tokens("O'Neil-Smith, 2nd"), ["oneil", "smith", "2nd"])
        check("look-alike", oracle.tokens("P\u{0430}ul"), ["paul"])
        check("mixed and cut", oracle.tokens("\u{0418}van7"), ["\u{0438}", "van7"])
        check("article", oracle.tokens("الاسد"), ["ال", "اسد"])
        check("three letters", oracle.tokens("الف"), ["الف"])
        check("han", oracle.tokens("A王小b"), ["a", "王", "小", "b"])
        check("64 tokens", oracle.tokens(String(repeating: "a ", count: 70)).count, 64)
    }

    /// Section 5.
    private static func keys(_ check: inout Checklist) {
        func key(_ text: String) -> String { string(OracleKeys.key(of: Text(text.unicodeScalars))) }
        check("key", key("schmidt"), "smidt")
        check("key", key("tchaikovsky"), "caikovski")
        check("key", key("youssef"), "iusef")
        check("key", key("lee"), "li")
        check("key of two", key("oo"), "oo")
        check("key with digits", key("x1100"), "ks1100")
        let tables = tables()
        func skeletons(_ text: String) -> [String] {
            OracleKeys.skeletons(of: Text(text.unicodeScalars), by: tables.latinSkeletons).map(string)
        }
        check("skeletons", skeletons("muhammad"), ["mhmd", "md"])
        check("second choices", skeletons("dahahmah"), ["dhmh", "dhm", "dmh", "dm"])
        check("too short", skeletons("ama"), [])
    }

    /// Sections 7 and 8 with plain words.
    private static func names(_ check: inout Checklist) {
        let oracle = oracle()
        func score(_ a: String, _ b: String) -> Int { oracle.nameScore(a, b) }
        // E = W = 20000; trust 7900 + 2100 * 20000 / 23200.
        check("equal", score("alpha bravo", "Bravo ALPHA"), 9710)
        // P = 3500: 7407 * 9490.
        check("entity omission", score("alpha", "alpha bravo"), 7029)
        // P = 5000: 6666 * 9490.
        check("query omission", score("alpha bravo", "alpha"), 6326)
        // X = 10000, P = 20000: 3333 * 9490.
        check("contradiction", score("alpha bravo", "alpha zulu"), 3163)
        // 10000 - 14000 / 8 = 8250; trust 9413.
        check("edit", score("jonathan", "jonothan"), 7765)
        // 10000 - 2 * 14000 / 9 = 6889; trust 7900 + 2100 * 6889 / 10089 = 9333.
        check("two edits", score("alexander", "elaxander"), 6429)
        check("a swap", oracle.compareNames("bravo", "brvao")?.pairs.first?.likeness, 7200)
        check("too short", score("abc", "abd"), 0)
        // j weighs 4000: E 13600, W 14000, base 9714, trust 9600.
        check("initial", score("j smith", "john smith"), 9325)
        // X 4000, P 8000 + 2100: base 4975.
        check("no initial", oracle.nameScore("j smith", "john smith", initialsCount: false), 4721)
        check("join", score("abd ullah", "abdullah"), 9710)
        check("join by key", oracle.compareNames("abdoullah", "abd ullah")?.pairs.first?.kind, .joinkey)
        // Full: 3163. Short: 10000 + 800 weigh, trust 9520.
        check("legal form", score("acme limited", "acme ltd"), 9520)
        check("only legal forms", score("ltd ltd", "limited limited"), 0)
        check("numbers", score("alpha 5", "alpha 7"), 2214)
        // 8600 * 9430.
        check("nickname", score("bob", "robert"), 8109)
        // Particles weigh 1200: E 11140, W 11200, base 9946, trust 9531.
        check("particle", score("del alpha", "de alpha"), 9479)
        check("weak", oracle.nameScore("alpha bravo", "alpha bravo", isWeakAlias: true), 8253)
        check("no token", score("–", "alpha"), 0)
    }

    /// Sections 3 and 4.
    private static func scripts(_ check: inout Checklist) {
        let oracle = oracle()
        let maker = TokenMaker(tables: tables())
        check(
            "cyrillic", maker.token(Text("сергей".unicodeScalars)).spellings.map { string($0.text) },
            ["sergey", "sergej", "sergei", "serhei", "syerhyey"])
        check("cyrillic and latin", oracle.nameScore("Сергей", "Sergei"), 9490)
        // 8800 * 9440.
        check("skeleton", oracle.nameScore("محمد", "Muhammad"), 8307)
        // Pinyin, the given name joined: E = W = 30000, trust 7900 + 2100 * 30000 / 33200.
        check("han and join", oracle.nameScore("王小明", "Wang Xiaoming"), 9797)
        // 公司 is found by its characters: one name token and one legal token of 800.
        check("han legal form", oracle.nameScore("王公司", "wang co"), 9520)
    }

    /// Section 6.
    private static func rarity(_ check: inout Checklist) {
        let maker = TokenMaker(tables: tables())
        let rarity = OracleRarity(policy: .standard, maker: maker)
        check("unknown", rarity.rarity(count: 0), 10000)
        check("rounded down to 4", rarity.rarity(count: 7), 8395)
        check("beyond", rarity.rarity(count: 20000), 800)
        // The table says 3 of "common", the snapshot has two more names with its key: 5, as 4, 8395, trust 9420.
        let entities = ["common", "Kommon Komon", "Common Comon"].map { person("l-\($0)", ["name": [$0]]) }
        let oracle = oracle(entities)
        check("counted", oracle.nameScore("common", "common"), 9420)
    }

    /// Section 9.
    private static func entities(_ check: inout Checklist) {
        let oracle = oracle()
        let facts = ["name": ["alpha bravo"], "birthDate": ["1952-10-07"], "country": ["ru"], "gender": ["male"]]
        let entity = person("e", facts)
        // Day: 9710 + 290 * 4000 / 10000 = 9826. Country: 9855 for the same, 9826 - 1179 = 8647 for another.
        check("same", oracle.score(person("q1", facts), entity), 9843)
        var other = facts
        other["country"] = ["ir"]
        other["gender"] = ["female"]
        // 8647 - 2161.
        check("other country and gender", oracle.score(person("q2", other), entity), 6486)
        let dates = ["1952": 9768, "1953": 9710, "1952-07-10": 9753, "1952-12-01": 8545, "1960": 7380]
        for (date, expected) in dates {
            let query = person("q-\(date)", ["name": ["alpha bravo"], "birthDate": [date]])
            check("birth date \(date)", oracle.score(query, entity), expected)
        }
        let ship = thing("s", .vessel, ["name": ["alpha bravo"], "imoNumber": ["IMO 9187629"]])
        let sameIMO = thing("v1", .vessel, ["name": ["zulu"], "imoNumber": ["9187629"]])
        let sameBoth = thing("v2", .vessel, ["name": ["alpha bravo"], "imoNumber": ["9187629"]])
        let otherIMO = thing("v3", .vessel, ["name": ["alpha bravo"], "imoNumber": ["9074729"]])
        check("imo only", oracle.score(sameIMO, ship), 9700)
        // 9710 + 290 * 9700 / 20000.
        check("imo and name", oracle.score(sameBoth, ship), 9850)
        // 9710 - 1942.
        check("imo conflict", oracle.score(otherIMO, ship), 7768)
        check("not compatible", oracle.score(person("q3", facts), ship), 0)
        let here = person("a", ["name": ["alpha bravo"], "address": ["1 Main Street, Town"]])
        let there = person("b", ["name": ["alpha bravo"], "address": ["Main Street 1"]])
        // 9710 + 290 * 1500 / 10000; 3 of 3 and 3 of 4 are shared.
        check("address", oracle.score(there, here), 9753)
    }

    /// The generator's first number for seed 0 is published; equal seeds give equal cases.
    private static func perturbations(_ check: inout Checklist) {
        var zero = SplitMix64(seed: 0, announced: false)
        check("generator", zero.next(), 0xE220_A839_7B1D_CDAF)
        let names = ["Robert Smith Limited", "Сергей Иванов", "王小明"]
        let entity = person("e", ["name": names, "birthDate": ["1952-10-07"]])
        let perturber = Perturber(tables: tables())
        func cases() -> [String] {
            var random = SplitMix64(seed: 7, announced: false)
            return (0..<300).compactMap { _ in perturber.perturbed(entity, &random)?.summary }
        }
        check("repeatable", cases(), cases())
        check("count", cases().count, 300)
    }

    static func oracle(_ entities: [Entity] = []) -> Oracle {
        Oracle(tables: tables(), policy: .standard, entities: entities)
    }

    private static func string(_ text: Text) -> String { String(String.UnicodeScalarView(text)) }

    private static func person(_ id: String, _ facts: [String: [String]]) -> Entity { thing(id, .person, facts) }

    /// An entity as a test describes it.
    public static func thing(_ id: String, _ schema: Schema, _ facts: [String: [String]]) -> Entity {
        var entity = Entity(id: id, schema: schema, dataset: "example", version: nil)
        let record = SourceRecord(file: "example", locator: "1")
        for (property, texts) in facts {
            for text in texts { entity.add(property, text, from: record) }
        }
        return entity
    }
}

/// Collects what differs.
struct Checklist {
    private(set) var failures: [String] = []

    mutating func callAsFunction<Value: Equatable>(_ what: String, _ found: Value, _ expected: Value) {
        if found != expected { failures.append("\(what): found \(found), by hand \(expected)") }
    }
}
