extension OracleSelfCheck {
    /// Small tables in the format of `Data/`, with what the examples need.
    static func tables() -> OracleTables {
        let capitals = (0x41...0x5A).map { value in
            String(value, radix: 16) + "\t" + (Unicode.Scalar(value + 0x20).map { String($0) } ?? "")
        }
        return OracleTables(texts: [
            "text/fold.tsv": (capitals + ["0027\t", "0418\tи", "0421\tс"]).joined(separator: "\n"),
            "text/class.tsv": """
            0030\t0039\tdigit
            0061\t007A\tlatin
            0430\t0481\tcyrillic
            0621\t064A\tarabic
            4E00\t9FFF\than
            """,
            "text/confusables.tsv": "0430\ta",
            "romanisation/cyrillic.tsv": """
            # The eight systems in the order of the file.
            с\t\ts\ts\ts\ts\ts\ts\ts\ts
            е\t\te\te\te\te\te\te\te\tye
            е\t^\tye\te\te\te\tje\tie\te\tye
            р\t\tr\tr\tr\tr\tr\tr\tr\tr
            г\t\tg\tg\tg\tg\tg\tg\th\th
            й\t\ty\tj\ti\tj\ti\ti\ti\ty
            """,
            "romanisation/arabic.tsv": "م\t\tm\nح\t\th\nد\t\td",
            "romanisation/skeleton.tsv": "a\t\ne\t\nu\t\nm\tm\nd\td\n^h\th\nh\th|",
            "romanisation/han.tsv": """
            王\twang|vang\twang\twong\twang\tou
            小\txiao\thsiao\tsiu\tso\tshou
            明\tming\tming\tming\tmyeong\tmei
            公\tgong\tkung\tkung\tkong\tkou
            司\tsi\tssu\tsze\tsa\tshi
            """,
            "names/legal-forms.tsv": "limited\tltd\ten\nltd\tltd\ten\nco\tco\ten\n公 司\tco\tzh",
            "names/nicknames.tsv": "bob\trobert\tnickname",
            "names/particles.tsv": "de\tparticle\tde\nde\tstopword\t\ndel\tparticle\tde",
            "names/frequency.tsv": "common\t3",
        ])
    }
}
