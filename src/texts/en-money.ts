import type { Catalogue } from './index';

/** Column Esito of TotaliDichiarati and of Bilancio. */
export const money: Catalogue['denaro'] = {
  totali: {
    holds: 'adds up',
    differs: 'difference of {{amount}}',
    twice: 'declared twice with different amounts',
    blank: 'the amount is missing',
    unreadable: 'cannot be compared: the amount cannot be read',
    unclear: 'cannot be computed: level or nature not recognised',
    unknown: 'cannot be computed: one of the lines is in error',
  },
  bilancio: {
    holds: 'adds up',
    differs: 'difference of {{figure}}',
    computed: 'computed: {{figure}}',
    inColumn: '{{column}}: {{text}}',
    unreadableFigure: 'cannot be compared: the typed value cannot be read',
    missing: 'cannot be computed: [{{code}}] is missing',
    unknown: 'cannot be computed: row [{{code}}] does not exist',
    duplicate: 'cannot be computed: row [{{code}}] is repeated',
    error: 'cannot be computed: [{{code}}] is in error',
    circular: 'cannot be computed: the formula comes back to itself',
    zeroDenominator: 'cannot be computed: division by zero',
    unreadable: 'cannot be computed: the formula cannot be read',
  },
};
