import statement from '../dati/massa-carrara-2022/bilancio.json';
import pira from '../dati/massa-carrara-2022/pira.json';
import choices from '../dati/massa-carrara-2022/scelte.json';
import { block } from './block';
import type { Row } from './block';
import type { BookSpec } from './book';
import { massaBudget, massaProgrammes, massaStray, massaTotals } from './massa-carrara-budget';
import { page } from './pages';
import { piraIndicators, piraMeasures, piraObjectives } from './pira';
import { fromPrinted } from './printed';
import { settings } from './settings';

const YEAR = 2022;
const BODY = 'Camera di Commercio di Massa-Carrara';
const SOURCE =
  'Camera di Commercio Toscana Nord-Ovest, Relazione previsionale e programmatica 2022, parte della Camera di Massa-Carrara: interventi economici, PIRA 2022/2024, bilancio di previsione 2022/2024.';

const objectives: Row<'Obiettivi'>[] = [...piraObjectives(pira.missioni), ...massaStray()];

const YEARS = statement.colonne.map(({ anno }) => anno as `${number}`);

/** Codes of the statement's formulas stand without brackets in the data. */
function inBrackets(formula: string | undefined): string | null {
  return formula === undefined ? null : formula.replace(/[A-Z]+\.[A-Z]+/g, '[$&]');
}

const items: Row<'Bilancio'>[] = [
  ...statement.tabelle.flatMap(({ righe }) =>
    righe.map((item) => ({
      code: item.id,
      description: item.voce,
      level: { intestazione: 1, totale: 2, dato: 3 }[item.tipo] ?? null,
      formula: inBrackets(item.formula),
      ...Object.fromEntries(Object.entries(item.valori ?? {}).map(([year, text]) => [year, fromPrinted(text)])),
    })),
  ),
  ...choices.bilancio.righe.map(({ codice, voce, formula }) => ({ code: codice, description: voce, level: 2, formula })),
];

/** Items of the statement that serve in the indicators' formulas. */
const ITEMS = new Set(choices.bilancio.righe.map(({ codice }) => codice));

/** Massa-Carrara's plan of 2022: promotional budget over five levels, PIRA, income statement with its indices. */
export function massaCarrara(): BookSpec {
  const about = `${BODY} · ${YEAR}`;
  return {
    footer: about,
    readme: {
      title: 'Cruscotto · piano, budget e bilancio',
      subtitle: about,
      sections: [
        {
          heading: 'Che cos’è',
          lines: [
            [
              'Contenuto',
              'Gli interventi economici su cinque livelli con i 23 subtotali stampati, i 20 indicatori del PIRA, il conto economico e gli investimenti di quattro anni.',
            ],
            ['Documento', SOURCE],
            ['Codici', choices.nodi.perche],
          ],
        },
        {
          heading: 'Che cosa si trova',
          lines: [
            ['1. Ricalcola', 'Tutti i subtotali quadrano, nel preventivo e nell’assestato, e così ogni totale del conto economico.'],
            ['2. EC27', `Si calcola dal foglio Bilancio: i codici delle voci valgono nelle formule degli indicatori. ${choices.bilancio.perche}`],
            ['3. Risorse', 'L’obiettivo 3.1 dichiara 238.073,03 € e le sue righe ne sommano 718.500,00: lo dice un rilievo.'],
          ],
        },
      ],
    },
    pages: [
      page('parametri', about, ...settings(BODY, YEAR)),
      page('programmi', about, block('Programmi', { rows: massaProgrammes(), without: ['resources', 'services', 'expectedResults', 'impact'] })),
      page(
        'obiettivi',
        about,
        block('Obiettivi', {
          rows: objectives,
          without: ['perspective', 'priority', 'ownProgramme', 'weight', 'interventionResources', 'service', 'expectedResults', 'impact', 'varianceReason'],
        }),
      ),
      page('misure', about, block('Misure', { rows: piraMeasures(pira.missioni, ITEMS), without: ['unit', 'source', 'office'], years: [`${YEAR}`] })),
      page(
        'indicatori',
        about,
        block('Indicatori', {
          rows: piraIndicators(pira.missioni, choices.misure),
          without: ['direction', 'method', 'weight', 'base', 'scale', 'source', 'ptpct', 'varianceReason'],
          dated: { target: ['2022', '2023', '2024'] },
        }),
      ),
      page('budget', about, block('Budget', { rows: massaBudget(), without: ['programme', 'account', 'management', 'actual'] })),
      page('totali', about, block('TotaliDichiarati', { rows: massaTotals() })),
      page('bilancio', about, block('Bilancio', { rows: items, without: ['budget', 'revised', 'actual'], years: YEARS })),
    ],
  };
}
