import pira from '../dati/toscana-nord-ovest-2023/pira.json';
import choices from '../dati/toscana-nord-ovest-2023/scelte.json';
import { block } from './block';
import type { Row } from './block';
import type { BookSpec } from './book';
import { page } from './pages';
import { euro, piraIndicators, piraMeasures, piraObjectives } from './pira';
import { settings } from './settings';

const YEAR = 2023;
const BODY = 'Camera di Commercio della Toscana Nord-Ovest';

const outside: Readonly<Record<string, string | undefined>> = choices.fuori_obiettivi.codici;

/** The State's programmes, with names as printed; the last ones have resources and no objectives. */
const programmes: Row<'Programmi'>[] = [
  ...pira.missioni.flatMap(({ codice, programmi }) => programmi.map((programme) => ({ code: `${codice}-${programme.codice}`, name: programme.nome }))),
  ...pira.risorse_fuori_obiettivi.map(({ riga, voce, importo }) => ({
    code: outside[riga] ?? null,
    name: voce.replace(/:$/, ''),
    resources: euro(importo),
  })),
];

/** The PIRA 2023/2025 of the Camera della Toscana Nord-Ovest: a plan, with targets of three years and no actuals yet. */
export function toscana(): BookSpec {
  const about = `${BODY} · ${YEAR}`;
  return {
    footer: about,
    readme: {
      title: 'Cruscotto · piano degli indicatori e dei risultati attesi',
      subtitle: `${BODY} · 2023-2025`,
      sections: [
        {
          heading: 'Che cos’è',
          lines: [
            ['Contenuto', 'I 16 obiettivi e i 31 indicatori del PIRA, con le risorse e i target di tre anni, sotto missioni e programmi dello Stato.'],
            ['Documento', 'Camera di Commercio della Toscana Nord-Ovest, Piano degli indicatori e dei risultati attesi di bilancio 2023/2025.'],
            ['Risorse', `Sommano al totale stampato, 21.563.820,47 €. ${choices.fuori_obiettivi.perche}`],
          ],
        },
        {
          heading: 'Che cosa si trova',
          lines: [
            ['1. Target', 'OC_TD_04 passa da >= 0,23 a = 0,23 nel 2025; IS_01.02_ ha il solo target 2023; IS_DirAnnConfrPareto ha target in % e unità N.'],
            ['2. Schede', 'B3.2_01 è senza tipologia e IS_01.02_ senza unità, senza tipologia e senza codici di misura.'],
            ['3. Pesi', 'I pesi degli obiettivi sommano a 300 %: 100 per ciascuna delle tre aree, che il documento non stampa.'],
          ],
        },
      ],
    },
    pages: [
      page('parametri', about, ...settings(BODY, YEAR)),
      page('programmi', about, block('Programmi', { rows: programmes, without: ['services', 'expectedResults', 'impact'] })),
      page(
        'obiettivi',
        about,
        block('Obiettivi', {
          rows: piraObjectives(pira.missioni),
          without: ['perspective', 'priority', 'ownProgramme', 'service', 'expectedResults', 'impact', 'varianceReason'],
        }),
      ),
      page('misure', about, block('Misure', { rows: piraMeasures(pira.missioni), without: ['unit', 'source', 'office'], years: [`${YEAR}`] })),
      page(
        'indicatori',
        about,
        block('Indicatori', {
          rows: piraIndicators(pira.missioni, choices.misure),
          without: ['direction', 'method', 'base', 'scale', 'source', 'ptpct', 'varianceReason'],
          dated: { target: ['2023', '2024', '2025'] },
        }),
      ),
    ],
  };
}
