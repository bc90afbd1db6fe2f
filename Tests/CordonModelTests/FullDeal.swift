import CordonModel

/// A deal that states every field there is. All names are invented; identifiers have valid check digits.
enum FullDeal {
    static func json() throws -> JSON { try JSON.parse(text) }

    static let text = """
        {
          "schemaVersion": 1, "id": "PO 2024/17", "title": "Microscopes for Tartu", "date": "2024-04-02",
          "preparedBy": "Export desk, Example GmbH", "contractDate": "2024-02-15", "enRouteSince": "2024-03-28",
          "activity": "reexport", "currency": "EUR", "value": 125000.50,
          "actsThroughUSPersons": {"answer": "yes", "assertedBy": "Treasury", "date": "2024-03-01", "note": "USD leg"},
          "parties": [
            {
              "id": "seller", "roles": ["exporter", "seller"], "schema": "Company", "name": "Example Optics GmbH",
              "aliases": ["Beispieloptik"], "country": "DE", "address": ["Lindenweg 1\\n00000 Musterstadt"],
              "incorporatedIn": "DE", "incorporatedOn": "1998-05", "headquarteredIn": "AT",
              "identifiers": {
                "imoNumber": "5993381", "leiCode": "5493001KJTIIGC8Y1R12", "innCode": "7707083893",
                "ogrnCode": "1027700132195", "swiftBic": "DEUTDEFF", "isin": "US0378331005", "mmsi": "273456780",
                "registrationNumber": ["HRB 1", "HRB 2"], "taxNumber": "12/345"
              },
              "usPerson": "no", "militaryEndUser": "no", "militaryIntelligenceEndUser": "no", "government": "no",
              "ownersComplete": "yes",
              "ultimateParent": {"name": "Example Holding AG", "schema": "Company", "country": "CH"},
              "ownedOrControlledBy": [
                {
                  "name": "Example Holding AG", "schema": "Company", "country": "CH", "percent": 66.6667,
                  "controls": "yes", "identifiers": {"registrationNumber": "CHE-0"},
                  "listings": [{"list": "entityList", "listed": "no"}], "notes": "register extract"
                },
                {"party": "buyer", "percent": 33.3333}
              ],
              "listings": [
                {
                  "list": "sdn", "listed": "unknown", "footnotes": [3], "coversItems": "yes", "programmes": ["RUSSIA-EO14024"],
                  "basis": "EO 14024 s.1(a)(i)", "sectors": ["manufacturing"], "assertedBy": "Counsel",
                  "date": "2024-03-01", "note": "namesake"
                }
              ],
              "notes": "long-standing customer"
            },
            {
              "id": "buyer", "roles": ["purchaser", "endUser", "payer"], "schema": "Person", "name": "Mari Näidis",
              "birthDate": "1971-02-03", "gender": "female", "nationality": ["EE"], "mostRecentCitizenship": "EE",
              "permanentResidency": ["FI"], "country": "UA", "territory": "crimea",
              "identifiers": {"passportNumber": "K0000000", "idNumber": "47102030000", "publicKey": "bc1qexample"},
              "governmentOfficial": "unknown"
            },
            {"id": "ship", "roles": ["carrier"], "schema": "Vessel", "name": "Linnut", "identifiers": {"imoNumber": "9074729"}}
          ],
          "banks": [
            {
              "id": "bank", "roles": ["payerBank"], "name": "Näidispank", "aliases": ["Sample Bank"], "country": "EE",
              "address": ["Tallinn"], "identifiers": {"swiftBic": "DEUTDEFF500"}, "usPerson": "no",
              "ownedOrControlledBy": [{"name": "Sample Group"}], "listings": [{"list": "ssi", "listed": "no"}],
              "notes": "confirmed by telephone"
            }
          ],
          "vessels": [
            {
              "id": "vessel", "name": "Linnut", "previousNames": ["Lind"], "imoNumber": "9074729", "mmsi": "276000000",
              "callSign": "ES0000", "flag": "EE", "owner": {"name": "Laev OÜ"},
              "listings": [{"list": "euSanctions", "listed": "no"}], "notes": "charter"
            }
          ],
          "items": [
            {
              "id": "microscope", "kind": "commodity", "description": "Microscope with camera", "partNumber": "M-1",
              "manufacturer": "seller", "eccn": "3A999.c", "reasonsForControl": ["AT"], "hts": "9011.20.80", "designedForHTS": "9011.20",
              "scheduleB": "9011.20.00.00", "cn": "9011.20.90", "origin": "DE", "quantity": 5, "unit": "pcs",
              "value": "100000", "unitPrice": 20000, "unitWholesaleUSD": 999.5, "usContentPercent": 12.5, "controlledUSContentPercent": 10,
              "components": [
                {
                  "id": "camera", "description": "Camera", "eccn": "6A993.a", "origin": "US", "sharePercent": 12.5,
                  "components": [{"description": "Sensor", "tpp": 0, "tppShippedThisYear": 26900000}]
                },
                {"ref": "firmware", "quantity": 1, "unit": "copy", "value": 0, "notes": "preinstalled"}
              ],
              "producedWith": [
                {
                  "kind": "plant", "name": "Grinding line", "origin": "DE",
                  "producedWith": [
                    {
                      "kind": "technology", "name": "Lens polishing", "eccn": "3E991", "usOrigin": "yes",
                      "subjectToEAR": "yes", "directProduct": {"answer": "no", "assertedBy": "Plant manager"},
                      "maker": "Polish Inc.", "notes": "licensed 2010"
                    }
                  ]
                }
              ],
              "declarations": {
                "billOfMaterialsComplete": "yes", "discreteProduct": "no", "productionInputsComplete": "no", "publishedEncryptionSource": "no",
                "zeroLevelContent": "no", "encryptionContentAuthorised": "yes",
                "directProductOfControlled": "no", "holdsProductOfControlledPlant": "no",
                "content600SeriesOr9x515": "no", "oneTimeReportFiled": "unknown",
                "chartLicenceRequirement": "no", "published": "no", "exclusiveJurisdictionElsewhere": "no", "encryption5D002": "no",
                "classifiedUnderENC": "no", "firearmProductionCode": "no", "datacentreDesignedOrMarketed": "no",
                "capable5G": "no", "medicalDevice": "no", "foodOrMedicine": "no", "replacementPart": "no",
                "designedForListedItem": "no", "listedSoftwareKind": "no", "softwareUpdate": "no", "consumerDevice": "no",
                "part746Supplement2": "no", "part746Supplement4": "no", "part746Supplement5": "no",
                "part746Supplement6": "no", "part746Supplement7": "no"
              },
              "notes": "with cover"
            },
            {"id": "firmware", "kind": "software", "form": "objectCode", "description": "Camera firmware"}
          ],
          "route": {
            "from": "DE", "via": ["PL"], "transit": ["LT", "LV"], "to": "EE", "toTerritory": "crimea",
            "ports": [{"name": "Hamburg", "country": "DE", "unlocode": "DEHAM"}]
          },
          "endUse": {
            "text": "Teaching", "site": "Faculty of Science", "country": "EE", "incorporatedInto": "a laboratory"
          },
          "payer": "buyer",
          "declarations": {
            "militaryEndUse": "no", "militaryIntelligenceEndUse": "no", "nuclearEndUse": "no", "missileEndUse": "no",
            "chemBioEndUse": "no", "supercomputerEndUse": "no", "semiconductorFabEndUse": "no", "semiconductorToolEndUse": "no",
            "oilGasProjectEndUse": "unknown", "productionFacilityEndUse": "no", "otherProhibitedEndUse": "no",
            "diplomaticOrHumanitarian": "no", "militaryEndUser": "no", "endUserIsGovernment": "no",
            "partyOnRestrictedList": "no", "partyListedFootnote": "no", "knowsDiversion": "no",
            "knowsRussiaBelarusDestination": "no", "makesGoodsForRussiaBelarus": "no", "makesGoodsForFootnote3": "no",
            "makesGoodsForOtherFootnotes": "no", "informedByBIS": "no",
            "newsMediaUse": "no", "personalBaggage": "no", "usGovernmentUse": "no", "aircraftOrVesselSojourn": "no",
            "endUserWesternSubsidiary": "no", "partnerMission": "no", "agricultureOrMedicalOnly": "no", "independentNGO": "no",
            "exceptionRestricted": "no", "inCountryStockBeforeRule": "no", "licenceExceptionEligible": "no", "medDistributionControls": "no",
            "noReexportClause": {"answer": "yes", "assertedBy": "Contract clause 12", "date": "2024-02-15"}
          },
          "notes": "one\\ntwo"
        }
        """
}
