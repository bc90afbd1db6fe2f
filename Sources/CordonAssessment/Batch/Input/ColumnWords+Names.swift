/// What people call the columns of keys and names, a word a line, the surest first: of two columns that could be the name, the
/// one whose word stands higher is it. Compared folded, without blanks and punctuation.
extension ColumnWords {
    static let names = """
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
        """
}
