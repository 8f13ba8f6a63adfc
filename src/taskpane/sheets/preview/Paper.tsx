import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Block, Cell, Document, Narrative } from '../../../report/document';
import { cellText, figureText } from '../../../report/cells';
import { documentChart } from '../../../report/document-chart';
import { readableOn } from '../../../sheets/contrast';
import type { Language } from '../../../texts';
import { useTexts } from '../../texts';
import { ChartPicture } from '../ChartPicture';
import { PaperTable } from './PaperTable';
import { type PaperStyles, usePaper } from './paper-styles';

/** What the charts of a row share, in the units of their pictures: a type of the paper's size, and bars with room beside long names and amounts. */
const PAPER_WIDTH = 720;

interface Props {
  readonly document: Document;
  /** Rows of tables it shows at most, of the whole document. */
  readonly rows: number;
}

/** A document in miniature: what will be written, with its own figures, as much of it as a glance takes. The words are in the workbook's language. */
export function Paper({ document, rows }: Props): ReactNode {
  const styles = usePaper();
  const { t, language } = useTexts();
  const { stamp, title, blocks } = document;
  const { shown, left } = firstOf(blocks, rows);
  return (
    <div className={styles.frame}>
      <div className={styles.paper}>
        <p className={styles.stamp}>
          <span>{t('pannello.title', { ente: stamp.organisation, anno: stamp.year })}</span>
          <span className={styles.date}>{figureText({ n: stamp.date, as: 'date', decimals: 0 }, language)}</span>
        </p>
        <h4 className={styles.title}>{title}</h4>
        {stamp.parameters !== '' && <p className={styles.parameters}>{stamp.parameters}</p>}
        {shown.map((block, i) => (
          <PaperBlock key={i} document={document} block={block} styles={styles} language={language} />
        ))}
        {left > 0 && <p className={styles.more}>{t('pannello.sheets.previewMore', { count: left })}</p>}
      </div>
    </div>
  );
}

/** The first blocks with at most so many rows, and how many rows are left out. */
function firstOf(blocks: readonly Block[], rows: number): { shown: Block[]; left: number } {
  const shown: Block[] = [];
  let room = rows;
  let left = 0;
  for (const block of blocks) {
    if (block.kind !== 'table') {
      if (room > 0) shown.push(block);
      continue;
    }
    const some = block.rows.slice(0, room);
    left += block.rows.length - some.length;
    room -= some.length;
    if (some.length > 0) shown.push({ ...block, rows: some });
  }
  return { shown, left };
}

interface BlockProps {
  readonly document: Document;
  readonly block: Block;
  readonly styles: PaperStyles;
  readonly language: Language;
}

function PaperBlock({ document, block, styles, language }: BlockProps): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h5 className={styles.heading1}>{block.text}</h5> : <h6 className={styles.heading2}>{block.text}</h6>;
    case 'narrative':
      return <PaperNarrative block={block} styles={styles} />;
    case 'figures':
      return (
        <dl className={styles.figures}>
          {block.figures.map(({ label, cell, note }, i) => (
            <div key={i} className={styles.tile}>
              <dt className={styles.tileLabel}>{label}</dt>
              <dd className={mergeClasses(styles.tileFigure, cell.band !== undefined && styles.boxed)} style={bandColors(cell)}>
                {cellText(cell, language) || '–'}
              </dd>
              {note !== null && <dd className={styles.tileNote}>{note}</dd>}
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <PaperTable table={block} styles={styles} language={language} />;
    case 'charts':
      return (
        <div className={styles.charts}>
          {block.charts.map((chart) => {
            const data = documentChart(document, chart, language);
            return data === null ? null : (
              <figure key={chart.id} className={styles.chart}>
                <figcaption className={styles.caption}>{chart.title}</figcaption>
                <ChartPicture data={data} width={PAPER_WIDTH / block.charts.length} height={200} alt={chart.alt} />
              </figure>
            );
          })}
        </div>
      );
  }
}

function PaperNarrative({ block: { label, text, tone }, styles }: { readonly block: Narrative; readonly styles: PaperStyles }): ReactNode {
  const { t } = useTexts();
  return (
    <p className={mergeClasses(styles.narrative, tone !== undefined && styles[tone])}>
      {label !== null && <strong className={styles.label}>{label}</strong>}
      {text === null ? <em className={styles.missing}>{t('documenti.missing')}</em> : text}
    </p>
  );
}

/** The band's colour under a figure, with ink that can be read on it. */
function bandColors({ band }: Cell): { backgroundColor: string; color: string } | undefined {
  return band === undefined ? undefined : { backgroundColor: band.color, color: readableOn(band.color) };
}
