import interventions from '../../assets/dati/massa-carrara-2022/interventi-economici.json';
import statement from '../../assets/dati/massa-carrara-2022/bilancio.json';
import pisaStatement from '../../assets/dati/pisa-2020/bilancio.json';
import programmes from '../../assets/dati/pisa-2020/programmi.json';
import type { Recalculation } from '../../src/actions/recalculate';
import { BudgetTotals } from '../../src/engine/budget';
import { scoreMoney } from '../../src/engine/money';
import { readModel } from '../../src/sheets/read-model';
import { formatNumber } from '../../src/texts/numbers';
import { makeBook, type Typed } from '../book';
import { foundAt, runExample } from './run-file';

/** `1.234` as a number; `-` and blanks as 0. */
function figure(text: string | null | undefined): number {
  return text === null || text === undefined || text === '-' ? 0 : Number(text.replaceAll('.', '').replace(',', '.'));
}

function money(tables: Readonly<Record<string, readonly (readonly Typed[])[]>>) {
  const { model } = readModel(makeBook(tables), '2021-06-16');
  return scoreMoney(model, '2021-06-16');
}

describe('Pisa 2020', () => {
  const rows = pisaStatement.risorse_finanziarie.righe;

  test('budget, actual and variance to the last digit, save the one variance that the document gets wrong', () => {
    const table = [
      ['Voce', 'Descrizione', 'Assestato', 'Consuntivo'],
      ...rows.map((row, i): Typed[] => [`R${i}`, row.voce, row.budget_assestato, row.consuntivo]),
    ];
    const { statement: computed } = money({
      Parametri: [
        ['Parametro', 'Valore'],
        ['Anno', 2020],
      ],
      Bilancio: table,
    });
    const wrong = computed.items.flatMap(({ variance }, i) => {
      const printed = rows[i];
      // The document leaves blank the variance of its last rounding row.
      return printed === undefined || printed.differenze === null || variance === figure(printed.differenze)
        ? []
        : [[printed.voce, variance, printed.differenze]];
    });
    expect(rows).toHaveLength(18);
    expect(wrong).toEqual([['GESTIONE STRAORDINARIA', 700_843, '700.844']]);
  });

  test('its totals, written as formulas, hold to the euro', () => {
    const total = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, i) => `[R${from + i}]`).join(' + ');
    const formulas: Readonly<Record<string, string>> = {
      'PROVENTI CORRENTI': total(1, 6),
      'ONERI CORRENTI': total(8, 11),
      'GESTIONE CORRENTE': '[R0] - [R7]',
      'RISULTATO ECONOMICO': total(12, 16),
    };
    const table = rows.map((row, i): Typed[] => [`R${i}`, formulas[row.voce] ?? null, row.budget_assestato, row.consuntivo]);
    const { statement: computed } = money({
      Parametri: [
        ['Parametro', 'Valore'],
        ['Anno', 2020],
      ],
      Bilancio: [['Voce', 'Formula', 'Assestato', 'Consuntivo'], ...table],
    });
    const stated = computed.items.filter(({ expression }) => expression !== null).map(({ figures }) => figures.map(({ state }) => state));
    expect(stated).toEqual([
      ['holds', 'holds'],
      ['holds', 'holds'],
      ['holds', 'holds'],
      ['holds', 'holds'],
    ]);
  });

  test('the spending rate of every programme that prints one', () => {
    const spent = programmes.programmi.filter(({ realizzazione_spesa }) => realizzazione_spesa !== null);
    const table = spent.map((one): Typed[] => [one.codice, 'costo', one.risorse_a_budget?.importo ?? null, one.oneri?.importo ?? null]);
    const { totals } = money({ Budget: [['Programma ente', 'Natura', 'Preventivo', 'Consuntivo'], ...table] });
    const rates = totals.filter(({ level }) => level === 'programma').map(({ code, rate }) => [code, `${formatNumber(rate ?? NaN, 2, 'it')}%`]);
    expect(rates).toEqual(spent.map(({ codice, realizzazione_spesa }) => [codice, realizzazione_spesa]));
    expect(rates).toHaveLength(8);
    expect(rates).toContainEqual(['1.3', '100,65%']);
  });
});

describe('Massa-Carrara 2022', () => {
  let run: Recalculation;
  beforeAll(async () => {
    run = await runExample('massa-carrara-2022.xlsx');
  });

  test('all 23 subtotals hold in their three columns', () => {
    const printed = interventions.righe.filter(({ tipo }) => tipo !== 'dettaglio' && tipo !== 'dettaglio_vuoto');
    expect(printed).toHaveLength(23);
    const computed = printed.map(({ riga, descrizione }) => {
      const rows = run.money.declared.filter((_, i) =>
        [2 * printed.findIndex((one) => one.riga === riga), 2 * printed.findIndex((one) => one.riga === riga) + 1].includes(i),
      );
      const [budget = NaN, revised = NaN] = rows.map((row) => (row.computed ?? NaN) / 100);
      return [descrizione, budget, revised - budget, revised, rows.map(({ state }) => state).join()];
    });
    expect(computed).toEqual(printed.map((row) => [row.descrizione, figure(row.previsione), figure(row.assestamento), figure(row.totale), 'holds,holds']));
  });

  test('the plan comes to 1.059.500,00', () => {
    const whole = run.money.totals.find(({ level }) => level === 'ente');
    expect([whole?.budget, whole?.revised]).toEqual([105_950_000, 105_950_000]);
  });

  test('every formula row of the income statement and of the investments holds in its four years', () => {
    const formulas = statement.tabelle.flatMap(({ righe }) => righe.filter(({ formula }) => formula !== undefined).map(({ id }) => id));
    const states = new Map(run.money.statement.items.map(({ row, figures }) => [row.code, figures.map(({ state }) => state).join(' ')]));
    expect(formulas).toHaveLength(7);
    expect(formulas.map((code) => [code, states.get(code)])).toEqual(formulas.map((code) => [code, 'holds holds holds holds']));
  });

  test('EC27 is measured from the statement', () => {
    const found = run.results.indicators.find(({ indicator }) => indicator.code === 'EC27');
    // (3.824.110,35 − 3.663.478,44) ÷ 3.824.110,35, against <= − 15,00 %.
    expect(found?.score).toMatchObject({ status: 'valutato', value: { percent: true }, achievement: 0 });
    expect(found?.score.value).toMatchObject({ n: expect.closeTo(0.042005, 6) as number });
  });

  test('objective 3.1 has less than its lines', () => {
    expect(run.findings.filter(({ code }) => code === 'RISORSE_DISCORDI').map(({ params }) => params)).toEqual([
      { nome: '3.1', dichiarato: 238_073.03, calcolato: 718_500 },
    ]);
  });
});

describe('Lucca 2022, areas 1 and 3', () => {
  let run: Recalculation;
  beforeAll(async () => {
    run = await runExample('lucca-2022.xlsx');
  });

  test('every total of actions, projects, objectives and areas holds, except what the document gets wrong', () => {
    const others = run.money.declared.filter(({ state }) => state !== 'holds');
    expect(run.money.declared.length).toBeGreaterThan(200);
    expect(
      others.map(({ total, state, computed, difference }) => [total.level, total.code, total.natureText, total.management, state, computed, difference]),
    ).toEqual([
      ['obiettivo', '1B', 'investimento', null, 'blank', 175_000, null],
      ['azione', '1D710102', 'costo', 'commerciale', 'differs', 255_000, -5_000],
      ['progetto', '1D7101', 'costo', 'commerciale', 'differs', 3_785_000, -5_000],
      ['progetto', '1D7101', 'costo', null, 'differs', 3_785_000, -5_000],
      ['obiettivo', '1E', 'ricavo', null, 'differs', 0, 346_500],
      ['obiettivo', '1E', 'contributo', null, 'differs', 346_500, -346_500],
      ['progetto', '3C0102', 'costo', 'commerciale', 'unreadable', 0, null],
      ['progetto', '3C0103', 'costo', 'commerciale', 'unreadable', 0, null],
      ['progetto', '3C0104', 'costo + investimento', 'istituzionale', 'differs', 4_000_000, -2_000_000],
      ['progetto', '3C0105', 'costo', 'commerciale', 'unreadable', 0, null],
    ]);
  });

  test('each is found at its cell; #RIF! is an error and never 0', () => {
    expect(foundAt(run, 'TotaliDichiarati')).toEqual([
      ...['TOTALE_NON_QUADRA F26', 'TOTALE_NON_QUADRA F74', 'TOTALE_NON_QUADRA F87', 'TOTALE_NON_QUADRA F88', 'TOTALE_NON_QUADRA F90', 'TOTALE_NON_QUADRA F91'],
      ...['CELLA_IN_ERRORE F182', 'CELLA_IN_ERRORE F191', 'TOTALE_NON_QUADRA F203', 'CELLA_IN_ERRORE F213'],
    ]);
  });

  test('the 50,00 € of action 1D710102 are one of its lines', () => {
    const hints = run.money.declared.flatMap(({ total, hint }) => (total.code.startsWith('1D71') && hint !== null ? [hint] : []));
    expect(hints).toHaveLength(3);
    for (const hint of hints) expect(hint).toMatchObject({ kind: 'leftOut', line: { action: '1D710102', account: '330052' } });
  });

  test('an error among the lines leaves what depends on it unknown', () => {
    const [first, ...rest] = run.model.money.lines;
    if (first === undefined) throw new Error('no lines');
    const totals = new BudgetTotals([{ ...first, budget: { state: 'error', error: '#REF!' } }, ...rest]);
    expect(totals.sum('azione', '1B010301', 'costo', null, 'budget')).toBeNull();
    expect(totals.sum('ente', '', 'costo', null, 'budget')).toBeNull();
    expect(totals.sum('azione', '1D710102', 'costo', null, 'budget')).toBe(255_000);
  });
});
