import { BLANK_ROWS, yearsOf } from '../../src/sheets/template';
import { block } from './block';
import type { BookSpec } from './book';
import { page } from './pages';
import { settings } from './settings';

/** The empty workbook an office starts from: every table and column, blank rows, lists and hints. Misure has the year and the one before. */
export function template(year: number): BookSpec {
  return {
    footer: 'Cruscotto · modello',
    readme: {
      title: 'Cruscotto · modello di lavoro',
      subtitle: 'Misurazione della performance di una Camera di commercio',
      sections: [
        {
          heading: 'Come si usa',
          lines: [
            ['1. Parametri', 'Scrivi il nome dell’ente e controlla l’anno. Il resto ha già i valori predefiniti.'],
            ['2. Il piano', 'Compila Prospettive, Priorità, Programmi e Obiettivi, poi gli Indicatori con pesi e target.'],
            [
              '3. I risultati',
              'Durante l’anno scrivi i consuntivi nel foglio Indicatori, o i dati elementari nel foglio Misure per gli indicatori con una formula.',
            ],
            ['4. Il denaro', 'Se servono, compila Budget, Totali dichiarati e Bilancio: gli stessi totali dell’atto, controllati al centesimo.'],
            ['5. Ricalcola', 'Cruscotto scrive percentuali, fasce e spiegazioni nelle colonne verdi. Ciò che hai scritto tu non cambia.'],
          ],
        },
        {
          heading: 'Da sapere',
          lines: [
            ['Righe nuove', 'Scrivi sotto l’ultima riga: la tabella si allunga da sola. Le righe vuote non contano.'],
            [
              'Tabelle e colonne',
              'Si riconoscono dal nome: puoi spostarle, aggiungerne di tue e togliere quelle che non usi, se l’intestazione non è richiesta.',
            ],
            ['Aiuti', 'Seleziona una cella: dove serve compare un suggerimento, e un elenco dove i valori sono fissi.'],
          ],
        },
      ],
    },
    pages: [
      page('parametri', null, ...settings(null, year)),
      page('prospettive', null, block('Prospettive', { blank: BLANK_ROWS.Prospettive })),
      page('priorita', null, block('Priorita', { blank: BLANK_ROWS.Priorita })),
      page('programmi', null, block('Programmi', { blank: BLANK_ROWS.Programmi })),
      page('obiettivi', null, block('Obiettivi', { blank: BLANK_ROWS.Obiettivi })),
      page('misure', null, block('Misure', { blank: BLANK_ROWS.Misure, years: yearsOf('Misure', year) })),
      page('indicatori', null, block('Indicatori', { blank: BLANK_ROWS.Indicatori })),
      page('rimodulazioni', null, block('Rimodulazioni', { blank: BLANK_ROWS.Rimodulazioni })),
      page('schede', null, block('Schede', { blank: BLANK_ROWS.Schede })),
      page('neutralizzazioni', null, block('Neutralizzazioni', { blank: BLANK_ROWS.Neutralizzazioni })),
      page('budget', null, block('Budget', { blank: BLANK_ROWS.Budget })),
      page('totali', null, block('TotaliDichiarati', { blank: BLANK_ROWS.TotaliDichiarati })),
      page('bilancio', null, block('Bilancio', { blank: BLANK_ROWS.Bilancio, years: yearsOf('Bilancio', year) })),
      page('canali', null, block('Canali', { blank: BLANK_ROWS.Canali, years: yearsOf('Canali', year) })),
    ],
  };
}
