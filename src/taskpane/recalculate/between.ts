import type { SheetPort, WorkbookPort } from '../../sheets/book';

/** The port, with a pause between reading and calculating in which the page can be drawn and `Interrompi` heard. */
export function pausing(port: WorkbookPort, signal: AbortSignal, onRead: () => void): WorkbookPort {
  return {
    readTables: async () => {
      const book = await port.readTables();
      onRead();
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      return book;
    },
    apply: (changes) => port.apply(changes),
    changeRows: (change) => port.changeRows(change),
    select: (sheet, address) => port.select(sheet, address),
    readSelection: () => port.readSelection(),
    createTables: (tables) => port.createTables(tables),
    listSheets: () => port.listSheets(),
    drawSheet: (drawing, onto) => port.drawSheet(drawing, onto),
  };
}

/** The sheets, with a pause before each is drawn: the same for long series of them. */
export function breathing(port: SheetPort): SheetPort {
  return {
    listSheets: () => port.listSheets(),
    drawSheet: async (drawing, onto) => {
      await new Promise((resolve) => setTimeout(resolve));
      await port.drawSheet(drawing, onto);
    },
  };
}
