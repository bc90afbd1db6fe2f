package import CordonModel

/// Why there is no answer. The kind decides the exit code: usage and input 2, data 3.
package struct AssessmentError: Error, Hashable {
    package let answer: ErrorAnswer

    package init(_ answer: ErrorAnswer) { self.answer = answer }

    package static func data(_ message: String) -> AssessmentError {
        AssessmentError(ErrorAnswer(kind: .data, message: message))
    }

    package static func input(_ message: String, _ problems: [ErrorAnswer.Problem] = []) -> AssessmentError {
        AssessmentError(ErrorAnswer(kind: .input, message: message, problems: problems))
    }

    package static func usage(_ message: String) -> AssessmentError {
        AssessmentError(ErrorAnswer(kind: .usage, message: message))
    }
}
