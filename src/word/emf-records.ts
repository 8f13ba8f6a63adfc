/** The few records of an Enhanced Metafile ([MS-EMF]) that a chart takes, and the file around them. Places in its own units. */
export class EmfFile {
  private readonly records: ArrayBuffer[] = [];
  private handles = 1;

  constructor(
    /** In units. */
    private readonly width: number,
    private readonly height: number,
    private readonly millimetres: { readonly width: number; readonly height: number },
  ) {
    this.longs(SET_BK_MODE, [TRANSPARENT]);
  }

  box(left: number, top: number, right: number, bottom: number, color: string): void {
    this.filled(color, () => this.longs(RECTANGLE, [left, top, right, bottom]));
  }

  polygon(points: readonly (readonly [x: number, y: number])[], color: string): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    this.filled(color, () => this.longs(POLYGON, [...bounds, points.length, ...points.flat()]));
  }

  line(x1: number, y1: number, x2: number, y2: number, width: number, color: string): void {
    this.withObject(
      (handle) => this.longs(CREATE_PEN, [handle, SOLID, width, 0, colorRef(color)]),
      () => {
        this.longs(MOVE_TO, [x1, y1]);
        this.longs(LINE_TO, [x2, y2]);
      },
    );
  }

  /** A text on its baseline. `advances` are the widths of its UTF-16 units. */
  text(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', size: number, color: string, advances: readonly number[]): void {
    if (text === '') return;
    this.withObject(
      (handle) => this.font(handle, size),
      () => {
        this.longs(SET_TEXT_ALIGN, [BASELINE + { start: 0, middle: CENTER, end: RIGHT }[anchor]]);
        this.longs(SET_TEXT_COLOR, [colorRef(color)]);
        this.textOut(text, x, y, advances);
      },
    );
  }

  bytes(): Uint8Array {
    this.longs(END, [0, 0, 20]);
    const size = HEADER_BYTES + this.records.reduce((sum, record) => sum + record.byteLength, 0);
    const file = new Uint8Array(size);
    file.set(new Uint8Array(this.header(size)));
    let at = HEADER_BYTES;
    for (const record of this.records) {
      file.set(new Uint8Array(record), at);
      at += record.byteLength;
    }
    return file;
  }

  private header(size: number): ArrayBuffer {
    const { width, height, millimetres: mm } = this;
    const hundredths = [mm.width * 100, mm.height * 100].map(Math.round);
    const handles = this.handles;
    const longs = [HEADER, HEADER_BYTES, 0, 0, width, height, 0, 0, ...hundredths, SIGNATURE, VERSION, size, this.records.length + 1, handles, 0, 0, 0];
    const device = [width, height, Math.round(mm.width), Math.round(mm.height), 0, 0, 0, ...[mm.width * 1000, mm.height * 1000].map(Math.round)];
    return recordOf([...longs, ...device]);
  }

  private longs(type: number, values: readonly number[]): void {
    this.records.push(recordOf([type, 8 + 4 * values.length, ...values]));
  }

  private filled(color: string, draw: () => void): void {
    this.longs(SELECT, [NULL_PEN]);
    this.withObject((handle) => this.longs(CREATE_BRUSH, [handle, SOLID, colorRef(color), 0]), draw);
  }

  private withObject(create: (handle: number) => void, draw: () => void): void {
    this.handles = 2; // one object at a time, beside the file itself
    create(OBJECT);
    this.longs(SELECT, [OBJECT]);
    draw();
    this.longs(SELECT, [NULL_PEN]);
    this.longs(SELECT, [NULL_BRUSH]);
    this.longs(SELECT, [SYSTEM_FONT]);
    this.longs(DELETE, [OBJECT]);
  }

  private font(handle: number, size: number): void {
    const record = new DataView(new ArrayBuffer(FONT_BYTES));
    [CREATE_FONT, FONT_BYTES, handle, -size].forEach((value, i) => record.setInt32(4 * i, value, true));
    record.setInt32(28, 400, true); // weight
    [...'Arial'].forEach((sign, i) => record.setUint16(40 + 2 * i, sign.charCodeAt(0), true));
    this.records.push(record.buffer);
  }

  private textOut(text: string, x: number, y: number, advances: readonly number[]): void {
    const stringBytes = 4 * Math.ceil(text.length / 2);
    const size = TEXT_BYTES + stringBytes + 4 * text.length;
    const record = new DataView(new ArrayBuffer(size));
    const longs = [TEXT_OUT, size, 0, 0, -1, -1, COMPATIBLE, 0, 0, x, y, text.length, TEXT_BYTES, 0, 0, 0, -1, -1, TEXT_BYTES + stringBytes];
    longs.forEach((value, i) => record.setInt32(4 * i, value, true));
    record.setFloat32(28, 1, true);
    record.setFloat32(32, 1, true);
    for (let i = 0; i < text.length; i += 1) {
      record.setUint16(TEXT_BYTES + 2 * i, text.charCodeAt(i), true);
      record.setInt32(TEXT_BYTES + stringBytes + 4 * i, advances[i] ?? 0, true);
    }
    this.records.push(record.buffer);
  }
}

function recordOf(longs: readonly number[]): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(4 * longs.length));
  longs.forEach((value, i) => view.setInt32(4 * i, value, true));
  return view.buffer;
}

/** `#RRGGBB` as Windows has it: 0x00BBGGRR. */
function colorRef(color: string): number {
  const rgb = Number.parseInt(color.slice(1), 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}

/** Record types. */
const HEADER = 1;
const POLYGON = 3;
const END = 14;
const SET_BK_MODE = 18;
const SET_TEXT_ALIGN = 22;
const SET_TEXT_COLOR = 24;
const MOVE_TO = 27;
const SELECT = 37;
const CREATE_PEN = 38;
const CREATE_BRUSH = 39;
const DELETE = 40;
const RECTANGLE = 43;
const LINE_TO = 54;
const CREATE_FONT = 82;
const TEXT_OUT = 84;

/** Values in them. */
const HEADER_BYTES = 108;
const FONT_BYTES = 332;
const TEXT_BYTES = 76;
const SIGNATURE = 0x464d4520;
const VERSION = 0x10000;
const TRANSPARENT = 1;
const COMPATIBLE = 1;
const SOLID = 0;
const BASELINE = 24;
const CENTER = 6;
const RIGHT = 2;
const OBJECT = 1;
const NULL_BRUSH = 0x80000005;
const NULL_PEN = 0x80000008;
const SYSTEM_FONT = 0x8000000d;
