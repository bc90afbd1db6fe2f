import CordonModel
import TestSupport
import Testing

/// The validator itself: a validator that accepts everything would let every other test pass.
@Suite struct SchemaValidatorTests {
    @Test(arguments: [
        (#"{"type": "string"}"#, #""a""#, "1"),
        (#"{"type": ["string", "null"]}"#, "null", "[]"),
        (#"{"type": "integer"}"#, "3", "3.5"),
        (#"{"const": 1}"#, "1", "2"),
        (#"{"enum": ["a", "b"]}"#, #""b""#, #""c""#),
        (#"{"required": ["a"]}"#, #"{"a": 1}"#, "{}"),
        (#"{"properties": {"a": {"type": "string"}}}"#, #"{"a": "x", "b": 1}"#, #"{"a": 1}"#),
        (#"{"properties": {"a": false}}"#, #"{"b": 1}"#, #"{"a": 1}"#),
        (#"{"properties": {"a": {}}, "additionalProperties": false}"#, #"{"a": 1}"#, #"{"b": 1}"#),
        (#"{"additionalProperties": {"type": "string"}}"#, #"{"a": "x"}"#, #"{"a": 1}"#),
        (#"{"items": {"type": "string"}}"#, #"["a"]"#, #"["a", 1]"#),
        (#"{"minItems": 1}"#, "[1]", "[]"),
        (#"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#, "null", "1"),
        (#"{"pattern": "^[0-9]{2}$"}"#, #""12""#, #""123""#),
        (#"{"minLength": 2, "maxLength": 3}"#, #""ab""#, #""abcd""#),
        (#"{"minimum": 0, "maximum": 1}"#, "0.5", "1.0001"),
        (
            ##"{"$ref": "#/$defs/a", "required": ["b"], "$defs": {"a": {"type": "object"}}}"##, #"{"b": 1}"#,
            "{}"
        ),
    ])
    func keywords(schema: String, valid: String, invalid: String) throws {
        let validator = try SchemaValidator(JSON.parse(schema))
        #expect(validator.problems(in: try JSON.parse(valid)) == [])
        #expect(validator.problems(in: try JSON.parse(invalid)).count == 1)
    }

    @Test func anUnknownKeywordIsRefused() {
        #expect(throws: SchemaValidator.UnknownKeyword.self) {
            try SchemaValidator(JSON.parse(#"{"items": {"oneOf": []}}"#))
        }
    }

    @Test func problemsNameTheirPlace() throws {
        let validator = try SchemaValidator(JSON.parse(#"{"properties": {"a": {"items": {"type": "string"}}}}"#))
        #expect(validator.problems(in: try JSON.parse(#"{"a": ["x", 1]}"#)) == [#"/a/1: is not "string""#])
    }
}
