import { oneLine } from '../report/people-text';
import type * as Library from 'docx';
import { type ChartData, chartMarks } from '../report/chart-picture';
import { documentChart } from '../report/document-chart';
import type { Chart } from '../report/document';
import type { ReportPart } from '../report/performance-report';
import type { Language } from '../texts';
import { pictureEmf } from './picture-emf';
import { pictureSvg } from './picture-svg';

/** Points, within the text of an upright A4. */
const WIDTH = 470;
/** Pictures are drawn smaller and stretched, for words as large as those of a table. */
const STRETCH = 1.3;
const PIXELS_PER_POINT = 96 / 72;

/** A chart of a part as a picture with its alternative text; null where there is nothing to draw. */
export function picture(part: ReportPart, chart: Chart, language: Language, docx: typeof Library): Library.ImageRun | null {
  const data = documentChart(part, chart, language);
  if (data === null) return null;
  const frame = frameOf(data);
  const marks = chartMarks(data, frame);
  if (marks.length === 0) return null;
  const scale = STRETCH * PIXELS_PER_POINT;
  return new docx.ImageRun({
    type: 'svg',
    data: pictureSvg(marks, frame),
    // The library knows no metafile: its name is put right when the package is finished.
    fallback: { type: 'png', data: pictureEmf(marks, frame) },
    transformation: { width: frame.width * scale, height: frame.height * scale },
    altText: { name: oneLine(chart.title), description: oneLine(chart.alt), title: oneLine(chart.title) },
  });
}

/** As tall as its bars ask for, at most two thirds of a page. */
function frameOf({ shape, labels, series }: ChartData): { width: number; height: number } {
  const width = (shape === 'ring' ? WIDTH * 0.6 : WIDTH) / STRETCH;
  const bars = labels.length * series.length;
  return { width, height: shape === 'bars' ? Math.min(360, Math.max(60, 19 * bars + 12)) : 160 };
}
