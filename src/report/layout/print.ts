import type { DrawnLook, SheetDrawing } from '../../sheets/drawing';
import { hashText, valueKey } from '../../sheets/hash';

type Drawn = Omit<SheetDrawing, 'document' | 'name' | 'print'>;

/** A print of all that is drawn but for the day, which stands in the first row from `dayColumn` on and in the footer. */
export function printOf({ cells, page, ...rest }: Drawn, dayColumn: number): string {
  const looks = new Map<DrawnLook, number>();
  const parts = cells.map(({ row, column, value, look }) => {
    let number = looks.get(look);
    if (number === undefined) looks.set(look, (number = looks.size));
    return `${row},${column},${number},${row === 0 && column === dayColumn ? '' : valueKey(value)}`;
  });
  const { footer, ...pages } = page;
  const text = [...parts, JSON.stringify([...looks.keys()]), JSON.stringify({ ...rest, ...pages, footer: [footer.left, footer.center] })].join('\n');
  return [0x811c9dc5, 0x1b873593].map((seed) => hashText(text, seed).toString(16).padStart(8, '0')).join('');
}
