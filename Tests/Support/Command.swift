public import CordonModel
internal import Foundation

/// The built `cordon`, run from outside as a user runs it, with a `$CORDON_HOME` of its own.
///
///     let cordon = try Command()
///     let answer = try cordon("screen", "Igor Sechin")
public struct Command: Sendable {
    public let home: TemporaryFolder
    private let binary: String
    private let environment: [String: String]

    /// What the command left behind.
    public struct Answer: Sendable, Hashable {
        public let exitCode: Int32
        public let stdout: String
        public let stderr: String

        /// Standard output as JSON.
        public var json: JSON { get throws { try JSON.parse(stdout) } }
    }

    public enum Failure: Error, CustomStringConvertible {
        case notBuilt(String)
        case timedOut(arguments: [String], seconds: Int)
        case signal(Int32, arguments: [String], stderr: String)

        public var description: String {
            switch self {
            case .notBuilt(let path): "\(path) is not there; `swift build --build-tests` makes it"
            case .timedOut(let arguments, let seconds):
                "cordon \(arguments.joined(separator: " ")) did not end within \(seconds) s"
            case .signal(let signal, let arguments, let stderr):
                "cordon \(arguments.joined(separator: " ")) was ended by signal \(signal): \(stderr)"
            }
        }
    }

    /// Where SwiftPM puts the binary: beside the test bundle.
    public static var built: String {
        let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        return tests.resolvingSymlinksInPath().deletingLastPathComponent().path(percentEncoded: false) + "cordon"
    }

    /// - Parameters:
    ///   - home: what `$CORDON_HOME` names; a new empty folder unless given.
    ///   - environment: the whole environment, in which `$CORDON_HOME` is the only variable unless given.
    public init(
        binary: String = Command.built, home: TemporaryFolder? = nil, environment: [String: String]? = nil
    ) throws {
        guard FileManager.default.isExecutableFile(atPath: binary) else { throw Failure.notBuilt(binary) }
        let home = try home ?? TemporaryFolder()
        self.binary = binary
        self.home = home
        self.environment = environment ?? ["CORDON_HOME": home.path]
    }

    public func callAsFunction(_ arguments: String...) throws -> Answer { try run(arguments) }

    /// Runs the command and kills it (SIGKILL) after some time, if it has not ended by then.
    /// - Returns: whether it was killed.
    public func runAndKill(_ arguments: [String], afterMicroseconds delay: UInt32) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: binary)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(delay)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    /// Standard input is empty. The limit is for a command that hangs, not for a slow machine.
    public func run(_ arguments: [String], seconds: Int = 300) throws -> Answer {
        // Files, not pipes: a full pipe stops the command, and pipes leak into commands started at the same time.
        let output = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: binary)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output.write("", to: "stdout")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: output.write("", to: "stderr")))
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
            kill(process.processIdentifier, SIGKILL)
            throw Failure.timedOut(arguments: arguments, seconds: seconds)
        }
        func text(_ name: String) throws -> String { String(decoding: try output.read(name), as: UTF8.self) }
        guard process.terminationReason == .exit else {
            throw Failure.signal(process.terminationStatus, arguments: arguments, stderr: try text("stderr"))
        }
        return Answer(exitCode: process.terminationStatus, stdout: try text("stdout"), stderr: try text("stderr"))
    }
}
