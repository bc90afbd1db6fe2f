internal import CordonRules

/// First days that counting content by part 746 needs; the rules themselves carry theirs.
enum RussiaDates {
    static let invasion: CalendarDay = "2022-02-24"
    static let belarus: CalendarDay = "2022-03-02"
    static let refining: CalendarDay = "2022-03-03"
    static let luxury: CalendarDay = "2022-03-11"
    static let everyECCN: CalendarDay = "2022-04-08"
    static let industryBelarus: CalendarDay = "2022-09-15"
    static let supplement6: CalendarDay = "2022-09-15"
    static let software: CalendarDay = "2024-09-16"
    /// From here on EAR99 and AT-only content from partner countries is left out of every supplement; before, ECCN content
    /// was left out of 746.8(a)(1) alone.
    static let partnerContentUnclear: CalendarDay = "2023-05-19"
    static let partnerListedContent: CalendarDay = "2024-01-23"

    static let all = [
        invasion, belarus, refining, luxury, everyECCN, industryBelarus, supplement6, software, partnerContentUnclear,
        partnerListedContent,
    ]
}
