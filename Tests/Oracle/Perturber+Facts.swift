import CordonModel

/// Facts beside the name, copied from the entity or altered.
extension Perturber {
    private static let identifiers = IdentifierKind.allCases.flatMap(\.properties)
    private static let someCountries = ["ru", "ir", "cn", "de", "us", "sy", "kp", "by", "ae", "tr"]

    /// In a third of the cases one to three facts.
    func addFacts(
        of entity: Entity, to query: inout Entity, _ draft: inout Draft, _ random: inout SplitMix64
    ) {
        guard random.chance(percent: 35) else { return }
        var wanted = random.number(1...3)
        for kind in random.shuffled(Array(0..<5)) where wanted > 0 {
            let isAltered = random.chance(percent: 40)
            let added =
                switch kind {
                case 0: birthDate(entity, &query, isAltered, &random)
                case 1: country(entity, &query, isAltered, &random)
                case 2: gender(entity, &query, isAltered)
                case 3: identifier(entity, &query, isAltered, &random)
                default: address(entity, &query, isAltered, &random)
                }
            guard let added else { continue }
            draft.applied.append(added)
            wanted -= 1
        }
    }

    private func birthDate(
        _ entity: Entity, _ query: inout Entity, _ isAltered: Bool, _ random: inout SplitMix64
    ) -> Perturbation? {
        guard let text = random.pick(entity.texts("birthDate")), let date = PartialDate(text) else { return nil }
        guard isAltered else {
            query.add("birthDate", text, from: Self.record)
            return .birthDateCopied
        }
        let (year, month, day) = (date.year, date.month, date.day)
        let altered =
            switch random.below(6) {
            case 0: PartialDate(year: year)
            case 1: PartialDate(year: year, month: month)
            case 2: PartialDate(year: year, month: day, day: month)
            case 3: PartialDate(year: year + random.number(-3...3), month: month, day: day)
            case 4: PartialDate(year: year, month: random.number(1...12), day: random.number(1...28))
            default: PartialDate(year: year + random.number(5...30))
            }
        guard let altered else { return nil }
        query.add("birthDate", altered.description, from: Self.record)
        return .birthDateAltered
    }

    private func country(
        _ entity: Entity, _ query: inout Entity, _ isAltered: Bool, _ random: inout SplitMix64
    ) -> Perturbation? {
        let all = ["country", "nationality", "citizenship", "jurisdiction", "flag"].flatMap(entity.texts)
        guard let own = random.pick(all), let other = random.pick(Self.someCountries) else { return nil }
        query.add("country", isAltered ? other : own, from: Self.record)
        return isAltered ? .countryAltered : .countryCopied
    }

    private func gender(_ entity: Entity, _ query: inout Entity, _ isAltered: Bool) -> Perturbation? {
        guard let own = entity.texts("gender").first else { return nil }
        query.add("gender", isAltered ? (own == "male" ? "female" : "male") : own, from: Self.record)
        return isAltered ? .genderAltered : .genderCopied
    }

    /// A copied identifier may be written in small letters or with a hyphen; an altered one has one other digit.
    private func identifier(
        _ entity: Entity, _ query: inout Entity, _ isAltered: Bool, _ random: inout SplitMix64
    ) -> Perturbation? {
        let all = Self.identifiers.flatMap { property in entity.texts(property).map { (property, $0) } }
        guard let (property, own) = random.pick(all) else { return nil }
        var scalars = Text(own.unicodeScalars)
        if isAltered {
            let digits = scalars.indices.filter { ("0"..."9").contains(scalars[$0]) }
            guard let place = random.pick(digits) else { return nil }
            scalars[place] = scalars[place] == "7" ? "1" : "7"
        } else if random.chance(percent: 30) {
            scalars.insert("-", at: random.number(0...scalars.count))
        }
        let text = random.chance(percent: 30) ? Self.string(scalars).lowercased() : Self.string(scalars)
        query.add(property, text, from: Self.record)
        return isAltered ? .identifierAltered : .identifierCopied
    }

    /// An altered address has its words in another order and lacks some of them.
    private func address(
        _ entity: Entity, _ query: inout Entity, _ isAltered: Bool, _ random: inout SplitMix64
    ) -> Perturbation? {
        guard let own = random.pick(entity.texts("address")) else { return nil }
        let words = Self.words(own)
        let kept = random.shuffled(words).prefix(max(1, words.count * random.number(40...100) / 100))
        query.add("address", isAltered ? kept.joined(separator: " ") : own, from: Self.record)
        return isAltered ? .addressAltered : .addressCopied
    }
}
