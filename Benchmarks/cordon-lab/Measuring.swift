import Foundation

/// Nanoseconds of processor time that this process has used.
func processorNanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// What a piece of work returns, and the CPU nanoseconds it took.
func cpuNanoseconds<Result>(_ work: () throws -> Result) rethrows -> (Result, Int) {
    let start = processorNanoseconds()
    let result = try work()
    return (result, processorNanoseconds() - start)
}

/// The most memory this process has held, in kilobytes.
func peakKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
}
