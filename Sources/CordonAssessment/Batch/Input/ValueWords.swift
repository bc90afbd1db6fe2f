internal import CordonModel
internal import CordonReference

/// What the words in cells mean that are neither names nor numbers: kinds of party, genders, countries, and “nothing”.
enum ValueWords {
    /// What programs and people write where they have no value.
    static func isNothing(_ text: String) -> Bool {
        text.utf8.count <= 12 && nothing.contains(text.lowercased())
    }

    private static let nothing: Set<String> = [
        "", "-", "--", "?", "n/a", "n.a.", "#n/a", "null", "none", "nil", "nan", "\\n", "unknown", "unbekannt", "keine",
        "0000-00-00", "нет", "не указано", "未知", "无", "なし", "不明", "ninguno", "aucun", "nessuno",
    ]

    static func schema(_ text: String) -> Schema? {
        let word = text.lowercased()
        return schemata[word] ?? Schema.allCases.first { $0.rawValue.lowercased() == word }
    }

    private static let schemata: [String: Schema] = {
        let words: [(Schema, String)] = [
            (
                .person,
                "individual,natural person,person,human,private,private person,private individual,p,i,ind,retail,natürliche person,privat,privatperson,privatkunde,personne physique,particulier,physique,persona física,persona fisica,particular,física,fisica,privato,физическое лицо,физлицо,физ. лицо,фл,ип,个人,自然人,個人"
            ),
            (
                .organization,
                "entity,organisation,organization,legal person,o,e,org,association,ngo,institution,juristische person,organisation,verein,personne morale,morale,association,persona jurídica,persona giuridica,jurídica,organización,organizzazione,юридическое лицо,юрлицо,юр. лицо,юл,организация,机构,组织,单位,法人,団体"
            ),
            (
                .company,
                "company,corporate,corporation,business,firm,c,firma,unternehmen,firmenkunde,geschäftskunde,gesellschaft,société,entreprise,empresa,sociedad,azienda,società,компания,公司,企业,会社,企業"
            ),
            (.legalEntity, "legal entity,legalentity"),
            (.publicBody, "public body,government,authority,behörde,ministry"),
            (.vessel, "vessel,ship,boat,v,schiff,navire,buque,nave,судно,船舶,船"),
            (.airplane, "aircraft,airplane,plane,flugzeug,avion,aeronave,самолет,飞机,航空機"),
            (.bankAccount, "bank account"), (.cryptoWallet, "wallet,crypto wallet"),
        ]
        var table: [String: Schema] = [:]
        for (schema, list) in words { for word in list.split(separator: ",") { table[String(word)] = schema } }
        return table
    }()

    static func gender(_ text: String) -> String? { genders[text.lowercased()] }

    private static let genders: [String: String] = {
        let words: [(String, String)] = [
            (
                "male",
                "male,m,man,mr,herr,männlich,mann,h,homme,masculin,hombre,masculino,varón,uomo,maschio,maschile,мужской,муж,муж.,м,男,男性,mężczyzna"
            ),
            (
                "female",
                "female,f,w,woman,mrs,ms,frau,weiblich,femme,féminin,mujer,femenino,donna,femmina,femminile,женский,жен,жен.,ж,女,女性,kobieta"
            ),
            ("other", "other,x,d,diverse,divers,non-binary,autre,otro,altro"),
        ]
        var table: [String: String] = [:]
        for (gender, list) in words { for word in list.split(separator: ",") { table[String(word)] = gender } }
        return table
    }()

    /// A country's code; those of two letters without the work of folding.
    static func country(_ text: String) -> String? {
        let bytes = text.utf8
        guard bytes.count == 2, let first = bytes.first, let second = bytes.last,
            (0x41...0x5A).contains(first & 0xDF), (0x41...0x5A).contains(second & 0xDF)
        else { return Countries.shared.code(text) }
        return codes[Int(first & 0x1F - 1) * 26 + Int(second & 0x1F - 1)]
    }

    private static let codes: [String?] = (0..<676).map { index in
        let letters = [UInt8(index / 26) + 0x61, UInt8(index % 26) + 0x61]
        return Countries.shared.code(String(decoding: letters, as: UTF8.self))
    }
}
