"""The parts of an FSF entity: element, attributes in order, optional ones, CSV columns."""

# Key in the source: element, attributes in the file's order, attributes that may be missing,
# CSV column of each field. The order of the keys is the order of the elements and rows.
PARTS = {
    "name_aliases": ("nameAlias", [
        "first_name", "middle_name", "last_name", "whole_name", "function", "gender", "title",
        "name_language", "strong", "regulation_language", "logical_id"], {"gender"}, {
        "last_name": "NameAlias_LastName", "first_name": "NameAlias_FirstName",
        "middle_name": "NameAlias_MiddleName", "whole_name": "NameAlias_WholeName",
        "name_language": "NameAlias_NameLanguage", "gender": "NameAlias_Gender",
        "title": "NameAlias_Title", "function": "NameAlias_Function",
        "logical_id": "NameAlias_LogicalId", "regulation_language": "NameAlias_RegulationLanguage",
        "strong": None}),
    "citizenships": ("citizenship", [
        "region", "country_iso2_code", "country_description", "regulation_language", "logical_id"], set(), {
        "region": "Citizenship_Region", "country_iso2_code": "Citizenship_CountryIso2Code",
        "country_description": "Citizenship_CountryDescription", "logical_id": "Citizenship_LogicalId",
        "regulation_language": "Citizenship_RegulationLanguage"}),
    "birthdates": ("birthdate", [
        "circa", "calendar_type", "city", "zip_code", "birthdate", "day_of_month", "month_of_year", "year",
        "region", "place", "country_iso2_code", "country_description", "regulation_language", "logical_id"],
        {"birthdate", "day_of_month", "month_of_year", "year"}, {
        "birthdate": "BirthDate_BirthDate", "day_of_month": "BirthDate_Day", "month_of_year": "BirthDate_Month",
        "year": "BirthDate_Year", "circa": "BirthDate_Circa", "calendar_type": "BirthDate_CalendarType",
        "region": "BirthDate_Region", "place": "BirthDate_Place", "city": "BirthDate_City",
        "country_iso2_code": "BirthDate_CountryIso2Code",
        "country_description": "BirthDate_CountryDescription", "logical_id": "BirthDate_LogicalId",
        "regulation_language": "BirthDate_RegulationLanguage"}),
    "addresses": ("address", [
        "city", "street", "po_box", "zip_code", "region", "place", "as_at_listing_time", "country_iso2_code",
        "country_description", "regulation_language", "logical_id"], {"as_at_listing_time"}, {
        "city": "Address_City", "street": "Address_Street", "zip_code": "Address_ZipCode",
        "region": "Address_Region", "contact": "Address_ContactInfo",
        "country_iso2_code": "Address_CountryIso2Code",
        "country_description": "Address_CountryDescription", "logical_id": "Address_LogicalId",
        "regulation_language": "Address_RegulationLanguage"}),
    "identifications": ("identification", [
        "diplomatic", "known_expired", "known_false", "reported_lost", "revoked_by_issuer", "issued_by",
        "latin_number", "name_on_document", "number", "region", "country_iso2_code", "country_description",
        "identification_type_code", "identification_type_description", "regulation_language", "logical_id"],
        {"identification_type_description"}, {
        "number": "Identification_Number", "diplomatic": "Identification_Diplomatic",
        "known_expired": "Identification_KnownExpired", "known_false": "Identification_KnownFalse",
        "reported_lost": "Identification_ReportedLost",
        "revoked_by_issuer": "Identification_RevokedByIssuer",
        "identification_type_code": "Identification_TypeCode",
        "identification_type_description": "Identification_TypeDescription",
        "country_iso2_code": "Identification_CountryIso2Code",
        "country_description": "Identification_CountryDescription",
        "logical_id": "Identification_LogicalId",
        "regulation_language": "Identification_RegulationLanguage"}),
}


def group(prefix, fields, regulation="Type OrganisationType PublicationDate EntryIntoForceDate NumberTitle "
                                     "Programme PublicationUrl"):
    """The columns of one group; each group ends with the regulation it comes from."""
    return [f"{prefix}_{field}" for field in fields.split()] + [
        f"{prefix}_Regulation_{field}" for field in regulation.split()]


COLUMNS = (
    ["fileGenerationDate"]
    + group("Entity", "LogicalId EU_ReferenceNumber UnitedNationId DesignationDate DesignationDetails Remark "
                      "SubjectType SubjectType_ClassificationCode")
    + group("NameAlias", "LastName FirstName MiddleName WholeName NameLanguage Gender Title Function LogicalId "
                         "RegulationLanguage Remark")
    + group("Address", "City Street PoBox ZipCode Region Place AsAtListingTime ContactInfo CountryIso2Code "
                       "CountryDescription LogicalId RegulationLanguage Remark")
    + group("BirthDate", "BirthDate Day Month Year YearRangeFrom YearRangeTo Circa CalendarType ZipCode Region "
                         "Place City CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark")
    + group("Identification", "Number Diplomatic KnownExpired KnownFalse ReportedLost RevokedByIssuer IssuedBy "
                              "IssuedDate ValidFrom ValidTo LatinNumber NameOnDocument TypeCode TypeDescription "
                              "Region CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark")
    + group("Citizenship", "Region CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark")
)
