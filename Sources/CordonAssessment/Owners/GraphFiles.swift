internal import CordonLists
internal import CordonModel
package import CordonOwnership

/// Files of owners, read and put together.
package enum GraphFiles {
    package static func read(_ paths: [String]) throws(AssessmentError) -> [GraphSource] {
        var sources: [GraphSource] = []
        for path in paths {
            do throws(ListError) {
                sources.append(try GraphReader.read(path))
            } catch {
                if case .unrecognised(let file) = error {
                    throw .input("\(file) is no graph of owners; known are \(GraphReader.forms)")
                }
                throw .input(error.message)
            }
        }
        return sources
    }

    /// The one party that a user means.
    package static func node(_ text: String, in graph: OwnershipGraph) throws(AssessmentError) -> Int {
        let found = graph.nodes(named: text)
        guard let first = found.first else {
            throw .usage("\(text): nobody of that id, identifier or name is in the graph")
        }
        guard found.count == 1 else {
            let some = found.prefix(8).map { "“\(graph.entities[$0].caption)” (\(graph.entities[$0].id))" }
            throw .usage(
                "\(text): \(found.count) parties may be meant; name one by its id: \(some.joined(separator: ", "))")
        }
        return first
    }
}
