import type { Book } from '../../src/sheets/book';
import { Memory } from '../../src/sheets/memory';
import { pct } from '../book';
import { cleanBook } from './clean-book';
import { checkBook, findingsOf, withCell, withRow } from './edit';

const ninetyFive = withCell(cleanBook(), 'Indicatori', 'A1.2', 'Peso', pct(0.25));

function codes(book: Book): string[] {
  return findingsOf(book).map(({ code, finding }) => `${code} ${finding.gravity}${finding.accepted ? ' accettato' : ''}`);
}

describe('RegoleControlli', () => {
  test('a check that is not active finds nothing', () => {
    expect(codes(withRow(ninetyFive, 'RegoleControlli', { Codice: 'PESO_SOMMA', Attivo: 'NO' }))).toEqual([]);
  });

  test('a cell’s own finding can be put out too', () => {
    const book = withCell(cleanBook(), 'Misure', '699', '2020', '15');
    expect(codes(book)).toEqual(['NUMERO_COME_TESTO avviso']);
    expect(codes(withRow(book, 'RegoleControlli', { Codice: 'NUMERO_COME_TESTO', Attivo: false }))).toEqual([]);
  });

  test('gravity is the workbook’s', () => {
    expect(codes(withRow(ninetyFive, 'RegoleControlli', { Codice: 'PESO_SOMMA', Gravità: 'Nota' }))).toEqual(['PESO_SOMMA nota']);
  });

  test('a tolerance of five points lets 95 pass, and 94 not', () => {
    const tolerant = withRow(ninetyFive, 'RegoleControlli', { Codice: 'PESO_SOMMA', Tolleranza: 5 });
    expect(codes(tolerant)).toEqual([]);
    expect(codes(withCell(tolerant, 'Indicatori', 'A1.2', 'Peso', pct(0.24)))).toEqual(['PESO_SOMMA errore']);
  });

  test('points below the best band can be tolerated', () => {
    const low = withCell(cleanBook(), 'Indicatori', 'B1.3', 'Motivo scostamento', null);
    expect(codes(withRow(low, 'RegoleControlli', { Codice: 'MOTIVO_MANCANTE', Tolleranza: 20 }))).toEqual(['MOTIVO_MANCANTE avviso']);
    expect(codes(withRow(low, 'RegoleControlli', { Codice: 'MOTIVO_MANCANTE', Tolleranza: 21 }))).toEqual([]);
  });

  test('blank cells leave everything as it is', () => {
    expect(codes(withRow(ninetyFive, 'RegoleControlli', { Codice: 'PESO_SOMMA' }))).toEqual(['PESO_SOMMA errore']);
  });

  test.each([-1, 'dieci'])('a tolerance of %s is told and changes nothing', (Tolleranza) => {
    expect(codes(withRow(cleanBook(), 'RegoleControlli', { Codice: 'PESO_SOMMA', Tolleranza }))).toEqual(['RIFERIMENTO_INESISTENTE errore']);
  });

  test('a word that is neither yes nor no is told', () => {
    expect(codes(withRow(cleanBook(), 'RegoleControlli', { Codice: 'PESO_SOMMA', Attivo: 'forse' }))).toEqual(['RIFERIMENTO_INESISTENTE errore']);
  });

  test('a code that no check has is a broken reference', () => {
    expect(codes(withRow(cleanBook(), 'RegoleControlli', { Codice: 'PESI' }))).toEqual(['RIFERIMENTO_INESISTENTE errore']);
  });
});

describe('Accettazioni', () => {
  const acceptance = { Codice: 'CONSUNTIVO_MANCANTE', Tabella: 'Indicatori', Riga: 'A2.3', Motivo: 'Arriva a marzo', Chi: 'OIV' };
  const missing = withCell(cleanBook(), 'Indicatori', 'A2.3', 'Consuntivo', null);

  /** The book with what a run would remember. */
  function remembered(book: Book): Book {
    return { ...book, memory: Memory.NONE.withAcceptances(checkBook(book, true).acceptances).toXml() };
  }

  test('an accepted finding stays in the list with its reason', () => {
    const found = findingsOf(withRow(missing, 'Accettazioni', acceptance));
    expect(found.map(({ finding }) => finding.accepted)).toEqual([{ reason: 'Arriva a marzo', who: 'OIV' }]);
  });

  test.each([
    ['another row', { Riga: 'A2.1' }],
    ['another table', { Tabella: 'Schede' }],
    ['another code', { Codice: 'TARGET_MANCANTE' }],
  ])('%s is not accepted with it', (_, other) => {
    expect(codes(withRow(missing, 'Accettazioni', { ...acceptance, ...other }))).toEqual(['CONSUNTIVO_MANCANTE avviso']);
  });

  test('a code that no check has is a broken reference', () => {
    const found = findingsOf(withRow(missing, 'Accettazioni', { ...acceptance, Codice: 'CONSUNTIVI_MANCANTI' }));
    expect(found.map(({ code, table }) => `${code} ${table}`)).toEqual(['CONSUNTIVO_MANCANTE Indicatori', 'RIFERIMENTO_INESISTENTE Accettazioni']);
  });

  test('a blank row accepts the code in the whole table', () => {
    expect(codes(withRow(missing, 'Accettazioni', { ...acceptance, Riga: null }))).toEqual(['CONSUNTIVO_MANCANTE avviso accettato']);
  });

  test('it holds over further runs and until its cell changes, also when the change is undone by a new date', () => {
    const low = withCell(cleanBook(), 'Indicatori', 'A1.2', 'Consuntivo', '9');
    const first = remembered(withRow(low, 'Accettazioni', { ...acceptance, Codice: 'NUMERO_COME_TESTO', Riga: 'A1.2' }));
    expect(codes(first)).toContain('NUMERO_COME_TESTO avviso accettato');
    expect(codes(remembered(first))).toContain('NUMERO_COME_TESTO avviso accettato');
    const changed = withCell(first, 'Indicatori', 'A1.2', 'Consuntivo', '8');
    expect(codes(changed)).toContain('NUMERO_COME_TESTO avviso');
    expect(codes(remembered(changed))).toContain('NUMERO_COME_TESTO avviso');
    const again = withCell(remembered(changed), 'Accettazioni', 0, 'Data', '01/03/2021');
    expect(codes(again)).toContain('NUMERO_COME_TESTO avviso accettato');
  });

  test('a sum that changed is no longer the one accepted', () => {
    const accepted = remembered(withRow(ninetyFive, 'Accettazioni', { ...acceptance, Codice: 'PESO_SOMMA', Riga: 'A1.1' }));
    expect(codes(accepted)).toEqual(['PESO_SOMMA errore accettato']);
    expect(codes(withCell(accepted, 'Indicatori', 'A1.3', 'Peso', pct(0.1)))).toContain('PESO_SOMMA errore');
  });
});
