import { makeStyles } from '@fluentui/react-components';

/** Ink of the generated sheets, whatever the pane's theme: a preview is paper. */
const INK = {
  text: '#1F2933',
  soft: '#5B6670',
  navy: '#1F3A5F',
  teal: '#12626A',
  line: '#C5CCD3',
  group: '#E4E9EF',
  tile: '#F1F4F7',
  missing: '#FFF3C4',
} as const;

/**
 * A sheet of paper as wide as it is given: all sizes within are shares of its width (`cqw`), so that it is a true miniature without measuring.
 * 100 em are about the width of the paper.
 */
export const usePaper = makeStyles({
  frame: { containerType: 'inline-size', width: '100%', backgroundColor: '#FFFFFF', forcedColorAdjust: 'none' },
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
    color: INK.text,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  stamp: { display: 'flex', justifyContent: 'space-between', gap: '1em', margin: 0, color: INK.teal, fontWeight: 700 },
  date: { color: INK.soft, fontWeight: 400 },
  title: { margin: 0, fontSize: '2em', lineHeight: 1.2, color: INK.navy, fontWeight: 700 },
  parameters: { margin: 0, paddingBottom: '.6em', color: INK.soft, borderBottom: `.2em solid ${INK.navy}` },
  heading1: { margin: '.6em 0 0', fontSize: '1.4em', color: INK.navy, fontWeight: 700, borderBottom: `1px solid ${INK.navy}` },
  heading2: { margin: '.4em 0 0', fontSize: '1.2em', color: INK.teal, fontWeight: 700 },
  narrative: { margin: 0, whiteSpace: 'pre-line' },
  label: { display: 'block', color: INK.teal, fontWeight: 700 },
  figures: { display: 'flex', gap: '1em', margin: 0 },
  tile: { flex: 1, minWidth: 0, display: 'grid', gap: '.2em', padding: '.7em 1em', backgroundColor: INK.tile, borderLeft: `.35em solid ${INK.teal}` },
  tileLabel: { color: INK.soft },
  tileFigure: { margin: 0, fontSize: '2em', lineHeight: 1.15, fontWeight: 700, color: INK.navy, justifySelf: 'start' },
  tileNote: { margin: 0, color: INK.soft },
  boxed: { padding: '0 .3em' },
  tableBox: { display: 'grid', gap: '.3em' },
  caption: { margin: 0, color: INK.navy, fontWeight: 700 },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', fontSize: '1em', color: 'inherit' },
  head: { padding: '.35em .5em', backgroundColor: INK.navy, color: '#FFFFFF', fontWeight: 700, verticalAlign: 'bottom' },
  cell: { padding: '.3em .5em', borderBottom: `1px solid ${INK.line}`, verticalAlign: 'top', fontWeight: 400 },
  group: { backgroundColor: INK.group, fontWeight: 700 },
  total: { fontWeight: 700, borderTop: `1px solid ${INK.navy}`, borderBottom: `1px solid ${INK.navy}` },
  note: { color: INK.soft, fontStyle: 'italic' },
  mapCell: { border: '.25em solid #FFFFFF' },
  strong: { fontWeight: 700 },
  muted: { color: INK.soft },
  pira: { color: '#1A4FA0' },
  ptpct: { color: '#B3261E' },
  missing: { backgroundColor: INK.missing, fontStyle: 'italic' },
  errore: { color: '#B3261E', fontWeight: 700 },
  avviso: { color: '#7A4B00', fontWeight: 700 },
  nota: { color: INK.soft },
  charts: { display: 'flex', gap: '1.5em' },
  chart: { flex: 1, minWidth: 0, margin: 0, '& svg': { width: '100%', height: 'auto' } },
  more: { margin: 0, color: INK.soft, fontStyle: 'italic' },
});

export type PaperStyles = ReturnType<typeof usePaper>;
