/** Words of generated sheets and of writing them, Italian. */
export const sheets = {
  running: '{{organisation}} · anno {{year}}',
  stamp: 'Aggiornato al {{day}} · Cruscotto {{version}}',
  pages: '{{day}} · pagina {{page}} di {{pages}}',
  goTo: 'Vai a {{sheet}}, cella {{address}}',
} as const;
