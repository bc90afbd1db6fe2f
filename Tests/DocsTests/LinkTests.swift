import Foundation
import TestSupport
import Testing

@Suite struct LinkTests {
    @Test func relativeLinksResolve() throws {
        for page in try Page.all() {
            for (line, target) in page.links where !target.contains("://") && !target.hasPrefix("mailto:") {
                let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let path = path(String(parts[0]), from: page)
                guard FileManager.default.fileExists(atPath: Repository.path(path)) else {
                    Issue.record("\(page.path):\(line): there is no \(path)")
                    continue
                }
                guard parts.count == 2, path.hasSuffix(".md") else { continue }
                let anchors = try Page(path).anchors
                #expect(anchors.contains(String(parts[1])), "\(page.path):\(line): \(path) has no heading #\(parts[1])")
            }
        }
    }

    /// What a link leads to, relative to the package root; the page itself for a mere fragment.
    private func path(_ target: String, from page: Page) -> String {
        if target.isEmpty { return page.path }
        let folder = (page.path as NSString).deletingLastPathComponent
        return ((folder as NSString).appendingPathComponent(target) as NSString).standardizingPath
    }

    /// A page that nobody links to is not found.
    @Test func everyPageOfDocsIsLinked() throws {
        let pages = try Page.all()
        let linked = Set(
            pages.flatMap { page in
                page.links.filter { !$0.target.hasPrefix("#") }.map { link in
                    path(link.target.split(separator: "#").first.map(String.init) ?? "", from: page)
                }
            })
        for page in pages where page.path.hasPrefix("docs/") && !page.path.hasSuffix("/README.md") {
            #expect(linked.contains(page.path), "no page links to \(page.path)")
        }
    }

    @Test func makesAnchorsAsGitHubDoes() {
        let page = Page(
            path: "page.md", text: "# `cordon lists import`\n## Exit codes\n## 6. Who, and why?\n## Exit codes\n")
        #expect(page.anchors == ["cordon-lists-import", "exit-codes", "6-who-and-why", "exit-codes-1"])
    }
}
