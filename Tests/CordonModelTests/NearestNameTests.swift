import Testing

@testable import CordonModel

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("contry", "country"), ("Country", "country"), ("brithDate", "birthDate"), ("birth_date", "birthDate"),
        ("enduse", "endUse"),
    ])
    func meant(written: String, known: String) {
        #expect(nearestName(to: written, among: ["name", "birthDate", "country", "endUse"]) == known)
    }

    @Test(arguments: ["colour", "x", "addressee", ""])
    func nothingNear(written: String) {
        #expect(nearestName(to: written, among: ["name", "birthDate", "country"]) == nil)
    }

    @Test func theFirstOfEqualsWins() {
        #expect(nearestName(to: "via", among: ["vie", "vita"]) == "vie")
    }

    /// Against the recursive definition, on every pair of words over two letters up to length four.
    @Test func distanceIsItsDefinition() {
        func words(_ length: Int) -> [[Unicode.Scalar]] {
            length == 0 ? [[]] : words(length - 1).flatMap { [$0 + ["a"], $0 + ["b"]] }
        }
        func slow(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Int {
            guard let a = left.last, let b = right.last else { return left.count + right.count }
            let (shortLeft, shortRight) = (left.dropLast(), right.dropLast())
            var best = min(slow(shortLeft, right), slow(left, shortRight)) + 1
            best = min(best, slow(shortLeft, shortRight) + (a == b ? 0 : 1))
            if let c = shortLeft.last, let d = shortRight.last, a == d, b == c {
                best = min(best, slow(shortLeft.dropLast(), shortRight.dropLast()) + 1)
            }
            return best
        }
        let all = (0...4).flatMap(words)
        for left in all {
            for right in all {
                #expect(editDistance(left, right) == slow(left[...], right[...]))
            }
        }
    }
}
