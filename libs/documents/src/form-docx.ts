import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalAlign,
  WidthType,
  type IBorderOptions,
  type ITableCellBorders,
} from 'docx';
import { filled, plain, type FormDocument, type FormPart, type FormRow, type Span } from './form-document';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Names Word and WPS have in China; elsewhere the reader's own Chinese font takes their place. */
const songti = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };
const heiti = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimHei' };

/** Word counts lengths in twentieths of a point, and sizes of letters in halves. */
const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);
const textWidth = millimetres(210 - 2 * 20);
const sealSize = millimetres(45);
const fingerprintSize = millimetres(25);
const blank = '\u2003'.repeat(7);
const gap = millimetres(4);
const cellMargins = millimetres(4);

const none: IBorderOptions = { style: 'none', size: 0, color: 'auto' };
const thin: IBorderOptions = { style: 'single', size: 4, color: '808080' };
const dotted: IBorderOptions = { style: 'dotted', size: 6, color: '808080' };
const around = (border: IBorderOptions): Required<Pick<ITableCellBorders, 'top' | 'bottom' | 'left' | 'right'>> => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
});

class FormWriter {
  private readonly size: number;

  constructor(private readonly form: FormDocument) {
    this.size = form.isLarge ? 28 : 22;
  }

  document(): Document {
    return new Document({
      title: this.form.title,
      styles: { default: { document: { run: { font: songti, size: this.size } } } },
      sections: [
        {
          properties: {
            page: {
              size: { width: millimetres(210), height: millimetres(297) },
              margin: {
                top: millimetres(20),
                bottom: millimetres(18),
                left: millimetres(20),
                right: millimetres(20),
              },
            },
          },
          footers: { default: new Footer({ children: [this.below()] }) },
          children: [...this.head(), ...this.form.parts.flatMap((part) => this.part(part))],
        },
      ],
    });
  }

  private head(): Paragraph[] {
    const [left, right] = this.form.above;
    return [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun({ text: left, size: 20 }), new TextRun({ text: `\t${right}`, size: 20 })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 200, after: 240 },
        children: [new TextRun({ text: this.form.title, font: heiti, bold: true, size: 36 })],
      }),
    ];
  }

  private below(): Paragraph {
    return new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      children: [
        new TextRun({ text: `${this.form.below}\t`, size: 18 }),
        new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 }),
      ],
    });
  }

  private part(part: FormPart): (Paragraph | Table)[] {
    switch (part.kind) {
      case 'heading':
        return [
          new Paragraph({
            keepNext: true,
            spacing: { before: 220, after: 100 },
            children: [new TextRun({ text: part.text, font: heiti, bold: true })],
          }),
        ];
      case 'paragraph':
        return [this.paragraph(part.spans)];
      case 'ticks':
        return [this.paragraph([{ text: part.items.map(ticked).join('\u3000'), style: 'plain' }])];
      case 'rows':
        return [this.rows(part.rows)];
      case 'signatures':
        return [new Paragraph({ spacing: { before: 160 } }), this.signatures(part)];
    }
  }

  private paragraph(spans: readonly Span[]): Paragraph {
    return new Paragraph({ spacing: { after: 100, line: 360 }, children: spans.flatMap((span) => this.runs(span)) });
  }

  /** Line breaks people typed stay line breaks. */
  private runs({ text, style }: Span): TextRun[] {
    const isFilled = style === 'filled';
    const shown = isFilled && text === '' ? blank : text;
    return shown.split(/\r\n|\r|\n/).map(
      (line, index) =>
        new TextRun({
          text: line,
          break: index > 0 ? 1 : undefined,
          bold: style === 'strong' || undefined,
          ...(style === 'strong' && { font: heiti }),
          ...(isFilled && { underline: { type: UnderlineType.SINGLE } }),
        }),
    );
  }

  private rows(rows: readonly FormRow[]): Table {
    const label = millimetres(38);
    return new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [label, textWidth - label],
      rows: rows.map(
        (row) =>
          new TableRow({
            cantSplit: (row.value?.length ?? 0) < 300,
            height: { value: millimetres(8), rule: HeightRule.ATLEAST },
            children: [
              this.cell(label, [{ text: row.label, style: 'strong' }]),
              this.cell(textWidth - label, [{ text: row.value ?? '', style: 'plain' }]),
            ],
          }),
      ),
    });
  }

  private cell(width: number, spans: readonly Span[]): TableCell {
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      borders: around(thin),
      margins: { top: 40, bottom: 40, left: 100, right: 100 },
      children: [new Paragraph({ children: spans.flatMap((span) => this.runs(span)) })],
    });
  }

  private signatures({ lines, fingerprint, seals }: Extract<FormPart, { kind: 'signatures' }>): Table {
    const places = [...(fingerprint ? [{ words: fingerprint, size: fingerprintSize }] : []), ...seals.map(sealPlace)];
    const widths = places.flatMap(({ size }) => [gap, size]);
    const signing = textWidth - widths.reduce((sum, width) => sum + width, 0);
    const empty = new TableCell({ borders: around(none), children: [new Paragraph({})] });
    const cells = [
      new TableCell({
        width: { size: signing, type: WidthType.DXA },
        borders: around(none),
        children: lines.map(
          ({ label, value }) =>
            new Paragraph({
              spacing: { after: 140 },
              // The line to sign on ends where the column ends, however long its label is.
              tabStops: [{ type: TabStopType.RIGHT, position: signing - cellMargins, leader: LeaderType.UNDERSCORE }],
              children: [
                ...this.runs(plain(`${label} `)),
                ...(value === null ? [new TextRun({ children: [new Tab()] })] : this.runs(filled(value))),
              ],
            }),
        ),
      }),
      ...places.flatMap(({ words, size }) => [
        empty,
        new TableCell({
          width: { size, type: WidthType.DXA },
          borders: around(dotted),
          verticalAlign: VerticalAlign.CENTER,
          children: words.split('\n').map(
            (line) =>
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ text: line, size: 18, color: '707070' })],
              }),
          ),
        }),
      ]),
    ];
    return new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [signing, ...widths],
      borders: TableBorders.NONE,
      rows: [
        new TableRow({
          cantSplit: true,
          height: { value: places.length > 0 ? sealSize : 0, rule: HeightRule.ATLEAST },
          children: cells,
        }),
      ],
    });
  }
}

const sealPlace = (words: string): { words: string; size: number } => ({ words, size: sealSize });
const ticked = (item: { label: string; ticked: boolean }): string => `${item.ticked ? '☑' : '☐'} ${item.label}`;

/** The form as a Word file that Word, WPS and LibreOffice open. */
export const docxOf = (form: FormDocument): Promise<Buffer> => Packer.toBuffer(new FormWriter(form).document());
