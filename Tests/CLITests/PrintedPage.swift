import TestSupport
import Testing

/// A printed HTML page: what it says, and whether it stands alone.
struct PrintedPage {
    let markup: String

    init(_ answer: Command.Answer) { markup = answer.stdout }

    /// The words without markup, each run of white space as one space.
    var words: String {
        let text = markup.replacing(#/<style>[\s\S]*?</style>/#, with: "").replacing(/<[^>]*>/, with: " ")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// One whole document that fetches nothing and runs nothing.
    func expectSelfContained(_ label: String) {
        let isWhole = markup.hasPrefix("<!DOCTYPE html>\n") && markup.hasSuffix("</html>\n")
        #expect(isWhole, "\(label): not one whole page")
        for foreign in ["http:", "https:", "src=", "href=", "<script", "<link", "<img", "<iframe", "@import", "url("] {
            let isThere = markup.contains(foreign)
            #expect(!isThere, "\(label): the page holds “\(foreign)”")
        }
    }

    /// The words are there, however they are laid out.
    func expect(_ part: String, _ label: String) {
        let wanted = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isThere = words.contains(wanted)
        #expect(isThere, "\(label): the page lacks “\(wanted)”")
    }
}
