/// Turns a publisher's country text into an ISO 3166 code. It is handed in: the readers know formats, not countries.
package struct CountryResolver: Sendable {
    package let code: @Sendable (String) -> String?

    package init(code: @escaping @Sendable (String) -> String?) {
        self.code = code
    }
}
