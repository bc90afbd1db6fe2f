/// What people call the columns of what is known of a party besides its name.
extension ColumnWords {
    static let facts = """
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
        """
}
