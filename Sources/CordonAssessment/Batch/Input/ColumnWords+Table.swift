/// What people call their columns, a word a line, the surest first: of two columns that could be the name, the one whose
/// word stands higher is it. Compared folded, without blanks and punctuation.
extension ColumnWords {
    static let table = """
        id: id
        id: customer id
        id: client id
        id: customer number
        id: customer no
        id: customer nr
        id: cust id
        id: cust no
        id: account number
        id: account no
        id: account id
        id: party id
        id: entity id
        id: vendor id
        id: vendor number
        id: supplier id
        id: partner id
        id: record id
        id: row id
        id: reference
        id: ref
        id: ref no
        id: key
        id: uid
        id: uuid
        id: guid
        id: crm id
        id: debtor number
        id: no
        id: nr
        id: number
        id: kunden id
        id: kundennummer
        id: kunden nr
        id: kdnr
        id: kunnr
        id: lifnr
        id: debitorennummer
        id: debitor
        id: kreditor
        id: kreditorennummer
        id: lieferantennummer
        id: partnernummer
        id: geschäftspartner
        id: numéro client
        id: numéro de client
        id: n client
        id: code client
        id: identifiant
        id: matricule
        id: número de cliente
        id: id cliente
        id: código de cliente
        id: código
        id: codice cliente
        id: id client
        id: codice
        id: numero cliente
        id: номер клиента
        id: код клиента
        id: идентификатор
        id: номер
        id: ид
        id: код
        id: 客户编号
        id: 客户号
        id: 编号
        id: 序号
        id: 顧客番号
        id: 顧客id
        id: お客様番号
        id: 番号
        id: 取引先コード
        id: klantnummer
        id: kundnummer
        id: numer klienta
        id: número do cliente
        id: müşteri no
        id: 고객번호
        id: رقم العميل
        name: name
        name: full name
        name: customer name
        name: client name
        name: party name
        name: legal name
        name: entity name
        name: company name
        name: registered name
        name: business name
        name: account name
        name: counterparty
        name: counterparty name
        name: beneficiary
        name: beneficiary name
        name: vendor name
        name: supplier name
        name: consignee
        name: consignee name
        name: buyer
        name: buyer name
        name: organisation name
        name: organization name
        name: organisation
        name: organization
        name: person name
        name: name of party
        name: name of customer
        name: holder
        name: account holder
        name: customer
        name: client
        name: company
        name: vendor
        name: supplier
        name: debtor
        name: creditor
        name: party
        name: entity
        name: caption
        name: firm
        name: vessel name
        name: ship name
        name: name 1
        name: kundenname
        name: kunde
        name: firmenname
        name: firma
        name: firmierung
        name: vollständiger name
        name: name des kunden
        name: unternehmen
        name: lieferant
        name: empfänger
        name: begünstigter
        name: partner
        name: bezeichnung
        name: raison sociale
        name: nom complet
        name: nom du client
        name: dénomination
        name: dénomination sociale
        name: nom et prénom
        name: nom prénom
        name: société
        name: entreprise
        name: bénéficiaire
        name: fournisseur
        name: nom ou raison sociale
        name: razón social
        name: nombre completo
        name: nombre del cliente
        name: denominación social
        name: denominación
        name: nombre o razón social
        name: nombre y apellidos
        name: nombre y apellido
        name: empresa
        name: beneficiario
        name: proveedor
        name: cliente
        name: titular
        name: ragione sociale
        name: denominazione
        name: nome completo
        name: nome e cognome
        name: nominativo
        name: cognome e nome
        name: azienda
        name: fornitore
        name: intestatario
        name: фио
        name: полное имя
        name: наименование
        name: название
        name: наименование организации
        name: полное наименование
        name: название компании
        name: название организации
        name: имя клиента
        name: наименование клиента
        name: клиент
        name: контрагент
        name: компания
        name: организация
        name: получатель
        name: поставщик
        name: имя и фамилия
        name: 姓名
        name: 名称
        name: 客户名称
        name: 客户姓名
        name: 客户名
        name: 公司名称
        name: 企业名称
        name: 单位名称
        name: 全名
        name: 名字
        name: 客户
        name: 企业
        name: 公司
        name: 供应商
        name: 收货人
        name: 氏名
        name: 名前
        name: 会社名
        name: 顧客名
        name: お名前
        name: 取引先名
        name: 法人名
        name: 企業名
        name: お客様名
        name: 商号
        name: 名義
        name: naam
        name: klantnaam
        name: bedrijfsnaam
        name: namn
        name: företagsnamn
        name: navn
        name: firmanavn
        name: nimi
        name: nazwa
        name: nazwisko i imię
        name: imię i nazwisko
        name: nazwa firmy
        name: nome da empresa
        name: nome do cliente
        name: ad soyad
        name: ünvan
        name: unvan
        name: şirket adı
        name: müşteri adı
        name: názov
        name: název
        name: jméno
        name: név
        name: cégnév
        name: denumire
        name: 이름
        name: 성명
        name: 회사명
        name: 상호
        name: الاسم
        name: اسم العميل
        name: اسم الشركة
        name: שם
        name: nom
        name: nombre
        name: nome
        name: имя
        firstName: first name
        firstName: given name
        firstName: forename
        firstName: fname
        firstName: first
        firstName: given names
        firstName: vorname
        firstName: rufname
        firstName: prénom
        firstName: nombre de pila
        firstName: nombre
        firstName: nome
        firstName: primer nombre
        firstName: nombres
        firstName: nome di battesimo
        firstName: имя
        firstName: 名
        firstName: 名字
        firstName: voornaam
        firstName: förnamn
        firstName: fornavn
        firstName: etunimi
        firstName: imię
        firstName: primeiro nome
        firstName: ad
        firstName: isim
        firstName: jméno
        middleName: middle name
        middleName: second name
        middleName: middle
        middleName: mname
        middleName: patronymic
        middleName: father name
        middleName: zweiter vorname
        middleName: mittelname
        middleName: deuxième prénom
        middleName: segundo nombre
        middleName: secondo nome
        middleName: отчество
        middleName: middle initial
        lastName: last name
        lastName: surname
        lastName: family name
        lastName: lname
        lastName: last
        lastName: nachname
        lastName: familienname
        lastName: zuname
        lastName: nom de famille
        lastName: nom
        lastName: apellidos
        lastName: apellido
        lastName: primer apellido
        lastName: cognome
        lastName: фамилия
        lastName: 姓
        lastName: 姓氏
        lastName: achternaam
        lastName: efternamn
        lastName: etternavn
        lastName: efternavn
        lastName: sukunimi
        lastName: nazwisko
        lastName: sobrenome
        lastName: apelido
        lastName: soyad
        lastName: soyadı
        lastName: příjmení
        alias: alias
        alias: aliases
        alias: aka
        alias: also known as
        alias: other names
        alias: other name
        alias: alternative name
        alias: alternative names
        alias: trading name
        alias: trade name
        alias: dba
        alias: doing business as
        alias: aliasname
        alias: weitere namen
        alias: auch bekannt als
        alias: handelsname
        alias: nom commercial
        alias: autres noms
        alias: autre nom
        alias: nombre comercial
        alias: otros nombres
        alias: nome commerciale
        alias: altri nomi
        alias: псевдоним
        alias: другие имена
        alias: торговое название
        alias: краткое наименование
        alias: 别名
        alias: 又名
        alias: 曾用名
        alias: 英文名称
        alias: 英文名
        alias: 別名
        alias: 通称
        alias: 屋号
        alias: name en
        alias: english name
        alias: name english
        previousName: previous name
        previousName: previous names
        previousName: former name
        previousName: former names
        previousName: formerly known as
        previousName: fka
        previousName: maiden name
        previousName: birth name
        previousName: früherer name
        previousName: geburtsname
        previousName: mädchenname
        previousName: ancien nom
        previousName: nom de naissance
        previousName: nombre anterior
        previousName: nome precedente
        previousName: прежнее имя
        previousName: прежнее название
        previousName: девичья фамилия
        previousName: 旧名
        previousName: 旧姓
        schema: schema
        schema: type
        schema: party type
        schema: entity type
        schema: customer type
        schema: client type
        schema: kind
        schema: category of party
        schema: legal type
        schema: typ
        schema: kundentyp
        schema: art
        schema: kundenart
        schema: partnertyp
        schema: rechtsform art
        schema: type de client
        schema: type d entité
        schema: tipo
        schema: tipo de cliente
        schema: tipo cliente
        schema: tipo di cliente
        schema: тип
        schema: тип клиента
        schema: тип лица
        schema: 类型
        schema: 客户类型
        schema: 種類
        schema: 種別
        schema: 区分
        schema: 顧客区分
        schema: person or company
        schema: individual or entity
        birthDate: birth date
        birthDate: birthdate
        birthDate: date of birth
        birthDate: dob
        birthDate: birthday
        birthDate: born
        birthDate: date of birth incorporation
        birthDate: d o b
        birthDate: geburtsdatum
        birthDate: geb datum
        birthDate: geboren
        birthDate: geboren am
        birthDate: geburtstag
        birthDate: gebdat
        birthDate: date de naissance
        birthDate: né le
        birthDate: naissance
        birthDate: ddn
        birthDate: fecha de nacimiento
        birthDate: fecha nacimiento
        birthDate: nacimiento
        birthDate: f nacimiento
        birthDate: data di nascita
        birthDate: nascita
        birthDate: nato il
        birthDate: дата рождения
        birthDate: д р
        birthDate: день рождения
        birthDate: родился
        birthDate: год рождения
        birthDate: year of birth
        birthDate: birth year
        birthDate: yob
        birthDate: geburtsjahr
        birthDate: año de nacimiento
        birthDate: 出生日期
        birthDate: 生日
        birthDate: 出生年月
        birthDate: 出生年月日
        birthDate: 生年月日
        birthDate: 誕生日
        birthDate: geboortedatum
        birthDate: födelsedatum
        birthDate: fødselsdato
        birthDate: syntymäaika
        birthDate: data urodzenia
        birthDate: data de nascimento
        birthDate: doğum tarihi
        birthDate: datum narození
        birthDate: születési dátum
        birthDate: 생년월일
        birthDate: تاريخ الميلاد
        country: country
        country: country code
        country: country of residence
        country: residence country
        country: country of incorporation
        country: country name
        country: iso country
        country: iso2
        country: country iso
        country: jurisdiction
        country: country of registration
        country: registered country
        country: domicile
        country: domicile country
        country: nation
        country: country of domicile
        country: ctry
        country: land 1
        country: cntry
        country: flag
        country: land
        country: ländercode
        country: länderkürzel
        country: landeskennzeichen
        country: länderschlüssel
        country: staat
        country: wohnsitzland
        country: sitzland
        country: land des sitzes
        country: pays
        country: code pays
        country: pays de résidence
        country: pays d immatriculation
        country: país
        country: código de país
        country: país de residencia
        country: paese
        country: codice paese
        country: paese di residenza
        country: nazione
        country: stato
        country: страна
        country: код страны
        country: страна регистрации
        country: страна проживания
        country: 国家
        country: 国家代码
        country: 国别
        country: 国家地区
        country: 国
        country: 国名
        country: 国コード
        country: 居住国
        country: 所在国
        country: kraj
        country: landcode
        country: maa
        country: zemlja
        country: země
        country: krajina
        country: ország
        country: țara
        country: ülke
        country: 국가
        country: الدولة
        country: البلد
        country: país de origem
        nationality: nationality
        nationality: nationalities
        nationality: citizenship
        nationality: citizen of
        nationality: citizenship country
        nationality: nationality code
        nationality: nationalität
        nationality: staatsangehörigkeit
        nationality: staatsbürgerschaft
        nationality: nationalité
        nationality: citoyenneté
        nationality: nacionalidad
        nationality: ciudadanía
        nationality: nazionalità
        nationality: cittadinanza
        nationality: гражданство
        nationality: национальность
        nationality: 国籍
        nationality: nationaliteit
        nationality: nationalitet
        nationality: obywatelstwo
        nationality: narodowość
        nationality: nacionalidade
        nationality: uyruk
        nationality: 국적
        nationality: الجنسية
        address: address
        address: full address
        address: postal address
        address: registered address
        address: street address
        address: residential address
        address: address line
        address: adresse
        address: anschrift
        address: wohnanschrift
        address: adresse complète
        address: adresse postale
        address: dirección
        address: domicilio
        address: dirección completa
        address: indirizzo
        address: indirizzo completo
        address: адрес
        address: юридический адрес
        address: адрес регистрации
        address: 地址
        address: 注册地址
        address: 住所
        address: 所在地
        address: adres
        address: adress
        address: osoite
        address: endereço
        address: morada
        address: adresa
        address: cím
        address: 주소
        address: العنوان
        gender: gender
        gender: sex
        gender: geschlecht
        gender: sexe
        gender: genre
        gender: sexo
        gender: género
        gender: sesso
        gender: genere
        gender: пол
        gender: 性别
        gender: 性別
        gender: geslacht
        gender: kön
        gender: køn
        gender: sukupuoli
        gender: płeć
        gender: cinsiyet
        gender: 성별
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

    /// Columns that are a part of an address or of a name only together with others.
    static let parts = """
        addressPart: street
        addressPart: street name
        addressPart: house number
        addressPart: street number
        addressPart: address line 1
        addressPart: address line 2
        addressPart: address line 3
        addressPart: address 1
        addressPart: address 2
        addressPart: address 3
        addressPart: addr 1
        addressPart: addr 2
        addressPart: city
        addressPart: town
        addressPart: state
        addressPart: province
        addressPart: region
        addressPart: county
        addressPart: zip
        addressPart: zip code
        addressPart: postcode
        addressPart: postal code
        addressPart: post code
        addressPart: po box
        addressPart: straße
        addressPart: stras
        addressPart: ort01
        addressPart: pstlz
        addressPart: strasse
        addressPart: hausnummer
        addressPart: hausnr
        addressPart: ort
        addressPart: stadt
        addressPart: wohnort
        addressPart: plz
        addressPart: postleitzahl
        addressPart: bundesland
        addressPart: postfach
        addressPart: rue
        addressPart: ville
        addressPart: code postal
        addressPart: cp
        addressPart: commune
        addressPart: région
        addressPart: calle
        addressPart: ciudad
        addressPart: código postal
        addressPart: localidad
        addressPart: provincia
        addressPart: via
        addressPart: città
        addressPart: cap
        addressPart: comune
        addressPart: улица
        addressPart: город
        addressPart: индекс
        addressPart: область
        addressPart: регион
        addressPart: дом
        addressPart: почтовый индекс
        addressPart: 街道
        addressPart: 城市
        addressPart: 邮编
        addressPart: 省
        addressPart: 市
        addressPart: 区
        addressPart: 邮政编码
        addressPart: 都道府県
        addressPart: 市区町村
        addressPart: 郵便番号
        addressPart: 番地
        addressPart: 町名
        addressPart: straat
        addressPart: plaats
        addressPart: gatan
        addressPart: ulica
        addressPart: miasto
        addressPart: kod pocztowy
        addressPart: rua
        addressPart: cidade
        addressPart: cep
        addressPart: sokak
        addressPart: şehir
        nameContinued: name 2
        nameContinued: name 3
        nameContinued: name 4
        """

    /// Columns that only a list of one's own has.
    static let ofLists = """
        program: program
        program: programme
        program: reason
        program: list reason
        program: category
        program: risk category
        program: list
        program: grund
        program: kategorie
        program: motif
        program: catégorie
        program: motivo
        program: categoría
        program: categoria
        program: причина
        program: категория
        program: 原因
        program: 类别
        program: 理由
        listingDate: listing date
        listingDate: listed on
        listingDate: listed since
        listingDate: date listed
        listingDate: since
        listingDate: date added
        listingDate: added on
        listingDate: added
        listingDate: start date
        listingDate: gelistet seit
        listingDate: seit
        listingDate: aufnahmedatum
        listingDate: date d inscription
        listingDate: depuis
        listingDate: fecha de inclusión
        listingDate: desde
        listingDate: data di inserimento
        listingDate: dal
        listingDate: дата включения
        listingDate: 列入日期
        listingDate: 登録日
        notes: notes
        notes: note
        notes: remarks
        notes: remark
        notes: comment
        notes: comments
        notes: bemerkung
        notes: bemerkungen
        notes: anmerkung
        notes: remarque
        notes: observaciones
        notes: notas
        notes: note interne
        notes: примечание
        notes: 备注
        notes: 備考
        """
}
