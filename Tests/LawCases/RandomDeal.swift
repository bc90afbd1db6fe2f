internal import CordonLaw
public import CordonModel
public import CordonOracle
internal import CordonReference
public import CordonRules

/// A world made up at random, told as a deal with every fact stated, and the paths of the facts that may be hidden.
///
/// The facts agree with each other, as those of a world do: nobody declares that no party is listed beside a listed one, or
/// no US content beside US parts. What changes the law's answer by its absence alone (that goods are on their way, that
/// another party takes part) is not hidden.
public struct RandomDeal: Sendable {
    public let day: CalendarDay
    /// The deal as JSON, whole.
    public let tree: JSON
    /// Paths that can be taken out, in the order of the tree.
    public let hideable: [String]

    public init(_ random: inout SplitMix64) {
        var world = World(&random)
        day = world.day
        tree = world.deal(&random)
        hideable = world.hideable
    }

    /// The deal without some of its facts.
    public func deal(hiding hidden: Set<String>) throws -> Deal {
        do {
            return try Deal.decode(tree.without(hidden, at: ""))
        } catch {
            throw LawCaseProblem("random deal: \(ErrorAnswer(error).json.compact)\n\(tree.compact)")
        }
    }
}

/// Builds one deal; each helper notes which of its facts may be hidden.
private struct World {
    let day: CalendarDay
    var hideable: [String] = []

    private static let countries = [
        "US", "CN", "DE", "TW", "TR", "RU", "BY", "KR", "CH", "HK", "AE", "KZ", "IR", "UA", "JP", "MO", "CU", "SY",
    ]
    private static let numbers = [
        "EAR99", "EAR99", "EAR99", "3A991.a.2", "3A991", "4A994.b", "5A992.c", "5A991", "2B999", "3A001.a.7", "8A992",
        "1C992",
        "0A998", "9A991.d", "5D992.c", "3D991", "0A606.y", "9A610.x", "4A003.b", "3B001.c", "5D002", "6A993.a", "2B350",
        "3A090.a",
        "4A090.b", "3B993.b.1", "3B001", "9A515.d", "4E091",
    ]
    private static let tariffs = [
        "8542.31", "8532.21", "8482.10", "8807.30", "8806.22", "9101.11", "1602.50", "9018.12", "9603.21", "8471.30",
        "7304.23", "4901.99", "8411.99", "2208.30", "3004.90", "8479.89",
    ]
    private static let inputs = [
        "3D991", "3E991", "2D001", "EAR99", "9E003.a.1", "4D994", "3A001", "3E992", "3E901", "9E515", "0E606",
    ]

    init(_ random: inout SplitMix64) {
        let boundaries = LawBook.ear.boundaries
        if random.chance(percent: 60), let edge = random.pick(boundaries) {
            day = random.chance(percent: 50) ? edge : edge.previous
        } else {
            day =
                CalendarDay(year: random.number(2022...2026), month: random.number(1...12), day: random.number(1...28))
                ?? "2023-06-01"
        }
    }

    private mutating func add(
        _ members: inout [JSON.Member], _ key: String, _ value: JSON, at path: String, hides: Bool = true
    ) {
        members.append(.init(key, value))
        if hides { hideable.append(path.isEmpty ? key : "\(path).\(key)") }
    }

    private func answer(_ yes: Bool) -> JSON { .string(yes ? "yes" : "no") }

    mutating func deal(_ random: inout SplitMix64) -> JSON {
        let from = random.pick(World.countries)!
        let to = random.chance(percent: 70) ? random.pick(["RU", "BY", "RU", "UA"])! : random.pick(World.countries)!
        var members: [JSON.Member] = [
            .init("schemaVersion", .number(1)), .init("id", .string("random")), .init("date", .string(day.description)),
            .init("currency", .string("USD")),
        ]
        add(
            &members, "activity", .string(random.pick(["export", "reexport", "transferInCountry", "deemedExport"])!),
            at: "")
        var facts = PartyFacts()
        members.append(.init("parties", .array(parties(from: from, to: to, &facts, &random))))
        members.append(.init("items", .array([item(from: from, &random)])))
        var route: [JSON.Member] = []
        add(&route, "from", .string(from), at: "route")
        add(&route, "to", .string(to), at: "route")
        if random.chance(percent: 20) { route.append(.init("via", .strings([random.pick(World.countries)!]))) }
        if to == "UA" { add(&route, "toTerritory", .string(random.pick(["crimea", "kherson"])!), at: "route") }
        members.append(.init("route", .object(route)))
        if random.chance(percent: 15) {
            let since: CalendarDay = random.chance(percent: 50) ? "2022-02-20" : "2022-04-20"
            members.append(.init("enRouteSince", .string(min(since, day).description)))
        }
        members.append(.init("declarations", .object(declarations(facts, to: to, &random))))
        return .object(members)
    }

    /// What the parties make true of the deal as a whole.
    private struct PartyFacts {
        var isListed = false
        var hasFootnote = false
        var isMilitary = false
        var isIntelligence = false
        var isGovernment = false
    }

    private mutating func parties(
        from: String, to: String, _ facts: inout PartyFacts, _ random: inout SplitMix64
    ) -> [JSON] {
        var all: [JSON] = [
            .object([
                "id": .string("exporter"), "roles": .strings(["exporter", "seller"]), "schema": .string("Company"),
                "name": .string("Sender"), "country": .string(from), "headquarteredIn": .string(from),
            ])
        ]
        var roles = [["purchaser", "ultimateConsignee", "endUser"]]
        if random.chance(percent: 25) { roles.append([random.pick(["intermediateConsignee", "forwarder"])!]) }
        for (index, roles) in roles.enumerated() {
            let path = "parties[\(index + 1)]"
            let isPerson = random.chance(percent: 20)
            var members: [JSON.Member] = [
                .init("id", .string("party\(index)")), .init("roles", .strings(roles)),
                .init("schema", .string(isPerson ? "Person" : "Company")), .init("name", .string("Receiver \(index)")),
            ]
            add(&members, "country", .string(index == 0 ? to : random.pick(World.countries)!), at: path)
            // Of a forwarder the question whether any party is one would ask too, while the law asks of users only.
            let isBystander = roles == ["forwarder"]
            let isMilitary = random.chance(percent: 15) && !isBystander
            let isIntelligence = random.chance(percent: 8) && !isBystander
            add(&members, "militaryEndUser", answer(isMilitary), at: path)
            add(&members, "militaryIntelligenceEndUser", answer(isIntelligence), at: path)
            facts.isMilitary = facts.isMilitary || isMilitary
            facts.isIntelligence = facts.isIntelligence || isIntelligence
            if !isPerson {
                let isGovernment = random.chance(percent: 20)
                add(&members, "government", answer(isGovernment), at: path)
                if roles.contains("endUser") { facts.isGovernment = isGovernment }
                owners(of: path, &members, &random)
            } else {
                add(&members, "governmentOfficial", answer(random.chance(percent: 20)), at: path)
                add(&members, "government", answer(false), at: path)
            }
            listings(of: path, &members, &facts, &random)
            all.append(.object(members))
        }
        return all
    }

    private mutating func listings(
        of path: String, _ members: inout [JSON.Member], _ facts: inout PartyFacts, _ random: inout SplitMix64
    ) {
        var listings: [JSON] = []
        let onEntityList = random.chance(percent: 25)
        if onEntityList {
            let footnotes = random.pick([[3], [3], [4], [1], [5]])!
            listings.append(
                .object([
                    "list": .string("entityList"), "listed": .string("yes"),
                    "footnotes": .array(footnotes.map { .number($0) }),
                    "coversItems": answer(random.chance(percent: 70)),
                ]))
            facts.hasFootnote = true
        } else {
            listings.append(.object(["list": .string("entityList"), "listed": .string("no")]))
        }
        let onSDN = random.chance(percent: 15)
        listings.append(
            onSDN
                ? .object([
                    "list": .string("sdn"), "listed": .string("yes"),
                    "programmes": .strings([random.pick(["RUSSIA-EO14024", "NPWMD", "SDGT", "VENEZUELA"])!]),
                ]) : .object(["list": .string("sdn"), "listed": .string("no")]))
        let onMEU = random.chance(percent: 5)
        listings.append(.object(["list": .string("militaryEndUserList"), "listed": answer(onMEU)]))
        facts.isListed = facts.isListed || onEntityList || onSDN || onMEU
        add(&members, "listings", .array(listings), at: path)
    }

    private mutating func owners(of path: String, _ members: inout [JSON.Member], _ random: inout SplitMix64) {
        var owners: [JSON] = []
        for index in 0..<random.below(3) {
            let place = "\(path).ownedOrControlledBy[\(index)]"
            var owner: [JSON.Member] = [.init("name", .string("Owner \(index)"))]
            add(&owner, "percent", .number(random.pick(["20", "25", "49.99", "50"])!), at: place)
            let isListed = random.chance(percent: 50)
            let listing: JSON =
                isListed
                ? .object([
                    "list": .string("entityList"), "listed": .string("yes"),
                    "footnotes": .array([.number(random.pick([3, 4])!)]),
                ])
                : .object(["list": .string("entityList"), "listed": .string("no")])
            add(&owner, "listings", .array([listing]), at: place)
            owners.append(.object(owner))
        }
        if !owners.isEmpty { members.append(.init("ownedOrControlledBy", .array(owners))) }
        if random.chance(percent: 70) { add(&members, "ownersComplete", answer(true), at: path) }
    }

    private mutating func declarations(_ facts: PartyFacts, to: String, _ random: inout SplitMix64) -> [JSON.Member] {
        var members: [JSON.Member] = []
        var isSpecial = false
        for question in DealQuestion.allCases {
            var yes = random.chance(percent: 15)
            switch question {
            case .nuclearEndUse, .missileEndUse, .chemBioEndUse, .supercomputerEndUse, .semiconductorFabEndUse,
                .semiconductorToolEndUse, .makesGoodsForOtherFootnotes:
                yes = random.chance(percent: 4)
                isSpecial = isSpecial || yes
            case .otherProhibitedEndUse, .makesGoodsForFootnote3, .partyOnRestrictedList, .partyListedFootnote: continue
            case .militaryEndUser: yes = facts.isMilitary
            case .militaryIntelligenceEndUse: yes = facts.isIntelligence || random.chance(percent: 5)
            case .endUserIsGovernment: yes = facts.isGovernment
            case .partnerMission: yes = facts.isGovernment && random.chance(percent: 30)
            case .knowsRussiaBelarusDestination: yes = ["RU", "BY"].contains(to) || random.chance(percent: 20)
            case .informedByBIS, .knowsDiversion: yes = random.chance(percent: 4)
            case .oilGasProjectEndUse where random.chance(percent: 15):
                // Somebody tried to find out and could not: a duty where the item is listed.
                add(&members, question.rawValue, .string("unknown"), at: "declarations")
                continue
            default: break
            }
            add(&members, question.rawValue, answer(yes), at: "declarations")
        }
        let makesForFootnote3 = random.chance(percent: 8)
        add(&members, DealQuestion.makesGoodsForFootnote3.rawValue, answer(makesForFootnote3), at: "declarations")
        let other = isSpecial || makesForFootnote3 || random.chance(percent: 4)
        add(&members, DealQuestion.otherProhibitedEndUse.rawValue, answer(other), at: "declarations")
        add(&members, DealQuestion.partyOnRestrictedList.rawValue, answer(facts.isListed), at: "declarations")
        add(&members, DealQuestion.partyListedFootnote.rawValue, answer(facts.hasFootnote), at: "declarations")
        return members
    }

    /// The numbers of US parts, for the answers that must agree with them.
    private struct Content {
        var numbers: [ECCN] = []
        var isUS: Bool { !numbers.isEmpty }
    }

    private mutating func item(from: String, _ random: inout SplitMix64) -> JSON {
        let path = "items[0]"
        let kind = random.pick(["commodity", "commodity", "commodity", "software", "technology"])!
        let number = random.pick(World.numbers)!
        let origin = random.chance(percent: 40) ? "US" : random.pick(World.countries)!
        var members: [JSON.Member] = [
            .init("id", .string("goods")), .init("kind", .string(kind)), .init("description", .string("Goods")),
            .init("value", .number("10000")),
        ]
        add(&members, "eccn", .string(number), at: path)
        let tariff = random.pick(World.tariffs)!
        if kind == "commodity" {
            add(&members, "hts", .string(tariff), at: path)
            add(&members, "unitWholesaleUSD", .number(random.pick(["299.99", "300", "4999", "5000"])!), at: path)
        }
        add(&members, "origin", .string(origin), at: path)
        var content = Content()
        let parts = (0..<random.below(4)).map {
            component(at: "\(path).components[\($0)]", depth: 0, &content, &random)
        }
        if !parts.isEmpty { members.append(.init("components", .array(parts))) }
        if !content.isUS { add(&members, "usContentPercent", .number(0), at: path) }
        let inputs = (0..<random.below(3)).map { input(at: "\(path).producedWith[\($0)]", depth: 0, &random) }
        if !inputs.isEmpty { members.append(.init("producedWith", .array(inputs.map(\.json)))) }
        members.append(
            .init(
                "declarations",
                .object(
                    answers(
                        at: path, number: number, tariff: kind == "commodity" ? tariff : nil, content: content,
                        isProduct: inputs.contains(where: \.isProduct), &random))))
        return .object(members)
    }

    private mutating func component(
        at path: String, depth: Int, within limit: Int = .max, _ content: inout Content, _ random: inout SplitMix64
    ) -> JSON {
        let isUS = random.chance(percent: 60)
        let number = random.pick(World.numbers)!
        let tariff = random.pick(World.tariffs)!
        var members: [JSON.Member] = [.init("description", .string("Part")), .init("kind", .string("commodity"))]
        add(&members, "eccn", .string(number), at: path)
        add(&members, "origin", .string(isUS ? "US" : random.pick(["CN", "DE", "JP"])!), at: path)
        // Values of ten thousand and of the part, so that one part can decide the share or only several together.
        let worth = random.pick([900, 1001, 2500, 2501].filter { $0 <= limit })!
        add(&members, "value", .number(worth), at: path)
        add(&members, "hts", .string(tariff), at: path)
        if isUS, let eccn = try? ECCN(number) { content.numbers.append(eccn) }
        var answers = supplements(at: path, tariff: tariff, &random)
        if !isUS {
            add(
                &answers, ItemQuestion.discreteProduct.rawValue, answer(random.chance(percent: 50)),
                at: path + ".declarations")
            if depth < 2, random.chance(percent: 40) {
                let inner = component(
                    at: "\(path).components[0]", depth: depth + 1, within: worth, &content, &random)
                members.append(.init("components", .array([inner])))
            }
        }
        members.append(.init("declarations", .object(answers)))
        return .object(members)
    }

    /// Answers about the supplements, where no table of the day answers.
    private mutating func supplements(at path: String, tariff: String?, _ random: inout SplitMix64) -> [JSON.Member] {
        var members: [JSON.Member] = []
        let place = path + ".declarations"
        let isHeld = tariff != nil && Part746Tariff.shared.isHeld(supplement: 4, on: day.description)
        let questions: [ItemQuestion] = [
            .part746Supplement2, .part746Supplement4, .part746Supplement5, .part746Supplement7,
        ]
        for question in questions where !isHeld {
            add(&members, question.rawValue, answer(tariff != nil && random.chance(percent: 35)), at: place)
        }
        let chapter = tariff.flatMap { Int($0.prefix(2)) } ?? 99
        if chapter > 23 || chapter == 22 {
            add(&members, ItemQuestion.part746Supplement6.rawValue, answer(random.chance(percent: 15)), at: place)
        }
        add(&members, ItemQuestion.designedForListedItem.rawValue, answer(false), at: place)
        return members
    }

    private mutating func answers(
        at path: String, number: String, tariff: String?, content: Content, isProduct: Bool, _ random: inout SplitMix64
    ) -> [JSON.Member] {
        var members = supplements(at: path, tariff: tariff, &random)
        let done = Set(members.map(\.key))
        for question in ItemQuestion.allCases where !done.contains(question.rawValue) {
            var yes = random.chance(percent: 20)
            switch question {
            case .part746Supplement2, .part746Supplement4, .part746Supplement5, .part746Supplement6,
                .part746Supplement7,
                .chartLicenceRequirement, .discreteProduct:
                continue
            case .zeroLevelContent: yes = content.isUS
            case .content600SeriesOr9x515:
                yes = content.numbers.contains { $0.heading.dropFirst(2).hasPrefix("6") || $0.heading.hasSuffix("515") }
            case .encryption5D002: yes = number.hasPrefix("5D002")
            case .directProductOfControlled:
                if isProduct { yes = true } else if yes { continue }
            case .exclusiveJurisdictionElsewhere: yes = random.chance(percent: 5) || tariff == "4901.99"
            case .published: yes = random.chance(percent: 5)
            case .billOfMaterialsComplete, .productionInputsComplete: yes = random.chance(percent: 60)
            default: break
            }
            // Completeness is never hidden and then denied: a “no” says no more than silence.
            add(&members, question.rawValue, answer(yes), at: path + ".declarations")
        }
        return members
    }

    private mutating func input(
        at path: String, depth: Int, _ random: inout SplitMix64
    ) -> (json: JSON, isProduct: Bool) {
        let kinds = [["software", "technology", "plant", "tool"], ["technology", "majorComponent"], ["technology"]]
        let kind = random.pick(kinds[depth])!
        var members: [JSON.Member] = [.init("kind", .string(kind)), .init("name", .string("Input"))]
        if kind == "software" || kind == "technology" {
            let number = random.pick(World.inputs)!
            let isUS = random.chance(percent: 60)
            let isSubject = random.chance(percent: 80)
            let isDirect = random.chance(percent: 60)
            add(&members, "eccn", .string(number), at: path)
            add(&members, "origin", .string(isUS ? "US" : "DE"), at: path)
            add(&members, "subjectToEAR", answer(isSubject), at: path)
            add(&members, "directProduct", answer(isDirect), at: path)
            let isGroup = number.dropFirst().hasPrefix("D") || number.dropFirst().hasPrefix("E")
            return (.object(members), isGroup && number != "EAR99" && isDirect && (isSubject || isUS))
        }
        let inner = (0...random.below(2)).map { input(at: "\(path).producedWith[\($0)]", depth: depth + 1, &random) }
        members.append(.init("producedWith", .array(inner.map(\.json))))
        return (.object(members), inner.contains(where: \.isProduct))
    }
}

extension JSON {
    /// The tree without the members at these paths.
    fileprivate func without(_ hidden: Set<String>, at path: String) -> JSON {
        switch self {
        case .object(let members):
            .object(
                members.compactMap { member in
                    let place = path.isEmpty ? member.key : "\(path).\(member.key)"
                    return hidden.contains(place) ? nil : Member(member.key, member.value.without(hidden, at: place))
                })
        case .array(let values):
            .array(values.enumerated().map { $1.without(hidden, at: "\(path)[\($0)]") })
        default: self
        }
    }
}
