import { makeStyles } from '@fluentui/react-components';
import { PALETTE } from '../../../report/palette';

/**
 * A sheet of paper in its own colours, whatever the pane's theme, and as wide as it is given: all sizes within are shares of its width (`cqw`), so
 * that it is a true miniature without measuring.
 * 100 em are about the width of the paper.
 */
export const usePaper = makeStyles({
  frame: { containerType: 'inline-size', width: '100%', backgroundColor: PALETTE.white, forcedColorAdjust: 'none' },
  paper: {
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: '1em',
    padding: '2.4em',
    fontFamily: 'Arial, sans-serif',
    fontSize: '1.12cqw',
    lineHeight: 1.3,
    color: PALETTE.ink,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  stamp: { display: 'flex', justifyContent: 'space-between', gap: '1em', margin: 0, color: PALETTE.teal, fontWeight: 700 },
  date: { color: PALETTE.soft, fontWeight: 400 },
  title: { margin: 0, fontSize: '2em', lineHeight: 1.2, color: PALETTE.navy, fontWeight: 700 },
  parameters: { margin: 0, paddingBottom: '.6em', color: PALETTE.soft, borderBottom: `.2em solid ${PALETTE.navy}` },
  heading1: { margin: '.6em 0 0', fontSize: '1.4em', color: PALETTE.navy, fontWeight: 700, borderBottom: `1px solid ${PALETTE.navy}` },
  heading2: { margin: '.4em 0 0', fontSize: '1.2em', color: PALETTE.teal, fontWeight: 700 },
  narrative: { margin: 0, whiteSpace: 'pre-line' },
  label: { display: 'block', color: PALETTE.teal, fontWeight: 700 },
  figures: { display: 'flex', gap: '1em', margin: 0 },
  tile: { flex: 1, minWidth: 0, display: 'grid', gap: '.2em', padding: '.7em 1em', backgroundColor: PALETTE.tile, borderLeft: `.35em solid ${PALETTE.teal}` },
  tileLabel: { color: PALETTE.soft },
  tileFigure: { margin: 0, fontSize: '2em', lineHeight: 1.15, fontWeight: 700, color: PALETTE.navy, justifySelf: 'start' },
  tileNote: { margin: 0, color: PALETTE.soft },
  boxed: { padding: '0 .3em' },
  tableBox: { display: 'grid', gap: '.3em' },
  caption: { margin: 0, color: PALETTE.navy, fontWeight: 700 },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', fontSize: '1em', color: 'inherit' },
  head: { padding: '.35em .5em', backgroundColor: PALETTE.navy, color: PALETTE.white, fontWeight: 700, verticalAlign: 'bottom' },
  cell: { padding: '.3em .5em', borderBottom: `1px solid ${PALETTE.line}`, verticalAlign: 'top', fontWeight: 400 },
  group: { backgroundColor: PALETTE.group, fontWeight: 700 },
  total: { fontWeight: 700, borderTop: `1px solid ${PALETTE.navy}`, borderBottom: `1px solid ${PALETTE.navy}` },
  note: { color: PALETTE.soft, fontStyle: 'italic' },
  mapCell: { border: `.25em solid ${PALETTE.white}` },
  strong: { fontWeight: 700 },
  muted: { color: PALETTE.soft },
  pira: { color: PALETTE.pira },
  ptpct: { color: PALETTE.ptpct },
  missing: { backgroundColor: PALETTE.missing, fontStyle: 'italic' },
  errore: { color: PALETTE.ptpct, fontWeight: 700 },
  avviso: { color: PALETTE.warning, fontWeight: 700 },
  nota: { color: PALETTE.soft },
  charts: { display: 'flex', gap: '1.5em' },
  chart: { flex: 1, minWidth: 0, margin: 0, '& svg': { width: '100%', height: 'auto' } },
  more: { margin: 0, color: PALETTE.soft, fontStyle: 'italic' },
});

export type PaperStyles = ReturnType<typeof usePaper>;
