import { CellError } from '../../src/model/cell';
import type { Book } from '../../src/sheets/book';
import { translator } from '../../src/texts';
import { findingText } from '../../src/texts/finding';
import { cleanBook } from './clean-book';
import { addressIn, findingsOf, withCell, withoutColumn } from './edit';

const clean = cleanBook();

function places(book: Book): string[] {
  return findingsOf(book).map(({ code, table, cell, finding }) => `${code}${finding.variant === undefined ? '' : `_${finding.variant}`} ${table} ${cell}`);
}

function at(table: string, key: string, header: string): string {
  return `${table} ${addressIn(clean, table, key, header)}`;
}

describe('a code that no row bears', () => {
  test.each([
    ['in another case', 'Indicatori', 'B1.4', 'Obiettivo', 'b1', 'B1'],
    ['with a space inside', 'Indicatori', 'B1.4', 'Obiettivo', 'B 1', 'B1'],
    ['in another case, in a scorecard', 'Schede', 'S1.2', 'Riferimento', 'b1.1', 'B1.1'],
  ])('is told with the one it may mean: %s', (_, table, key, header, typed, meant) => {
    const found = findingsOf(withCell(clean, table, key, header, typed)).find(({ code }) => code === 'RIFERIMENTO_INESISTENTE');
    expect(`${found?.table} ${found?.cell}`).toBe(at(table, key, header));
    expect(found?.finding.params).toMatchObject({ simile: meant });
  });

  test('may be the name of the row', () => {
    const [perspective] = findingsOf(withCell(clean, 'Obiettivi', 'A2', 'Prospettiva', 'Imprese e territorio'))
      .filter(({ code }) => code === 'RIFERIMENTO_INESISTENTE')
      .map(({ finding }) => findingText(finding, translator('it'), 'it', 1).suggerimento);
    expect(perspective).toBe('Se è quello scrivi P1: serve il codice, con le stesse maiuscole e gli stessi spazi.');
  });
});

describe('a node whose type says nothing', () => {
  test('a type that is missing is told once, at the type', () => {
    expect(places(withCell(clean, 'Schede', 'S1.1', 'Tipo', null))).toEqual([`RIFERIMENTO_INESISTENTE_tipo ${at('Schede', 'S1.1', 'Tipo')}`]);
  });

  test('a word that is no type is told once, and not its reference', () => {
    expect(places(withCell(clean, 'Schede', 'S1.1', 'Tipo', 'obbiettivo'))).toEqual([`RIFERIMENTO_INESISTENTE_sceltaRiga ${at('Schede', 'S1.1', 'Tipo')}`]);
  });

  test('an error value is told once', () => {
    expect(places(withCell(clean, 'Schede', 'S1.1', 'Tipo', new CellError('#REF!')))).toEqual([`CELLA_IN_ERRORE ${at('Schede', 'S1.1', 'Tipo')}`]);
  });

  test('a table without the column says so, and no more', () => {
    expect(places(withoutColumn(clean, 'Schede', 'Tipo')).filter((place) => place.startsWith('RIFERIMENTO'))).toEqual([]);
  });
});

describe('weights of nodes', () => {
  test.each([
    ['an unknown parent', 'Padre', 'S9', 'RIFERIMENTO_INESISTENTE_padre'],
    ['a parent in error', 'Padre', new CellError('#REF!'), 'CELLA_IN_ERRORE'],
    ['no scorecard', 'Scheda', null, 'CODICE_MANCANTE'],
  ])('a node with %s makes no group of its own', (_, header, typed, code) => {
    const found = places(withCell(clean, 'Schede', 'S1.2', header, typed));
    expect(new Set(found)).toEqual(new Set([`${code} ${at('Schede', 'S1.2', header)}`, `PESO_SOMMA_nodi ${at('Schede', 'S1.1', 'Peso')}`]));
    expect(found).toHaveLength(2);
  });
});
