import { oneLine } from '../report/people-text';
import type * as Library from 'docx';
import { type ChartData, chartMarks } from '../report/chart-picture';
import { documentChart } from '../report/document-chart';
import type { Block, Chart } from '../report/document';
import type { ReportPart } from '../report/performance/performance-report';
import type { Language } from '../texts';
import { pictureEmf } from './picture-emf';
import { pictureSvg } from './picture-svg';

const PIXELS_PER_POINT = 96 / 72;
/** Words of a picture, in points: as those of a table. */
const WORDS = 9;
/** The smallest and largest words that marks have, in their own units, and the height from which they have the largest. */
const [LEAST, MOST, TALL] = [7, 12, 192];

/** A chart of a part as a picture with its alternative text, as wide as `width` points; null where there is nothing to draw. */
export function picture(part: ReportPart, chart: Chart, language: Language, width: number, docx: typeof Library): Library.ImageRun | null {
  const blocks = part.blocks.filter((block): block is Block => block.kind !== 'reference');
  const data = documentChart({ blocks }, chart, language);
  if (data === null) return null;
  const size = sizeOf(data, width);
  // Marks choose the size of their words by the height they are given: stretching keeps it the same in every picture.
  const stretch = WORDS / (size.height * (MOST / WORDS) < TALL ? LEAST : MOST);
  const frame = { width: size.width / stretch, height: size.height / stretch };
  const marks = chartMarks(data, frame);
  if (marks.length === 0) return null;
  return new docx.ImageRun({
    type: 'svg',
    data: pictureSvg(marks, frame),
    // The library knows no metafile: its name is put right when the package is finished.
    fallback: { type: 'png', data: pictureEmf(marks, frame) },
    transformation: { width: size.width * PIXELS_PER_POINT, height: size.height * PIXELS_PER_POINT },
    altText: { name: oneLine(chart.title), description: oneLine(chart.alt), title: oneLine(chart.title) },
  });
}

/** In points: as tall as its bars ask for, at most two thirds of a page. */
function sizeOf({ shape, labels, series }: ChartData, width: number): { width: number; height: number } {
  const bars = labels.length * series.length;
  const legend = series.length > 1 ? 24 : 0;
  switch (shape) {
    case 'bars':
      return { width, height: Math.min(480, Math.max(44, (series.length > 1 ? 14 : 17) * bars + legend + 12)) };
    case 'columns':
      return { width, height: 170 };
    case 'ring':
      return { width: width * 0.45, height: 150 };
  }
}
