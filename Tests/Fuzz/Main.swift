import CordonLists
import Foundation
import ListFuzzing

/// `cordon-fuzz`: libFuzzer on the list reader that `CORDON_FUZZ_FORMAT` names. `Scripts/fuzz` builds and runs it.
@main struct Main {
    static func main() {
        guard target != nil else {
            print(ListFormats.all.map(\.id).joined(separator: "\n"))
            exit(2)
        }
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(runFuzzer(&count, &arguments, testOneInput))
    }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let target else { return -1 }
    do {
        let input = Array(UnsafeBufferPointer(start: bytes, count: count))
        let complaints = try ReaderTrial.complaints(of: target.reader, on: input, in: target.folder)
        guard complaints.isEmpty else { stop("finding: " + complaints.joined(separator: "\n")) }
    } catch {
        stop("the input could not be written: \(error)")
    }
    // A reader that leaves files open would in time be told that there are none.
    let next = open("/dev/null", O_RDONLY)
    guard (0..<mostOpenFiles).contains(next) else { stop("finding: \(next) open files") }
    close(next)
    return 0
}

@_silgen_name("LLVMFuzzerMutate")
private func changeBlindly(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

@_cdecl("LLVMFuzzerCustomMutator")
func change(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: CUnsignedInt) -> Int {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    var mutator = FieldMutator(input, limit: limit, seed: UInt64(seed))
    let changed = mutator.changed { field in
        // Room to grow by as much again.
        var field = field
        let count = field.count
        field += [UInt8](repeating: 0, count: count + 16)
        let changed = field.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { changeBlindly($0, count, buffer.count) } ?? 0
        }
        return Array(field.prefix(changed))
    }
    guard let changed else { return changeBlindly(bytes, count, limit) }
    bytes.update(from: changed, count: changed.count)
    return changed.count
}

private let mostOpenFiles: CInt = 64

private func stop(_ reason: String) -> Never {
    FileHandle.standardError.write(Data((reason + "\n").utf8))
    // libFuzzer keeps the input of a process that aborts.
    abort()
}

private struct Target {
    let reader: any ListReader.Type
    /// In memory where there is such a place: every input is written to it.
    let folder: String
}

private let target: Target? = {
    let environment = ProcessInfo.processInfo.environment
    guard let reader = ListFormats.readers.first(where: { $0.format.id == environment["CORDON_FUZZ_FORMAT"] }) else {
        return nil
    }
    let base = environment["TMPDIR"] ?? "/dev/shm"
    var template = Array("\(base)/cordon-fuzz-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { stop("no folder can be made in \(base)") }
    let folder = template.dropLast().map { UInt8(bitPattern: $0) }
    return Target(reader: reader, folder: String(decoding: folder, as: UTF8.self))
}()
