import { type Translate, translator } from '../../texts';
import { achievementCells, textCell } from '../cells';
import type { Block, Document, DocumentKind, Table } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
import { linkTo } from '../leaf-cells';
import { chartOf } from '../money/money-chart';
import { PiraPlan } from './pira-plan';
import { type PiraProgramme, piraProgrammes } from './pira-programmes';
import { PiraResults } from './pira-results';
import { piraFigures, piraSummary } from './pira-summary';
import { codeWidth, piraTables } from './pira-tables';
import { PALETTE } from '../palette';
import { stampOf } from '../stamp';
import { indicatorWeights, objectiveWeights } from '../weights';

/** The plan of indicators and expected results: missions, programmes, objectives with weight and resources, indicators with three years of targets. */
export const piraPlan: DocumentSpec = {
  kind: 'pira',
  needs: ['Obiettivi', 'Indicatori'],
  build: (input) => {
    const programmes = piraProgrammes(input);
    if (programmes.length === 0) return [];
    const { language } = input.model.parameters;
    const t = translator(language);
    const lines = new PiraPlan(input, indicatorWeights(input));
    const sources: Block[] = lines.lacksSources ? [{ kind: 'narrative', label: t('documenti.pira.columns.source'), text: null }] : [];
    const tables = piraTables(programmes, { input, lines, weights: objectiveWeights(input), language, t });
    return [documentOf('pira', input, [piraFigures(programmes, t), ...sources, ...piraSummary(programmes, language, t), ...tables], t)];
  },
};

/** The report on results: the same with what was reached; none before anything is measured. */
export const piraReport: DocumentSpec = {
  kind: 'rapporto',
  needs: ['Obiettivi', 'Indicatori'],
  build: (input) => {
    const programmes = piraProgrammes(input);
    const indicators = programmes.flatMap(({ objectives }) => objectives.flatMap((objective) => objective.indicators));
    if (!indicators.some((position) => (input.results.indicators[position]?.score.value ?? null) !== null)) return [];
    const { language } = input.model.parameters;
    const t = translator(language);
    const lines = new PiraResults(input, indicatorWeights(input));
    const tables = piraTables(programmes, { input, lines, weights: objectiveWeights(input), language, t });
    return [documentOf('rapporto', input, [piraFigures(programmes, t), ...achievements(programmes, input, t), ...tables], t)];
  },
};

function documentOf(kind: Extract<DocumentKind, 'pira' | 'rapporto'>, input: ReportInput, blocks: readonly Block[], t: Translate): Document {
  return { id: kind, kind, sheet: t(`documenti.pira.sheets.${kind}`), title: t(`documenti.pira.titles.${kind}`), stamp: stampOf(input), blocks };
}

/** Achievement of the objectives, with its picture in the colours of their bands; the table alone where the picture would be too full. */
function achievements(programmes: readonly PiraProgramme[], input: ReportInput, t: Translate): Block[] {
  const { model, results } = input;
  const { language } = model.parameters;
  const scored = programmes.flatMap(({ objectives }) =>
    objectives.flatMap(({ position }) => {
      const objective = position === null ? undefined : model.objectives[position];
      const achievement = position === null ? null : (results.objectives[position]?.achievement ?? null);
      return objective === undefined || achievement === null ? [] : [{ objective, achievement }];
    }),
  );
  if (scored.length === 0) return [];
  const title = t('documenti.pira.achievements');
  const figures = scored.map(({ objective, achievement }) => achievementCells(achievement, model, linkTo(objective.at, 'achievement')));
  const table: Table = {
    kind: 'table',
    id: 'obiettivi',
    caption: null,
    look: 'grid',
    columns: [
      { header: t('documenti.columns.code'), width: codeWidth(input), align: 'left' },
      { header: t('documenti.columns.objective'), width: 62, align: 'left' },
      { header: t('documenti.columns.achievement'), width: 12, align: 'right' },
      { header: t('documenti.columns.band'), width: 12, align: 'center' },
    ],
    rows: scored.map(({ objective: { code, name } }, i) => ({ role: 'plain', cells: [textCell(code), textCell(name), ...(figures[i] ?? [])] })),
  };
  const pointColors = figures.map(([figure]) => figure.band?.color ?? PALETTE.noBand);
  const charts = chartOf({ table, title, series: [{ name: t('documenti.columns.achievement'), column: 2 }], shape: 'bars', pointColors, max: 1 }, language, t);
  return [{ kind: 'heading', level: 1, text: title }, table, ...charts];
}
