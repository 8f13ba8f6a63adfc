/** Column Esito of TotaliDichiarati and of Bilancio. */
export const money = {
  totali: {
    holds: 'quadra',
    differs: 'differenza di {{amount}}',
    twice: 'dichiarato due volte con importi diversi',
    blank: 'manca l’importo',
    unreadable: 'non confrontabile: l’importo non è leggibile',
    unclear: 'non calcolabile: livello o natura non riconosciuti',
    unknown: 'non calcolabile: una delle righe è in errore',
  },
  bilancio: {
    holds: 'quadra',
    differs: 'differenza di {{figure}}',
    computed: 'calcolato: {{figure}}',
    inColumn: '{{column}}: {{text}}',
    unreadableFigure: 'non confrontabile: il valore scritto non è leggibile',
    missing: 'non calcolabile: manca [{{code}}]',
    unknown: 'non calcolabile: la voce [{{code}}] non esiste',
    duplicate: 'non calcolabile: la voce [{{code}}] è ripetuta',
    error: 'non calcolabile: [{{code}}] è in errore',
    circular: 'non calcolabile: la formula torna a se stessa',
    zeroDenominator: 'non calcolabile: divisione per zero',
    unreadable: 'non calcolabile: la formula non è leggibile',
  },
} as const;
