package import CordonRules

// Short names for the law's own kinds of rule, so that a rule file reads like the provision.
package typealias LawRule = Rule<LawCase>
package typealias LawVersion = Version<LawCase>
package typealias LawCondition = Condition<LawCase>
package typealias LawTest = Test<LawCase>
package typealias LawBook = RuleBook<LawCase>

extension Citation {
    /// Read in the regulation's own text.
    static func text(_ cite: String) -> Citation { Citation(cite: cite, basis: .text, lastChecked: lastRead) }
    /// Known from an official summary: the preamble of a rule, a release of the agency.
    static func official(_ cite: String) -> Citation { Citation(cite: cite, basis: .official, lastChecked: lastRead) }
    /// Known from what others write about it.
    static func secondary(_ cite: String) -> Citation { Citation(cite: cite, basis: .secondary, lastChecked: lastRead) }
    /// Not looked up; to be read.
    static func memory(_ cite: String) -> Citation { Citation(cite: cite, basis: .memory, lastChecked: lastRead) }

    /// The day on which the sources of this book were last read.
    private static let lastRead = "2026-11-25"
}
