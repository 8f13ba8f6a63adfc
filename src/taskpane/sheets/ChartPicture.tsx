import type { ReactNode } from 'react';
import { type ChartData, chartMarks, type Mark } from '../../report/chart-picture';
import { readableOn } from '../../sheets/contrast';

interface Props {
  readonly data: ChartData;
  readonly width: number;
  readonly height: number;
  /** What the picture says, for those who cannot see it. */
  readonly alt: string;
}

/** A chart as Excel will draw it, more or less: in the text's colour on whatever is below. */
export function ChartPicture({ data, width, height, alt }: Props): ReactNode {
  return (
    <svg role="img" aria-label={alt} viewBox={`0 0 ${width} ${height}`} width={width} height={height} style={{ maxWidth: '100%', forcedColorAdjust: 'none' }}>
      {chartMarks(data, { width, height }).map((mark, i) => (
        <MarkPicture key={i} mark={mark} />
      ))}
    </svg>
  );
}

function MarkPicture({ mark }: { readonly mark: Mark }): ReactNode {
  switch (mark.kind) {
    case 'box':
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={mark.color} />;
    case 'slice':
      return <path d={mark.path} fill={mark.color} />;
    case 'axis':
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} stroke="currentColor" strokeOpacity={0.4} />;
    case 'text':
      return (
        <text x={mark.x} y={mark.y} textAnchor={mark.anchor} fontSize={mark.size} fill={mark.on === null ? 'currentColor' : readableOn(mark.on)}>
          {mark.text}
        </text>
      );
  }
}
