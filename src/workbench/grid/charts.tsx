import type { CSSProperties } from 'react';
import { ChartPicture } from '../../taskpane/sheets/ChartPicture';
import type { Translate } from '../../texts';
import type { Chart } from '../../xlsx/charts';
import type { Sheet, Workbook } from '../../xlsx/workbook';
import { anchorBox, type Box, chartData } from './chart-data';
import type { Sizes } from './sizes';
import { HEADER_HEIGHT, HEADER_WIDTH } from './use-view';

interface Props {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly sizes: Sizes;
  readonly t: Translate;
}

/** The charts over the cells that scroll; kinds we do not draw have a box that says who does. */
export function ChartLayer({ workbook, sheet, sizes, t }: Props) {
  const charts = sheet.charts.list();
  if (charts.length === 0) return null;
  const split = { x: sizes.columns.offset(sheet.frozen.columns), y: sizes.rows.offset(sheet.frozen.rows) };
  const part: CSSProperties = { left: HEADER_WIDTH + split.x, top: HEADER_HEIGHT + split.y, right: 0, bottom: 0 };
  return (
    <div role="presentation" className="part" style={part}>
      <div role="presentation" className="charts" data-moves="both" style={{ left: -split.x, top: -split.y }}>
        {charts.map((chart) => (
          <ChartBox key={chart.name} chart={chart} workbook={workbook} box={anchorBox(chart.anchor, sizes)} t={t} />
        ))}
      </div>
    </div>
  );
}

const TITLE_HEIGHT = 30;
const INSET = 8;

function ChartBox({ chart, workbook, box, t }: { readonly chart: Chart; readonly workbook: Workbook; readonly box: Box; readonly t: Translate }) {
  const { look, description, name } = chart;
  const title = look?.title ?? null;
  const inner = { width: box.width - 2 * INSET, height: box.height - INSET * 2 - (title === null ? 0 : TITLE_HEIGHT) };
  if (look === null || inner.width < 40 || inner.height < 40) {
    return (
      <div className="chart foreign" style={box}>
        {t('banco.chartElsewhere')}
      </div>
    );
  }
  return (
    <figure className={`chart${look.border ? ' framed' : ''}`} style={box}>
      {title !== null && <figcaption style={{ height: TITLE_HEIGHT }}>{title}</figcaption>}
      <ChartPicture data={chartData(workbook, look)} {...inner} alt={description || (title ?? name)} />
    </figure>
  );
}
