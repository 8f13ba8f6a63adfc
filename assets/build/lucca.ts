import budget from '../dati/lucca-2022/budget.json';
import choices from '../dati/lucca-2022/scelte.json';
import { block } from './block';
import type { Row } from './block';
import type { BookSpec } from './book';
import { luccaTotals } from './lucca-totals';
import { page } from './pages';
import { fromPrinted } from './printed';
import { settings } from './settings';

/** Areas whose lines the document prints whole. */
const AREAS = budget.aree.filter(({ codice }) => codice !== '2');
const SOURCE =
  'Camera di Commercio Toscana Nord-Ovest, Relazione previsionale e programmatica 2022, parte della Camera di Lucca (delibere del Commissario n. 62 del 29/10/2021 e n. 6 del 09/02/2022).';

const ZERO = '0,00';
const NATURES: Readonly<Record<string, string>> = { diritto_annuale: 'diritto annuale' };

/** One line per account and column; accounts without an amount and placeholders are no lines. */
const lines: Row<'Budget'>[] = AREAS.flatMap((area) =>
  area.obiettivi.flatMap((objective) =>
    objective.progetti.flatMap((project) =>
      project.azioni.flatMap((action) =>
        action.voci.flatMap((item) =>
          (['istituzionale', 'commerciale'] as const).flatMap((management): Row<'Budget'>[] => {
            const amount = item[management];
            if (amount === null || amount === ZERO) return [];
            return [
              {
                ...{ area: area.codice, objective: objective.codice, project: project.codice, action: action.codice },
                ...{ costCentre: project.cdc.split(' ')[0] ?? null, account: item.conto, description: item.descrizione },
                ...{ nature: NATURES[item.natura] ?? item.natura, management, budget: fromPrinted(amount) },
              },
            ];
          }),
        ),
      ),
    ),
  ),
);

const objectives: Row<'Obiettivi'>[] = AREAS.flatMap((area) => area.obiettivi.map(({ codice, nome }) => ({ code: codice, name: nome })));

/** The budget of two areas of Lucca, as its plan for 2022 prints it, with its errors. */
export function lucca(): BookSpec {
  const about = `${budget.ente} · ${budget.anno}`;
  return {
    footer: about,
    readme: {
      title: 'Cruscotto · un budget con i suoi totali',
      subtitle: about,
      sections: [
        {
          heading: 'Che cos’è',
          lines: [
            [
              'Contenuto',
              'Il budget 2022 delle aree strategiche 1 e 3: righe per conto, e i totali di azione, progetto, obiettivo e area come l’atto li stampa.',
            ],
            ['Documento', SOURCE],
            [
              'Valori',
              `Importi e totali sono quelli stampati, errori compresi. ${choices.totali_con_investimenti.perche} Lì la natura è «costo + investimento».`,
            ],
          ],
        },
        {
          heading: 'Che cosa si trova',
          lines: [
            ['1. Ricalcola', 'Cruscotto somma le righe, confronta ogni totale e scrive calcolato, differenza ed esito nelle colonne verdi.'],
            [
              '2. Differenze',
              '1D710102 e 1D7101: 50,00 € in meno, l’importo di una riga. 3C0104: 20.000,00 € al posto di 40.000,00 €. 1E: un contributo stampato come ricavo.',
            ],
            ['3. Errori', 'Tre totali sono stampati #RIF!: una formula rotta non è uno zero, e lo si vede.'],
          ],
        },
      ],
    },
    pages: [
      page('parametri', about, ...settings(budget.ente, budget.anno)),
      page(
        'obiettivi',
        about,
        block('Obiettivi', {
          rows: objectives,
          without: [
            'perspective',
            'priority',
            'programme',
            'ownProgramme',
            'weight',
            'resources',
            'interventionResources',
            'service',
            'description',
            'expectedResults',
            'impact',
            'varianceReason',
          ],
        }),
      ),
      page('budget', about, block('Budget', { rows: lines, without: ['programme', 'ownProgramme', 'revised', 'actual'] })),
      page('totali', about, block('TotaliDichiarati', { rows: luccaTotals(AREAS) })),
    ],
  };
}
