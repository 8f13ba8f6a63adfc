import { scoreMoney } from '../../src/engine/money';
import { day, pct, type Typed } from '../book';
import { run } from './run';

const HEADERS = ['Canale', 'Metrica', 'Unità', '2019', '2020', 'Target', 'Ultima pubblicazione', 'Frequenza (giorni)'];
/** 1 December 2020. */
const FIRST = 44166;

function channel(cells: readonly Typed[], today = '2020-12-31') {
  const { model } = run({ Canali: [HEADERS, cells] });
  return scoreMoney(model, today).channels[0];
}

test.each<[Typed, Typed, number | null]>([
  [1000, 1769, 76.9],
  ['14.000', '7.000', -50],
  [-10, -5, 50],
  [0, 5, null],
  [null, 5, null],
  ['oltre 14mila', 5, null],
  [pct(0.5), pct(0.652), 30.4],
])('from %p to %p the change is %p', (before, now, change) => {
  const found = channel(['sito', 'utenti', '', before, now, null, null, null])?.change ?? null;
  if (change === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(change, 9);
});

test('targets are scored by the rules of every leaf', () => {
  expect(channel(['sito', 'utenti', '', 1, 900, '>= 1.000', null, null])?.score).toMatchObject({ status: 'valutato', achievement: 90 });
  expect(channel(['sito', 'rimbalzo', '%', 1, pct(0.6), '<= 50%', null, null])?.score.achievement).toBeCloseTo(83.333, 3);
  expect(channel(['sito', 'utenti', '', 1, null, '>= 1.000', null, null])?.score).toMatchObject({ status: 'mancante', achievement: null });
  expect(channel(['sito', 'utenti', '', 1, 5, 'monitoraggio', null, null])?.score.status).toBe('monitoraggio');
});

test.each<[string, string | null]>([
  ['2020-11-30', 'aggiornato'],
  ['2020-12-08', 'aggiornato'],
  ['2020-12-09', 'in ritardo'],
  ['2020-12-22', 'in ritardo'],
  ['2020-12-23', 'inattivo'],
])('published on 1 December, weekly: on %s %s', (today, presence) => {
  expect(channel(['sito', 'notizie', '', 1, 5, null, day(FIRST), 7], today)?.presence).toBe(presence);
  expect(channel(['sito', 'notizie', '', 1, 5, null, '01/12/2020', '7'], today)?.presence).toBe(presence);
});

test('without a publication or a pace nothing is said', () => {
  expect(channel(['sito', 'notizie', '', 1, 5, null, null, 7])?.presence).toBeNull();
  expect(channel(['sito', 'notizie', '', 1, 5, null, day(FIRST), null])?.presence).toBeNull();
});
