@testable import CordonRules
import Testing

@Suite struct EvaluationTests {
    private func evaluate(
        _ condition: Condition<Weather>, _ weather: Weather, on day: CalendarDay = "2023-01-01"
    ) -> RuleTrace {
        var evaluation = Evaluation(Weather.book(Weather.always("a", condition)), weather, on: day)
        evaluation.truth("a")
        return evaluation.trace("a")!
    }

    @Test("every limb is evaluated, also after one that decides")
    func everyLimb() {
        let trace = evaluate(.all("", Weather.rainy, Weather.windy), Weather(rain: .no, wind: .yes))
        #expect(trace.truth == .no)
        #expect(trace.trace.parts.map(\.truth) == [.no, .yes])
    }

    @Test("what decided is told apart from what was ruled out")
    func deciding() {
        let trace = evaluate(
            .all("", Weather.rainy, .not("no wind", Weather.windy)), Weather(rain: .yes, wind: .no))
        let deciding = trace.trace.deciding
        #expect(trace.truth == .yes)
        #expect(deciding.cites == ["§ 1", "§ 1(a)"])
        #expect(deciding.ruledOutCites == ["§ 1(b)", "§ 9"])
        #expect(deciding.facts.map(\.value) == ["yes"])
    }

    @Test("of an “any” that holds only the limbs that hold decide")
    func anyDecides() {
        let trace = evaluate(.any("", Weather.rainy, Weather.windy), Weather(rain: .no, wind: .yes))
        #expect(trace.trace.deciding.cites == ["§ 1", "§ 1(b)", "§ 9"])
    }

    @Test("who tried and cannot tell has the duty; who was never asked has a question")
    func unableToDetermine() {
        let duty = Condition<Weather>.orUnableToDetermine("it rains, or one cannot tell", Weather.rainy)
        #expect(evaluate(duty, Weather()).truth == .unknown(needs: ["rain"]))
        #expect(evaluate(duty, Weather(triedInVain: true)).truth == .yes)
        #expect(evaluate(duty, Weather(rain: .no)).truth == .no)
    }

    @Test("a text that is not held and a status to be confirmed stay unknown")
    func notHeld() {
        for body: Version<Weather>.Body in [.notHeld(asks: { _ in "text" }), .toBeConfirmed(asks: { _ in "text" })] {
            let rule = Rule("a", "A", .requirement, versions: [Weather.version("2022-01-01", nil, body)])
            var evaluation = Evaluation(Weather.book(rule), Weather(), on: "2023-01-01")
            #expect(evaluation.truth("a") == .unknown(needs: ["text"]))
        }
        let rule = Rule("a", "A", .requirement, versions: [Weather.version("2022-01-01", nil, .notInForce)])
        var evaluation = Evaluation(Weather.book(rule), Weather(), on: "2023-01-01")
        #expect(evaluation.truth("a") == .no)
    }

    @Test("before the book's first day nothing is known")
    func beforeTheBook() {
        #expect(evaluate(Weather.rainy, Weather(rain: .yes), on: "2021-12-31").truth == .unknown(needs: ["law.a"]))
    }

    @Test("a rule that refers to another has its truth, evaluated once")
    func references() {
        let book = Weather.book(
            Weather.always("a", .all("", .rule("b"), .rule("b"))), Weather.always("b", Weather.rainy, kind: .definition)
        )
        var evaluation = Evaluation(book, Weather(rain: .yes), on: "2023-01-01")
        #expect(evaluation.truth("a") == .yes)
        #expect(evaluation.traces.map(\.id) == ["b", "a"])
        #expect(evaluation.trace("a")?.trace.deciding.rules == ["b"])
    }

    @Test("settling one missing fact, both ways")
    func settling() {
        let both = evaluate(.all("", Weather.rainy, Weather.windy), Weather()).trace
        #expect(both.settled("rain", as: false) { _ in .open } == .no)
        #expect(both.settled("rain", as: true) { _ in .open } == .open)
        let either = evaluate(.any("", Weather.rainy, .not("", Weather.windy)), Weather()).trace
        #expect(either.settled("wind", as: false) { _ in .open } == .yes)
        #expect(either.settled("other", as: true) { _ in .open } == .open)
    }
}
