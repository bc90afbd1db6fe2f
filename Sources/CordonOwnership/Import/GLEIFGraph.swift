internal import CordonLists
internal import CordonModel
internal import CordonRules
internal import CordonXML

/// GLEIF's golden copy: names of level 1, consolidation of level 2, and why a parent is not reported.
///
/// Consolidated accounts are a sign of control and state no share: alone they can never prove 50 percent.
enum GLEIFGraph {
    static func read(_ path: String) throws(ListError) -> GraphSource {
        let file = FileBytes.name(of: path)
        var source = GraphSource(file: file)
        var problem: ListError?
        var silent = 0
        do {
            let root = try XMLReader.records(
                of: .file(path), named: ["LEIRecord", "RelationshipRecord", "Exception"]
            ) { element, _ in
                do throws(ListError) {
                    switch element.name {
                    case "LEIRecord": try party(element, &source)
                    case "RelationshipRecord": try relationship(element, &source)
                    default: silent += 1
                    }
                    return true
                } catch {
                    problem = error
                    return false
                }
            }
            if let problem { throw problem }
            guard let root, ["LEIData", "RelationshipData", "ReportingExceptionData"].contains(root.name) else {
                throw ListError.unrecognised(file: file)
            }
        } catch let error as ListError {
            throw error
        } catch let error as XMLReadError {
            throw ListError(error, file: file)
        } catch {
            throw .unreadable(file: file, reason: String(describing: error))
        }
        if silent > 0 {
            source.notices.append(
                "\(file): \(silent) reports why a parent is not stated; they prove nothing about shares")
        }
        return source
    }

    private static func party(_ element: XMLElement, _ source: inout GraphSource) throws(ListError) {
        guard let lei = element.first("LEI")?.text, !lei.isEmpty else {
            throw .missing(file: source.file, line: element.line, field: "LEI")
        }
        let record = SourceRecord(file: source.file, locator: lei)
        var entity = Entity(id: lei, schema: .organization, dataset: source.file, version: nil)
        entity.add("leiCode", lei, from: record)
        for name in element.all("Entity", "LegalName") { entity.add("name", name.text, from: record) }
        for name in element.all("Entity", "OtherEntityNames", "OtherEntityName") {
            let isFormer = name.attributes["type"] == "PREVIOUS_LEGAL_NAME"
            entity.add(isFormer ? "previousName" : "alias", name.text, from: record)
        }
        for country in element.all("Entity", "LegalAddress", "Country") {
            entity.add("country", country.text.lowercased(), from: record)
        }
        source.entities.append(entity)
    }

    private static func relationship(_ element: XMLElement, _ source: inout GraphSource) throws(ListError) {
        guard let relation = element.first("Relationship"), let type = relation.first("RelationshipType")?.text,
            let child = relation.all("StartNode", "NodeID").first?.text,
            let parent = relation.all("EndNode", "NodeID").first?.text
        else { throw .missing(file: source.file, line: element.line, field: "Relationship") }
        if relation.first("RelationshipStatus")?.text == "NULL" { return }
        let record = SourceRecord(file: source.file, locator: "\(child) \(type) \(parent)")
        var from: CalendarDay?
        var until: CalendarDay?
        for period in relation.all("RelationshipPeriods", "RelationshipPeriod")
        where period.first("PeriodType")?.text == "RELATIONSHIP_PERIOD" {
            from = period.first("StartDate").flatMap { StakeGraph.day($0.text) }
            until = period.first("EndDate").flatMap { StakeGraph.day($0.text) }
        }
        func state(_ kind: StakeStatement.Kind, _ least: Int = 0, _ most: Int = StakeGraph.whole) {
            source.statements.append(
                StakeStatement(
                    owner: parent, asset: child, kind: kind, least: least, most: most, from: from, until: until,
                    source: record))
        }
        switch type {
        case "IS_DIRECTLY_CONSOLIDATED_BY":
            state(.shares)
            state(.control(.possible))
        case "IS_ULTIMATELY_CONSOLIDATED_BY": state(.control(.possible))
        // A branch is the same legal person.
        case "IS_INTERNATIONAL_BRANCH_OF": state(.shares, StakeGraph.whole, StakeGraph.whole)
        default: state(.link(type))
        }
    }
}
