import type budget from '../dati/lucca-2022/budget.json';
import choices from '../dati/lucca-2022/scelte.json';
import type { Row } from './block';
import { type CellInput, fromPrinted } from './printed';

type Area = (typeof budget)['aree'][number];
type Objective = Area['obiettivi'][number];
type Total = Row<'TotaliDichiarati'>;

/** A printed total, by management: null where the cell is blank. */
interface Printed {
  readonly istituzionale: string | null;
  readonly commerciale: string | null;
  readonly riga: number;
}

const WITH_INVESTMENTS = new Set(choices.totali_con_investimenti.codici);
const BOTH = 'costo + investimento';

function amount(text: string | null): CellInput {
  if (text === null) return null;
  // Written as the error value itself, by its English name.
  return text === '#RIF!' ? '#REF!' : fromPrinted(text);
}

function total(level: string, code: string, nature: string, management: string | null, text: string | null, source: string): Total {
  return { level, code, nature, management, column: 'Preventivo', amount: amount(text), source };
}

function natureOf(label: string, code: string): string {
  if (label.includes('RICAVI')) return 'ricavo';
  if (label.includes('CONTRIBUTI')) return 'contributo';
  if (label === 'TOTALE INVESTIMENTI') return 'investimento';
  return label.includes('COSTI/INVESTIMENTI') || WITH_INVESTMENTS.has(code) ? BOTH : 'costo';
}

/** Totals "di progetto" sum both managements in whichever column they stand; the others are of their column. */
function isOverall(label: string): boolean {
  return /(?:COSTI|COSTI\/INVESTIMENTI) DI PROGETTO$/.test(label);
}

function ofNode(level: string, code: string, printed: Readonly<Record<string, Printed | undefined>>): Total[] {
  return Object.entries(printed).flatMap(([label, cells]) => {
    if (cells === undefined) return [];
    const nature = natureOf(label, code);
    return (['istituzionale', 'commerciale'] as const).flatMap((management): Total[] => {
      const text = cells[management];
      if (text === null) return [];
      return [total(level, code, nature, isOverall(label) ? null : management, text, `${label}, riga ${cells.riga}`)];
    });
  });
}

function ofObjective(objective: Objective): Total[] {
  const { codice, seconda_stampa: second } = objective;
  const first = `riquadro dell’obiettivo, riga ${objective.riga_importi}`;
  const again = `scheda dell’obiettivo, riga ${second?.righe[0] ?? ''}`;
  const isMissing = choices.totali_mancanti.obiettivi.includes(codice);
  return [
    total('obiettivo', codice, 'costo', null, objective.oneri, first),
    total('obiettivo', codice, 'ricavo', null, objective.ricavi, first),
    total('obiettivo', codice, 'contributo', null, objective.contributi, first),
    total('obiettivo', codice, 'investimento', null, objective.investimenti, first),
    ...(second ? [total('obiettivo', codice, 'costo', null, second.costi_esterni, again)] : []),
    ...(second ? [total('obiettivo', codice, 'contributo + ricavo', null, second.contributi_ricavi, again)] : []),
    ...(second && (second.investimenti !== null || isMissing) ? [total('obiettivo', codice, 'investimento', null, second.investimenti, again)] : []),
  ];
}

function ofArea(area: Area): Total[] {
  return area.stampe.flatMap((print) => [
    total('area', area.codice, 'contributo + ricavo', null, print.contributi_ricavi, print.luogo),
    total('area', area.codice, 'costo', null, print.costi_esterni, print.luogo),
    total('area', area.codice, 'investimento', null, print.investimenti, print.luogo),
  ]);
}

/** Every total that the document prints for these areas, in its order from the area down. */
export function luccaTotals(areas: readonly Area[]): Total[] {
  return areas.flatMap((area) => [
    ...ofArea(area),
    ...area.obiettivi.flatMap((objective) => [
      ...ofObjective(objective),
      ...objective.progetti.flatMap((project) => [
        ...project.azioni.flatMap((action) => ofNode('azione', action.codice, action.totali_stampati)),
        ...ofNode('progetto', project.codice, project.totali_stampati),
      ]),
    ]),
  ]);
}
