/// What the UK Sanctions List states about a designation, group by group. The list is published as XML and as CSV with
/// the same content; `UKLayout` says where a group stands in each.
enum UKGroup: Hashable {
    case lastUpdated, dateDesignated, ofsiGroup, unReference
    case name, nonLatinName, title
    case regime, kind, source, measures, otherInformation, reasons
    case address, phone, email, website
    case birthDate, birthPlace, nationality, gender, position, passport, nationalIdentifier
    case registration, entityType, subsidiary, parent
    case imo, owner, previousOwner, flag, previousFlag, shipType, tonnage, length, yearBuilt, hull
}

/// Where a group stands: a path of elements in the XML with the names of its parts, and columns in the CSV.
struct UKLayout {
    let group: UKGroup
    /// From the `Designation` to the group, which may occur several times.
    let path: [String]
    /// Elements inside the group; empty where the group's own text is the value.
    let elements: [String]
    /// As many as there are elements, or one.
    let columns: [String]

    private init(_ group: UKGroup, _ path: String, _ parts: [(element: String, column: String)]) {
        self.group = group
        self.path = path.split(separator: "/").map(String.init)
        elements = parts.map(\.element)
        columns = parts.map(\.column)
    }

    private init(_ group: UKGroup, _ path: String, _ column: String) {
        self.group = group
        self.path = path.split(separator: "/").map(String.init)
        elements = []
        columns = [column]
    }

    /// Prose, in which line ends and vertical bars mean nothing but themselves.
    var isProse: Bool { group == .otherInformation || group == .reasons || group == .measures }

    static let all: [UKLayout] =
        [
            UKLayout(.lastUpdated, "LastUpdated", "Last Updated"),
            UKLayout(.dateDesignated, "DateDesignated", "Date Designated"),
            UKLayout(.ofsiGroup, "OFSIGroupID", "OFSI Group ID"),
            UKLayout(.unReference, "UNReferenceNumber", "UN Reference Number"),
            UKLayout(
                .name, "Names/Name",
                (1...6).map { ("Name\($0)", "Name \($0)") }
                    + [("NameType", "Name type"), ("AliasStrength", "Alias strength")]),
            UKLayout(
                .nonLatinName, "NonLatinNames/NonLatinName",
                [
                    ("NameNonLatinScript", "Name non-latin script"), ("NonLatinScriptType", "Non-latin script type"),
                    ("NonLatinScriptLanguage", "Non-latin script language"),
                ]),
            UKLayout(.title, "Titles/Title", "Title"),
            UKLayout(.regime, "RegimeName", "Regime Name"),
            UKLayout(.kind, "IndividualEntityShip", "Designation Type"),
            UKLayout(.source, "DesignationSource", "Designation source"),
            UKLayout(.measures, "SanctionsImposed", "Sanctions Imposed"),
            UKLayout(.otherInformation, "OtherInformation", "Other Information"),
            UKLayout(.reasons, "UKStatementofReasons", "UK Statement of Reasons"),
            UKLayout(
                .address, "Addresses/Address",
                (1...6).map { ("AddressLine\($0)", "Address Line \($0)") }
                    + [("AddressPostalCode", "Address Postal Code"), ("AddressCountry", "Address Country")]),
            UKLayout(.phone, "PhoneNumbers/PhoneNumber", "Phone number"),
            UKLayout(.email, "EmailAddresses/EmailAddress", "Email address"),
            UKLayout(.website, "Websites/Website", "Website"),
        ] + person + body + ship

    private static let person: [UKLayout] = [
        UKLayout(.birthDate, "IndividualDetails/Individual/DOBs/DOB", "D.O.B"),
        UKLayout(
            .birthPlace, "IndividualDetails/Individual/BirthDetails/Location",
            [("TownOfBirth", "Town of birth"), ("CountryOfBirth", "Country of birth")]),
        UKLayout(.nationality, "IndividualDetails/Individual/Nationalities/Nationality", "Nationality(/ies)"),
        UKLayout(.gender, "IndividualDetails/Individual/Genders/Gender", "Gender"),
        UKLayout(.position, "IndividualDetails/Individual/Positions/Position", "Position"),
        UKLayout(
            .passport, "IndividualDetails/Individual/PassportDetails/Passport",
            [
                ("PassportNumber", "Passport number"),
                ("PassportAdditionalInformation", "Passport additional information"),
            ]),
        UKLayout(
            .nationalIdentifier, "IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifier",
            [
                ("NationalIdentifierNumber", "National Identifier number"),
                ("NationalIdentifierAdditionalInformation", "National Identifier additional information"),
            ]),
    ]

    private static let body: [UKLayout] = [
        UKLayout(
            .registration, "EntityDetails/Entity/BusinessRegistrationNumbers/BusinessRegistrationNumber",
            "Business registration number (s)"),
        UKLayout(.entityType, "EntityDetails/Entity/TypeOfEntities/TypeOfEntity", "Type of entity"),
        UKLayout(.subsidiary, "EntityDetails/Entity/Subsidiaries/Subsidiary", "Subsidiaries"),
        UKLayout(.parent, "EntityDetails/Entity/ParentCompanies/ParentCompany", "Parent company"),
    ]

    private static let ship: [UKLayout] = [
        UKLayout(.imo, "ShipDetails/Ship/IMONumbers/IMONumber", "IMO number"),
        UKLayout(
            .owner, "ShipDetails/Ship/CurrentOwnerOperators/CurrentOwnerOperator", "Current owner/operator (s)"),
        UKLayout(
            .previousOwner, "ShipDetails/Ship/PreviousOwnerOperators/PreviousOwnerOperator",
            "Previous owner/operator (s)"),
        UKLayout(
            .flag, "ShipDetails/Ship/CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip",
            "Current believed flag of ship"),
        UKLayout(.previousFlag, "ShipDetails/Ship/PreviousFlags/PreviousFlag", "Previous flags"),
        UKLayout(.shipType, "ShipDetails/Ship/TypeOfShipDetails/TypeOfShip", "Type of ship"),
        UKLayout(.tonnage, "ShipDetails/Ship/TonnageOfShipDetails/TonnageOfShip", "Tonnage of ship"),
        UKLayout(.length, "ShipDetails/Ship/LengthOfShipDetails/LengthOfShip", "Length of ship"),
        UKLayout(.yearBuilt, "ShipDetails/Ship/YearsBuilt/YearBuilt", "Year Built"),
        // No public copy of the XML has an element for it.
        UKLayout(
            .hull, "ShipDetails/Ship/HullIdentificationNumbers/HullIdentificationNumber",
            "Hull identification number (HIN)"),
    ]
}
