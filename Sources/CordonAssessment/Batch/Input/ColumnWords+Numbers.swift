/// What people call the columns of identifiers.
extension ColumnWords {
    static let numbers = """
        imoNumber: imo
        imoNumber: imo number
        imoNumber: imo no
        imoNumber: imo nr
        imoNumber: imo nummer
        imoNumber: номер имо
        imoNumber: imonumber
        leiCode: lei
        leiCode: lei code
        leiCode: legal entity identifier
        leiCode: leicode
        innCode: inn
        innCode: инн
        innCode: inn code
        innCode: tax number inn
        innCode: инн организации
        ogrnCode: ogrn
        ogrnCode: огрн
        ogrnCode: ogrn code
        ogrnCode: огрнип
        ogrnCode: psrn
        swiftBic: bic
        swiftBic: swift
        swiftBic: swift code
        swiftBic: swift bic
        swiftBic: bic code
        swiftBic: bic swift
        swiftBic: bic swift code
        swiftBic: банк swift
        swiftBic: свифт
        isin: isin
        isin: isin code
        mmsi: mmsi
        mmsi: mmsi number
        registrationNumber: registration number
        registrationNumber: company number
        registrationNumber: company registration number
        registrationNumber: registration no
        registrationNumber: reg no
        registrationNumber: reg number
        registrationNumber: register number
        registrationNumber: trade register number
        registrationNumber: crn
        registrationNumber: incorporation number
        registrationNumber: handelsregisternummer
        registrationNumber: hrb
        registrationNumber: registernummer
        registrationNumber: hr nummer
        registrationNumber: siren
        registrationNumber: siret
        registrationNumber: n siren
        registrationNumber: n siret
        registrationNumber: numéro d immatriculation
        registrationNumber: rcs
        registrationNumber: numéro siren
        registrationNumber: número de registro
        registrationNumber: registro mercantil
        registrationNumber: numero di registrazione
        registrationNumber: numero rea
        registrationNumber: регистрационный номер
        registrationNumber: 注册号
        registrationNumber: 统一社会信用代码
        registrationNumber: 社会信用代码
        registrationNumber: 登记号
        registrationNumber: 登録番号
        registrationNumber: 法人番号
        registrationNumber: 会社法人等番号
        registrationNumber: kvk
        registrationNumber: kvk nummer
        registrationNumber: krs
        registrationNumber: regon
        registrationNumber: organisationsnummer
        registrationNumber: org nr
        registrationNumber: organisasjonsnummer
        registrationNumber: cvr
        registrationNumber: uid nummer
        taxNumber: tax number
        taxNumber: tax id
        taxNumber: tax no
        taxNumber: tin
        taxNumber: vat
        taxNumber: vat number
        taxNumber: vat id
        taxNumber: vat no
        taxNumber: tax identification number
        taxNumber: ein
        taxNumber: steuernummer
        taxNumber: ust id
        taxNumber: ustid
        taxNumber: ust idnr
        taxNumber: umsatzsteuer id
        taxNumber: steuer id
        taxNumber: numéro fiscal
        taxNumber: numéro de tva
        taxNumber: tva
        taxNumber: n tva
        taxNumber: n° de tva
        taxNumber: nif
        taxNumber: cif
        taxNumber: rfc
        taxNumber: cuit
        taxNumber: número fiscal
        taxNumber: partita iva
        taxNumber: p iva
        taxNumber: codice fiscale
        taxNumber: кпп
        taxNumber: налоговый номер
        taxNumber: 税号
        taxNumber: 纳税人识别号
        taxNumber: 税務番号
        taxNumber: nip
        taxNumber: btw nummer
        taxNumber: momsnummer
        taxNumber: cnpj
        taxNumber: vergi no
        passportNumber: passport
        passportNumber: passport number
        passportNumber: passport no
        passportNumber: passnummer
        passportNumber: reisepass
        passportNumber: reisepassnummer
        passportNumber: pass nr
        passportNumber: passeport
        passportNumber: numéro de passeport
        passportNumber: pasaporte
        passportNumber: número de pasaporte
        passportNumber: passaporto
        passportNumber: numero passaporto
        passportNumber: паспорт
        passportNumber: номер паспорта
        passportNumber: серия и номер паспорта
        passportNumber: 护照
        passportNumber: 护照号
        passportNumber: 护照号码
        passportNumber: パスポート
        passportNumber: パスポート番号
        passportNumber: 旅券番号
        passportNumber: paspoort
        passportNumber: paspoortnummer
        passportNumber: paszport
        passportNumber: pasaport no
        idNumber: id number
        idNumber: identity number
        idNumber: identity card
        idNumber: national id
        idNumber: national id number
        idNumber: id card
        idNumber: id card number
        idNumber: identification number
        idNumber: ssn
        idNumber: social security number
        idNumber: personal number
        idNumber: personal id
        idNumber: ausweisnummer
        idNumber: personalausweis
        idNumber: personalausweisnummer
        idNumber: carte d identité
        idNumber: numéro d identité
        idNumber: cni
        idNumber: documento
        idNumber: dni
        idNumber: nie
        idNumber: cédula
        idNumber: curp
        idNumber: número de documento
        idNumber: número de identificación
        idNumber: documento de identidad
        idNumber: carta d identità
        idNumber: numero documento
        idNumber: снилс
        idNumber: документ
        idNumber: номер документа
        idNumber: удостоверение личности
        idNumber: 身份证
        idNumber: 身份证号
        idNumber: 身份证号码
        idNumber: 证件号码
        idNumber: マイナンバー
        idNumber: 本人確認番号
        idNumber: pesel
        idNumber: personnummer
        idNumber: cpf
        idNumber: tc kimlik no
        idNumber: 주민등록번호
        publicKey: wallet
        publicKey: wallet address
        publicKey: public key
        publicKey: crypto address
        publicKey: crypto wallet
        publicKey: bitcoin address
        publicKey: btc address
        publicKey: eth address
        publicKey: wallet adresse
        publicKey: кошелек
        publicKey: 钱包地址
        """
}
