import { mergeClasses } from '@fluentui/react-components';
import type { CSSProperties, ReactNode } from 'react';
import { cellText } from '../../../report/cells';
import type { Cell, Row, Table } from '../../../report/document';
import { readableOn } from '../../../sheets/contrast';
import type { Language } from '../../../texts';
import type { PaperStyles } from './paper-styles';

interface Props {
  readonly table: Table;
  readonly styles: PaperStyles;
  readonly language: Language;
}

/** Characters of a cell that a preview shows. */
const LONGEST = 400;

/** A document's table as a table: header cells, spans, and the bands' colours with their names beside. */
export function PaperTable({ table: { caption, columns, rows, look }, styles, language }: Props): ReactNode {
  const whole = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const isMap = look === 'map';
  return (
    <div className={styles.tableBox}>
      {caption !== null && <p className={styles.caption}>{caption}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ header, width, align }, i) => {
              const Head = header === '' ? 'td' : 'th';
              return (
                <Head
                  key={i}
                  className={styles.head}
                  style={{ width: `${(100 * width) / whole}%`, textAlign: align }}
                  {...(header === '' ? {} : { scope: 'col' })}
                >
                  {header}
                </Head>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {placed(rows).map(({ role, cells }, r) => (
            <tr key={r}>
              {cells.map(({ cell, column }, c) => (
                <td
                  key={c}
                  className={mergeClasses(styles.cell, role !== 'plain' && styles[role], isMap && styles.mapCell, cell.tone !== undefined && styles[cell.tone])}
                  style={styleOf(cell, cell.align ?? columns[column]?.align ?? 'left')}
                  {...(cell.columns === undefined ? {} : { colSpan: cell.columns })}
                  {...(cell.rows === undefined ? {} : { rowSpan: Math.min(cell.rows, rows.length - r) })}
                >
                  {shortened(cellText(cell, language))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function styleOf({ band, indent = 0 }: Cell, textAlign: CSSProperties['textAlign']): CSSProperties {
  return {
    textAlign,
    ...(indent > 0 ? { paddingLeft: `${0.5 + indent}em` } : {}),
    ...(band === undefined ? {} : { backgroundColor: band.color, color: readableOn(band.color) }),
  };
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Every cell with the column it begins in: taller ones from above push those of a row to the right. */
function placed(rows: readonly Row[]): { role: Row['role']; cells: { cell: Cell; column: number }[] }[] {
  const covered = new Map<number, number>();
  return rows.map(({ role, cells }, r) => {
    let column = 0;
    const line = cells.map((cell) => {
      while ((covered.get(column) ?? 0) > r) column += 1;
      const begin = column;
      for (let wide = 0; wide < (cell.columns ?? 1); wide += 1) {
        if ((cell.rows ?? 1) > 1) covered.set(column, r + (cell.rows ?? 1));
        column += 1;
      }
      return { cell, column: begin };
    });
    return { role, cells: line };
  });
}
