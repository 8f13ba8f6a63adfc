/** Words of generated sheets and of writing them, Italian. */
export const sheets = {
  running: '{{organisation}} · anno {{year}}',
  stamp: 'Aggiornato al {{day}} · Cruscotto {{version}}',
  pages: '{{day}} · pagina {{page}} di {{pages}}',
  goTo: 'Vai a {{sheet}}, cella {{address}}',
  written_one: '{{count}} scheda scritta.',
  written_other: '{{count}} schede scritte.',
  renamed: 'C’era già un foglio «{{wanted}}» che Cruscotto non ha generato: la scheda è nel foglio «{{sheet}}».',
} as const;
