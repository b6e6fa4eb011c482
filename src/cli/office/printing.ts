import type { Feature } from 'write-excel-file/universal';

/** On paper: A4 in full width, pages numbered — 1 —. */
export const onPaper = (landscape: boolean): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(/(?=<drawing |<\/worksheet>)/, page(landscape)),
      },
    },
  },
});

const page = (landscape: boolean): string =>
  [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.35"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>',
  ].join('');

/** A row of the first sheet that is printed on each page. */
export const printTitle = (sheet: string, row: number): Feature<Blob> => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (xml) =>
          xml.replace(
            '</sheets>',
            `</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$${row}:$${row}</definedName></definedNames>`,
          ),
      },
    },
  },
});
