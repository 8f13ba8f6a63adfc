import type { Typed } from '../book';

type Rows = readonly (readonly Typed[])[];

const OBJECTIVES = 60;
const INDICATORS_EACH = 10;
const PROGRAMMES = 20;
const NARRATIVE = 'Nel corso dell’anno le imprese del territorio hanno usato di più i servizi, con effetti misurabili su tempi e costi. '.repeat(8);

const many = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

/** The report that the product must bear: 60 objectives and 600 indicators under 20 programmes, with texts, scorecards and a budget. */
export function largeTables(): Readonly<Record<string, Rows>> {
  const objective = (i: number): string => `O${i}`;
  const programme = (i: number): string => `1.${i}`;
  return {
    Parametri: [
      ['Parametro', 'Valore'],
      ['Ente', 'Camera di commercio di prova'],
      ['Anno', 2024],
    ],
    Prospettive: [['Codice', 'Prospettiva', 'Peso'], ...many(4).map((i) => [`P${i}`, `Prospettiva numero ${i}`, 25])],
    Priorita: [['Codice', 'Priorità'], ...many(5).map((i) => [`L${i}`, `Linea strategica numero ${i}`])],
    Programmi: [
      ['Codice', 'Nome', 'Risorse', 'Risultati attesi', 'Impatto', 'Servizi'],
      ...many(PROGRAMMES).map((i) => [
        programme(i),
        `Programma di sviluppo numero ${i}`,
        100_000 + i,
        NARRATIVE,
        `${NARRATIVE}\n${NARRATIVE}`,
        'Servizio Promozione',
      ]),
    ],
    Obiettivi: [
      ['Codice', 'Obiettivo', 'Prospettiva', 'Priorità', 'Programma ente', 'Peso', 'Risorse', 'Servizio'],
      ...many(OBJECTIVES).map((i) => [
        objective(i),
        `Sostenere le imprese nella linea ${i} del piano`,
        `P${i % 4}`,
        `L${i % 5}`,
        programme(i % PROGRAMMES),
        10,
        1000 * i,
        'Servizio Promozione',
      ]),
    ],
    Indicatori: [
      ['Codice', 'Obiettivo', 'Indicatore', 'Algoritmo', 'Unità', 'Tipologia', 'Peso', 'Target', 'Consuntivo', 'PIRA', 'PTPCT', 'Fonte', 'Motivo scostamento'],
      ...many(OBJECTIVES * INDICATORS_EACH).map((i) => [
        `I${i}`,
        objective(Math.floor(i / INDICATORS_EACH)),
        `Grado di coinvolgimento delle imprese nelle iniziative numero ${i}`,
        'N° imprese coinvolte nell’anno / N° imprese attive, escluse le unità locali',
        'N.',
        'Efficacia',
        10,
        `>= ${50 + (i % 50)}`,
        40 + (i % 70),
        i % 7 === 0 ? 'SI' : null,
        i % 31 === 0 ? 'SI' : null,
        'Registro imprese',
        i % 3 === 0 ? 'Le iniziative di primavera sono state rinviate.' : null,
      ]),
    ],
    Schede: [
      ['Scheda', 'Nodo', 'Tipo', 'Riferimento', 'Titolo', 'Peso', 'Target', 'Consuntivo'],
      ...many(4).flatMap((card) =>
        many(25).map((i) => [
          `Dirigente ${card}`,
          `N${i}`,
          'obiettivo',
          objective((card * 15 + i) % OBJECTIVES),
          `Obiettivo di risultato ${i}`,
          4,
          '95%',
          null,
        ]),
      ),
    ],
    Budget: [
      ['Area', 'Obiettivo', 'Programma ente', 'Natura', 'Preventivo', 'Assestato', 'Consuntivo'],
      ...many(240).map((i) => ['A', objective(i % OBJECTIVES), programme(i % PROGRAMMES), 'costo', 1000 + i, 1100 + i, 900 + i]),
    ],
  };
}
