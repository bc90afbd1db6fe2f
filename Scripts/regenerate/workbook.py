"""A one-sheet xlsx file, written part by part: rows are not held, shared strings are."""

import datetime
import zipfile

from markup import FORBIDDEN, escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
EPOCH = datetime.date(1899, 12, 30)

PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{OFFICE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{OFFICE}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{OFFICE}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{OFFICE}.sharedStrings+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    # Style 1 is a date (number format 14, m/d/yyyy); without it a serial is a plain number.
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
}


def letters(index):
    """0 as A, 26 as AA."""
    name = ""
    while index >= 0:
        name = chr(65 + index % 26) + name
        index = index // 26 - 1
    return name


class Workbook:
    """Write rows, then close. A cell is text, a number, a truth value, a date or None."""

    def __init__(self, raw, sheet, modified):
        self.archive = zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED)
        self.strings, self.uses, self.row_number = {}, 0, 0
        # A fixed time stamp: the same source gives the same bytes.
        self.stamp = (modified.year, modified.month, modified.day, 0, 0, 0)
        for name, content in PARTS.items():
            self.archive.writestr(self.part(name), HEAD + content)
        self.archive.writestr(self.part("xl/workbook.xml"), (
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            f'<sheet name="{escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>'))
        self.archive.writestr(self.part("docProps/core.xml"), (
            f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f'<dcterms:modified xsi:type="dcterms:W3CDTF">{modified}T00:00:00Z</dcterms:modified>'
            '</cp:coreProperties>'))
        self.sheet = self.archive.open(self.part("xl/worksheets/sheet1.xml"), "w")
        self.sheet.write(f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'.encode())

    def part(self, name):
        info = zipfile.ZipInfo(name, self.stamp)
        info.compress_type = zipfile.ZIP_DEFLATED
        return info

    def cell(self, place, found):
        if isinstance(found, bool):
            return f'<c r="{place}" t="b"><v>{int(found)}</v></c>'
        if isinstance(found, int):
            return f'<c r="{place}"><v>{found}</v></c>'
        if isinstance(found, datetime.date):
            return f'<c r="{place}" s="1"><v>{(found - EPOCH).days}</v></c>'
        self.uses += 1
        index = self.strings.setdefault(found, len(self.strings))
        return f'<c r="{place}" t="s"><v>{index}</v></c>'

    def write(self, cells):
        self.row_number += 1
        content = "".join(self.cell(f"{letters(column)}{self.row_number}", found)
                          for column, found in enumerate(cells) if found is not None)
        self.sheet.write(f'<row r="{self.row_number}">{content}</row>'.encode())

    def close(self):
        self.sheet.write(b"</sheetData></worksheet>")
        self.sheet.close()
        with self.archive.open(self.part("xl/sharedStrings.xml"), "w") as out:
            out.write(f'{HEAD}<sst xmlns="{MAIN}" count="{self.uses}" uniqueCount="{len(self.strings)}">'.encode())
            for string in self.strings:
                written = escape(FORBIDDEN.sub("", string), {"\r": "&#13;"})
                out.write(f'<si><t xml:space="preserve">{written}</t></si>'.encode())
            out.write(b"</sst>")
        self.archive.close()
