import choices from '../dati/pisa-2020/scelte.json';
import organisation from '../dati/pisa-2020/ente.json';
import scorecards from '../dati/pisa-2020/individuali.json';
import programmes from '../dati/pisa-2020/programmi.json';
import { block } from './block';
import type { Row } from './block';
import type { BookSpec } from './book';
import { page } from './pages';
import { pisaIndicators } from './pisa-indicators';
import { pisaBudget, pisaStatement } from './pisa-money';
import { pisaNeutralisations, pisaScorecard } from './pisa-scorecard';
import { fromPrinted } from './printed';
import { settings } from './settings';

const YEAR = organisation.anno;
const SOURCE =
  'Camera di Commercio di Pisa, La Relazione sulla Performance 2020 (16 giugno 2021), approvata con delibera del Commissario Straordinario n. 43/2021.';

const perspectiveCode = new Map(choices.prospettive.map(({ stampata, codice }) => [stampata, codice]));
const ours: Record<string, { motivo?: string; descrizione?: string }> = choices.obiettivi;
const services: Record<string, { servizi: string }> = choices.programmi;
const programmeOf = new Map(programmes.programmi.map((programme) => [programme.codice, programme]));

function servicesOf(code: string): string | null {
  return services[code]?.servizi ?? programmeOf.get(code)?.servizi_coinvolti ?? null;
}

function resourcesOf(code: string): ReturnType<typeof fromPrinted> | null {
  const amount = programmeOf.get(code)?.importo_cruscotto;
  return amount ? fromPrinted(amount) : null;
}

const programmeRows: Row<'Programmi'>[] = programmes.programmi.map(({ codice, nome }) => ({
  code: codice,
  name: nome,
  resources: resourcesOf(codice),
  services: servicesOf(codice),
}));

const objectiveRows: Row<'Obiettivi'>[] = organisation.obiettivi.map((objective) => ({
  code: objective.codice,
  name: objective.nome,
  perspective: perspectiveCode.get(objective.prospettiva) ?? null,
  priority: objective.priorita,
  ownProgramme: objective.programma,
  weight: fromPrinted(objective.peso),
  resources: resourcesOf(objective.programma),
  service: servicesOf(objective.programma),
  description: ours[objective.codice]?.descrizione ?? null,
  varianceReason: ours[objective.codice]?.motivo ?? null,
}));

const measureRows: Row<'Misure'>[] = choices.misure.map(({ codice, nome, unita, fonte, valore }) => ({
  code: codice,
  name: nome,
  unit: unita,
  source: fonte,
  [`${YEAR}`]: fromPrinted(valore),
}));

const printed = new Map(organisation.obiettivi.map(({ codice, realizzazione_stampata }) => [codice, realizzazione_stampata]));
const expected = [
  `ente ${organisation.realizzazione_ente_stampata} (${organisation.giudizio_stampato})`,
  ...['A4', 'D2'].map((code) => `${code} ${printed.get(code)}`),
  `${choices.scheda.nome} ${scorecards.schede[0]?.realizzazione_stampata}`,
].join(', ');

/** The worked example: Pisa's scorecard of 2020, as its report prints it. */
export function pisa(): BookSpec {
  const about = `${organisation.ente} · ${YEAR}`;
  return {
    footer: about,
    readme: {
      title: 'Cruscotto · un esempio completo',
      subtitle: about,
      sections: [
        {
          heading: 'Che cos’è',
          lines: [
            [
              'Contenuto',
              'Il cruscotto 2020 della Camera di Commercio di Pisa: 4 prospettive, 3 priorità, 12 obiettivi, 46 indicatori, 5 indicatori anticorruzione, la scheda del Segretario Generale, la spesa degli 8 programmi che la stampano e le risorse finanziarie.',
            ],
            ['Documento', SOURCE],
            [
              'Valori',
              'Target, consuntivi, pesi e importi sono quelli stampati. Codici, unità e verso mancano nelle tabelle e sono nostri; dove due tabelle non concordano, la colonna Note dice quale si segue.',
            ],
          ],
        },
        {
          heading: 'Come si usa',
          lines: [
            ['1. Ricalcola', `Cruscotto riempie le colonne verdi. La relazione stampa: ${expected}.`],
            ['2. Prova', 'Cambia un consuntivo o un peso e ricalcola: si vede che cosa cambia e perché.'],
            ['3. Parti da qui', 'Per il tuo ente usa il modello vuoto, modello.xlsx, che ha le stesse tabelle.'],
          ],
        },
      ],
    },
    pages: [
      page('parametri', about, ...settings(organisation.ente, YEAR)),
      page('prospettive', about, block('Prospettive', { rows: choices.prospettive.map(({ codice, nome }) => ({ code: codice, name: nome })) })),
      page('priorita', about, block('Priorita', { rows: organisation.priorita.map(({ codice, nome }) => ({ code: codice, name: nome })) })),
      page('programmi', about, block('Programmi', { rows: programmeRows, without: ['expectedResults', 'impact'] })),
      page('obiettivi', about, block('Obiettivi', { rows: objectiveRows, without: ['interventionResources', 'expectedResults', 'impact'] })),
      page('misure', about, block('Misure', { rows: measureRows, without: ['office'], years: [`${YEAR}`] })),
      page('indicatori', about, block('Indicatori', { rows: pisaIndicators(), without: ['kind', 'method', 'base', 'scale', 'source', 'office'] })),
      page('schede', about, block('Schede', { rows: pisaScorecard(), without: ['method', 'base', 'scale'] })),
      page('neutralizzazioni', about, block('Neutralizzazioni', { rows: pisaNeutralisations() })),
      page(
        'budget',
        about,
        block('Budget', { rows: pisaBudget(), without: ['area', 'programme', 'project', 'action', 'costCentre', 'account', 'management', 'revised'] }),
      ),
      page('bilancio', about, block('Bilancio', { rows: pisaStatement(), without: ['budget'], years: [] })),
    ],
  };
}
