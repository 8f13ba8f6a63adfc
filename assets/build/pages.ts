import { SHEETS } from '../../src/sheets/template';
import type { Block, Page } from './block';
import { PALETTE } from './styles';

type Kind =
  'parametri' | 'prospettive' | 'priorita' | 'programmi' | 'obiettivi' | 'misure' | 'indicatori' | 'rimodulazioni' | 'schede' | 'neutralizzazioni' | Money;
/** The money side. */
type Money = 'budget' | 'totali' | 'bilancio' | 'canali';
type Fixed = Omit<Page, 'blocks' | 'title'> & { readonly heading: string };

const STRUCTURE = PALETTE.navy;
const DATA = PALETTE.teal;
const SCORECARDS = PALETTE.sand;
const MONEY = PALETTE.olive;

/** Names, headings and colours of the sheets, the same in the example and in the template; tab colours go by family. */
const PAGES: Record<Kind, Fixed> = {
  parametri: {
    name: SHEETS.Parametri,
    heading: 'Parametri, fasce e giudizi',
    subtitle: 'Le regole del calcolo. I valori già scritti sono quelli predefiniti.',
    purpose: 'Ente, anno e regole del calcolo; soglie dei colori e dei giudizi.',
    tab: PALETTE.slate,
    frozen: 0,
  },
  prospettive: {
    name: SHEETS.Prospettive,
    heading: 'Prospettive',
    subtitle: 'Il primo asse della mappa strategica. Senza pesi, l’ente è la media semplice delle prospettive.',
    purpose: 'Le prospettive della balanced scorecard.',
    tab: STRUCTURE,
    frozen: 1,
  },
  priorita: {
    name: SHEETS.Priorita,
    heading: 'Priorità',
    subtitle: 'L’altro asse della mappa strategica: le linee del mandato.',
    purpose: 'Le priorità, o linee strategiche.',
    tab: STRUCTURE,
    frozen: 1,
  },
  programmi: {
    name: SHEETS.Programmi,
    heading: 'Programmi',
    subtitle: 'I programmi dell’ente, con le risorse a budget in euro e i servizi che li seguono.',
    purpose: 'I programmi dell’ente, con risorse e servizi.',
    tab: STRUCTURE,
    frozen: 1,
  },
  obiettivi: {
    name: SHEETS.Obiettivi,
    heading: 'Obiettivi strategici',
    subtitle: 'Un obiettivo per riga, con il peso nella sua prospettiva. Le colonne verdi le scrive Cruscotto.',
    purpose: 'Gli obiettivi, con prospettiva, priorità, programma e peso.',
    tab: STRUCTURE,
    frozen: 1,
  },
  misure: {
    name: SHEETS.Misure,
    heading: 'Misure',
    subtitle: 'I dati elementari: una riga per dato, una colonna per anno o periodo. Le formule degli indicatori li richiamano tra parentesi quadre.',
    purpose: 'I dati elementari usati dalle formule, un anno per colonna.',
    tab: DATA,
    frozen: 1,
  },
  indicatori: {
    name: SHEETS.Indicatori,
    heading: 'Indicatori',
    subtitle: 'Un indicatore per riga: si scrivono Target e Consuntivo, poi Ricalcola. Le colonne verdi le scrive Cruscotto.',
    purpose: 'Gli indicatori, con peso, target e consuntivo: qui si scrivono i risultati.',
    tab: DATA,
    frozen: 1,
  },
  rimodulazioni: {
    name: SHEETS.Rimodulazioni,
    heading: 'Rimodulazioni',
    subtitle: 'I target cambiati in corso d’anno, con il motivo e l’atto. Vale l’ultimo; il primo resta visibile nel foglio Indicatori.',
    purpose: 'I target cambiati in corso d’anno.',
    tab: DATA,
    frozen: 1,
  },
  schede: {
    name: SHEETS.Schede,
    heading: 'Schede individuali',
    subtitle: 'Una riga per nodo: gruppi, obiettivi dell’ente con un target proprio, indicatori. Le colonne verdi le scrive Cruscotto.',
    purpose: 'Le schede dei dirigenti, ad albero.',
    tab: SCORECARDS,
    frozen: 2,
  },
  neutralizzazioni: {
    name: SHEETS.Neutralizzazioni,
    heading: 'Neutralizzazioni',
    subtitle: 'Gli indicatori lasciati fuori da una scheda per decisione motivata: gli altri pesi si riproporzionano.',
    purpose: 'Gli indicatori lasciati fuori da una scheda, con motivo e atto.',
    tab: SCORECARDS,
    frozen: 1,
  },
  budget: {
    name: SHEETS.Budget,
    heading: 'Budget',
    subtitle: 'Una riga per voce, con i livelli a cui appartiene. I totali di azione, progetto, obiettivo, programma e area si ricavano da qui.',
    purpose: 'Le righe del budget, con preventivo, assestato e consuntivo.',
    tab: MONEY,
    frozen: 0,
  },
  totali: {
    name: SHEETS.TotaliDichiarati,
    heading: 'Totali dichiarati',
    subtitle: 'I totali come li stampa l’atto. Ricalcola li confronta con le righe del Budget e dice dove non quadrano.',
    purpose: 'I totali dell’atto, confrontati al centesimo con il budget.',
    tab: MONEY,
    frozen: 2,
  },
  bilancio: {
    name: SHEETS.Bilancio,
    heading: 'Bilancio',
    subtitle: 'Una voce per riga; totali e indici con una formula sulle altre voci. Dove l’importo è scritto si confronta, dove manca si calcola.',
    purpose: 'Il conto economico e gli indici, per anno.',
    tab: MONEY,
    frozen: 2,
  },
  canali: {
    name: SHEETS.Canali,
    heading: 'Canali di comunicazione',
    subtitle: 'Una metrica per riga, un anno per colonna. Le colonne verdi le scrive Cruscotto.',
    purpose: 'Le metriche della comunicazione e il ritmo delle pubblicazioni.',
    tab: MONEY,
    frozen: 2,
  },
};

/** A sheet with its tables; `about` follows the heading in the title (`Indicatori · Camera di Commercio di Pisa · 2020`). */
export function page(kind: Kind, about: string | null, ...blocks: Block[]): Page {
  const { heading, ...fixed } = PAGES[kind];
  return { ...fixed, title: about ? `${heading} · ${about}` : heading, blocks };
}
