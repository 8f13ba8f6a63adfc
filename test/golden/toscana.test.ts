import pira from '../../assets/dati/toscana-nord-ovest-2023/pira.json';
import { type Mission } from '../../assets/build/pira';
import type { Recalculation } from '../../src/actions/recalculate';
import { foundAt, runExample } from './run-file';

const missions: readonly Mission[] = pira.missioni;
const objectives = missions.flatMap(({ programmi }) => programmi.flatMap(({ obiettivi }) => obiettivi));

/** `€ 70.000,00` or `229.447,35 Euro` in cents. */
function cents(printed: string): number {
  return Number(printed.replace(/[^\d,]/g, '').replace(',', ''));
}

describe('Toscana Nord-Ovest, PIRA 2023/2025', () => {
  let run: Recalculation;
  beforeAll(async () => {
    run = await runExample('toscana-nord-ovest-2023.xlsx');
  });

  test('16 objectives and 31 indicators, as printed', () => {
    expect(run.model.objectives.map(({ code }) => code)).toEqual(objectives.map(({ codice }) => codice));
    expect(run.model.indicators.map(({ code }) => code)).toEqual(objectives.flatMap(({ indicatori }) => indicatori.map(({ codice }) => codice)));
    expect([objectives.length, run.model.indicators.length]).toEqual([16, 31]);
  });

  test('resources add up to the printed total, those outside objectives included', () => {
    const read = run.model.money.resources.map(({ resources }) => (resources.state === 'read' ? resources.value : 0));
    expect(read.reduce((sum, one) => sum + one, 0)).toBe(cents(pira.totale_generale.importo));
    expect(cents(pira.totale_generale.importo)).toBe(2_156_382_047);
  });

  test('per 100 firms means over a hundredth of the firms', () => {
    const formulas = new Map(run.model.indicators.map(({ code, formula }) => [code, formula]));
    expect(formulas.get('OC_TD_04')).toBe('[N_Imprese_Dig4.0] / ([N_ImprAtt] / 100)');
    expect(formulas.get('OC_TBS_03')).toBe('[N_Strumenti_dig] / ([N_ImprAtt] / 100)');
  });

  test('what the document gets wrong is found where it stands', () => {
    const found = foundAt(run, 'Indicatori').filter((one) => !/^(FONTE_MANCANTE|MISURA_MANCANTE)/.test(one));
    const rowOf = (code: string): number => run.model.indicators.findIndex((one) => one.code === code) + 5;
    const columnOf = (header: string): string =>
      String.fromCharCode(65 + (run.book.tables.find(({ name }) => name === 'Indicatori')?.headers.indexOf(header) ?? NaN));
    const at = (code: string, header: string): string => `${columnOf(header)}${rowOf(code)}`;
    expect(found.sort()).toEqual(
      [
        `FORMULA_ILLEGGIBILE ${at('IS_01.02_', 'Formula')}`,
        `TARGET_MANCANTE ${at('IS_01.02_', 'Target 2024')}`,
        `TARGET_MANCANTE ${at('IS_01.02_', 'Target 2025')}`,
        `TARGET_OPERATORE_DIVERSO ${at('OC_TD_04', 'Target 2025')}`,
        `TIPOLOGIA_MANCANTE ${at('B3.2_01', 'Tipologia')}`,
        `TIPOLOGIA_MANCANTE ${at('IS_01.02_', 'Tipologia')}`,
        ...['2023', '2024', '2025'].map((year) => `UNITA_INCOERENTE ${at('IS_DirAnnConfrPareto', `Target ${year}`)}`),
        `UNITA_MANCANTE ${at('IS_01.02_', 'Unità')}`,
      ].sort(),
    );
    expect(foundAt(run, 'Obiettivi')).toContain('PESO_SOMMA D5');
  });
});

describe('Pisa, communication plan of 2021', () => {
  test('changes year on year of what was printed for two years', async () => {
    const { money } = await runExample('pisa-comunicazione-2021.xlsx');
    const changes = new Map(money.channels.map(({ channel, change }) => [channel.metric, change]));
    // 47,3 against 39,1 points; 31 against 45 pieces.
    expect(changes.get('Tasso di apertura medio')).toBeCloseTo(20.9719, 4);
    expect(changes.get('Lanci stampa')).toBeCloseTo(-31.1111, 4);
    expect(changes.get('Invii')).toBeNull();
    expect(changes.has('Utenti')).toBe(false);
  });
});
