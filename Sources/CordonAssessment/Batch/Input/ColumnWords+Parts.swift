/// Words that mean something in company only.
extension ColumnWords {
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
