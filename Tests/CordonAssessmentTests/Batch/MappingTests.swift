@testable import CordonAssessment
import CordonModel
import Testing

/// Which column is what.
@Suite struct MappingTests {
    static let headers: [(String, String)] = [
        ("Customer ID,Customer Name,DOB,Country", "id=Customer ID name=Customer Name birthDate=DOB country=Country"),
        (
            "customer_id,firstName,last_name,dateOfBirth,nationality",
            "id=customer_id firstName=firstName lastName=last_name birthDate=dateOfBirth nationality=nationality"
        ),
        (
            "Kundennummer,Kundenname,Geburtsdatum,Land,PLZ,Ort,Straße",
            "id=Kundennummer name=Kundenname birthDate=Geburtsdatum country=Land address=PLZ+Ort+Straße"
        ),
        (
            "Vorname,Nachname,Staatsangehörigkeit,Geschlecht",
            "firstName=Vorname lastName=Nachname nationality=Staatsangehörigkeit gender=Geschlecht"
        ),
        ("KUNNR,NAME1,NAME2,LAND1", "id=KUNNR name=NAME1+NAME2 country=LAND1"),
        ("Name (as registered),Country / ISO", "name=Name (as registered) country=Country / ISO"),
        ("prénom,nom,date de naissance,pays", "firstName=prénom lastName=nom birthDate=date de naissance country=pays"),
        ("nom,adresse,SIREN,n° client", "id=n° client name=nom address=adresse registrationNumber=SIREN"),
        ("Raison sociale,Pays,N° TVA", "name=Raison sociale country=Pays taxNumber=N° TVA"),
        ("razón social,país,NIF", "name=razón social country=país taxNumber=NIF"),
        (
            "nombre,apellidos,fecha de nacimiento,nacionalidad",
            "firstName=nombre lastName=apellidos birthDate=fecha de nacimiento nationality=nacionalidad"
        ),
        ("ragione sociale,nazione,partita IVA", "name=ragione sociale country=nazione taxNumber=partita IVA"),
        ("nome,cognome,data di nascita", "firstName=nome lastName=cognome birthDate=data di nascita"),
        (
            "ФИО,Дата рождения,Гражданство,Паспорт",
            "name=ФИО birthDate=Дата рождения nationality=Гражданство passportNumber=Паспорт"
        ),
        (
            "Наименование,ИНН,ОГРН,Страна,Юридический адрес",
            "name=Наименование country=Страна address=Юридический адрес innCode=ИНН ogrnCode=ОГРН"
        ),
        ("Имя,Отчество,Фамилия", "firstName=Имя middleName=Отчество lastName=Фамилия"),
        ("姓名,出生日期,国籍,护照号码,地址", "name=姓名 birthDate=出生日期 nationality=国籍 address=地址 passportNumber=护照号码"),
        ("姓,名,性别", "firstName=名 lastName=姓 gender=性别"),
        ("公司名称,统一社会信用代码,国家", "name=公司名称 country=国家 registrationNumber=统一社会信用代码"),
        ("顧客番号,氏名,生年月日,国名,住所", "id=顧客番号 name=氏名 birthDate=生年月日 country=国名 address=住所"),
        ("会社名,法人番号,国", "name=会社名 country=国 registrationNumber=法人番号"),
        ("Vessel Name,IMO,MMSI,Flag", "name=Vessel Name country=Flag imoNumber=IMO mmsi=MMSI"),
        ("Entity,LEI,BIC,Type", "name=Entity schema=Type leiCode=LEI swiftBic=BIC"),
        ("name,first name,last name", "name=name"),
        (
            "Name,Name in English,Passport No.,ISIN,Wallet",
            "name=Name isin=ISIN passportNumber=Passport No. publicKey=Wallet"
        ),
        ("Amount,Name,Currency", "name=Name"),
    ]

    private func words(_ mapping: ColumnMapping) -> String {
        mapping.entries.map { entry in
            entry.property.rawValue + "=" + entry.columns.map { mapping.columns[$0] }.joined(separator: "+")
        }.joined(separator: " ")
    }

    private func input(_ text: String, _ maps: [String] = [], noHeader: Bool = false) throws -> FileInput {
        try TestInput.open(Array(text.utf8), InputOptions(maps: maps, noHeader: noHeader))
    }

    @Test(arguments: headers) func columnsAreKnownByTheirNames(_ header: String, _ expected: String) {
        let columns = header.split(separator: ",").map(String.init)
        let entries = ColumnGuess(isList: false).entries(headers: columns)
        #expect(words(ColumnMapping(columns: columns, entries: entries)) == expected)
    }

    @Test func columnsAreKnownByTheirContents() throws {
        let text = """
            17,Ivan Petrov,DE,1970-03-04,7707083893
            18,Acme Trading Ltd,GB,1980-05-06,7736050003
            19,Jane Doe,US,1990-07-08,7728168971
            """
        #expect(words(try input(text).mapping) == "id=#1 name=#2 birthDate=#4 country=#3 innCode=#5")
    }

    @Test(arguments: [
        (["name=B"], "name=B country=Country"), (["name=A+B"], "name=A+B country=Country"),
        (["name=\"A\"+\"B\""], "name=A+B country=Country"), (["name=#2"], "name=B country=Country"),
        (["name=b"], "name=B country=Country"), (["name=A", "country="], "name=A"),
        (["name=A", "nationality=Country"], "name=A nationality=Country"),
        (["firstName=A", "lastName=B"], "firstName=A lastName=B country=Country"),
        (["innCode=A"], "country=Country innCode=A"),
    ])
    func whatTheUserSaysReplacesTheGuess(_ maps: [String], _ expected: String) throws {
        #expect(words(try input("A,B,Country\nx,y,DE\n", maps).mapping) == expected)
    }

    @Test func aPlusMayBePartOfAName() throws {
        #expect(words(try input("A+B,Country\nx,DE\n", ["name=A+B"]).mapping) == "name=A+B country=Country")
    }

    @Test(arguments: [
        (
            ["name=Kunde"],
            "--map name=Kunde: there is no column “Kunde”; did you mean “Kunden”? Columns are “Kunden”, “Ort”"
        ),
        (["nmae=Kunden"], "--map nmae=Kunden: there is no property nmae; did you mean name? Known are id, name, "),
        (["dob=Kunden"], "--map dob=Kunden: there is no property dob; did you mean birthDate? Known are "),
        (["program=Kunden"], "--map program=Kunden: there is no property program. Known are "),
        (["name"], "--map name: expected PROPERTY=COLUMN, for example --map name=\"Customer Name\""),
        (["name=#3"], "--map name=#3: there is no column “#3”. Columns are “Kunden”, “Ort”"),
        (
            ["name=Kunden", "name=Ort"],
            "--map name is there twice; several columns of one value are written name=\"A\"+\"B\""
        ),
    ])
    func aWrongMapIsExplained(_ maps: [String], _ message: String) {
        #expect {
            try input("Kunden,Ort\nx,y\n", maps)
        } throws: {
            ($0 as? AssessmentError)?.answer.message.hasPrefix(message) == true
        }
    }

    @Test func withoutANameColumnTheUserIsAsked() {
        let message = """
            a.csv: no column was found that is the name. Say which, for example --map name="Amount". Columns:
              Amount: 5 · 6
              Country: DE · AT
            """
        #expect(throws: AssessmentError.input(message)) { try input("Amount,Country\n5,DE\n6,AT\n") }
    }

    @Test func theGuessIsShownWithValues() throws {
        let input = try input("Nr;Kundenname;Geb.-Datum;Umsatz\n1;Müller;31.12.1970;5\n2;Weber;;6\n")
        #expect(
            input.report == [
                "a.csv: columns separated by “;”, UTF-8, the first line names the columns",
                "  id         “Nr”: 1 · 2", "  name       “Kundenname”: Müller · Weber",
                "  birthDate  “Geb.-Datum”: 31.12.1970", "  not used: “Umsatz”",
            ])
    }

    @Test func anOpenOrderOfDatesIsSaid() throws {
        let report = try input("name,dob\nA,03/04/1970\nB,05/06/1980\n").report
        #expect(
            report.last
                == "  birthDate  “dob”: 03/04/1970 · 05/06/1980 (day or month first? no date shows it, so of those that could be either only the year is used; --date-order dmy or mdy tells)"
        )
        #expect(try input("name,dob\nA,03/04/1970\nB,25/06/1980\n").report.last?.hasSuffix("(day first)") == true)
    }

    @Test func everyLineOfTheTableIsRead() {
        #expect(ColumnWords.shared.readings(of: "Numéro de client", isList: false).first?.meaning == .property(.id))
        #expect(ColumnWords.shared.readings(of: "  ", isList: false).isEmpty)
        #expect(ColumnWords.shared.readings(of: "Reason", isList: false).isEmpty)
        #expect(ColumnWords.shared.readings(of: "Reason", isList: true).first?.meaning == .property(.program))
        for property in RowProperty.allCases where !property.isOfLists {
            let found = ColumnWords.shared.readings(of: property.rawValue, isList: false)
            #expect(found.first?.meaning == .property(property))
        }
    }
}
