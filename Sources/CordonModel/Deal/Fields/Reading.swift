/// The state of reading one deal: where we are, and what was wrong so far.
struct Reading {
    private(set) var problems: [DealProblem] = []
    private var steps: [Step] = []

    enum Step {
        case key(String)
        case index(Int)
    }

    /// `parties[1].identifiers`.
    var path: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }

    /// Records a problem here, or at a field of the record that is being read.
    mutating func report(_ kind: DealProblem.Kind, at field: String? = nil, value: String? = nil) {
        let here = path
        let place = field.map { here.isEmpty ? $0 : "\(here).\($0)" } ?? here
        report(kind, path: place, value: value)
    }

    /// Records a problem at a path written out in full, for checks that look at the deal as a whole.
    mutating func report(_ kind: DealProblem.Kind, path: String, value: String? = nil) {
        problems.append(DealProblem(path: path, kind: kind, value: value))
    }

    mutating func within<Value>(_ step: Step, _ read: (inout Reading) -> Value) -> Value {
        steps.append(step)
        defer { steps.removeLast() }
        return read(&self)
    }

    /// Whether something is already known to be wrong at a path or below it: what follows from it is not said again.
    func hasProblem(at path: String) -> Bool {
        problems.contains {
            $0.path == path || $0.path.hasPrefix(path + ".") || $0.path.hasPrefix(path + "[")
        }
    }

    /// Reports that a value is of another type; `null` has a reason of its own.
    mutating func reportType(_ json: JSON, expected: String) {
        if case .null = json {
            report(.empty)
        } else {
            report(.wrongType(expected: expected, found: json.typeName), value: json.scalarText)
        }
    }
}

extension JSON {
    /// The value as text where it is one value: what a problem shows.
    var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
