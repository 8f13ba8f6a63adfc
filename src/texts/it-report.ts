/** Words that all summary documents share, Italian. */
export const report = {
  missing: '[da completare]',
  parameters:
    'Periodo {{period}}; target da non superare: {{less}}; consuntivi mancanti: {{missing}}; limite di un indicatore: {{cap}}; priorità: {{priorities}}.',
  lessMethod: { rapporto: 'a rapporto', lineare: 'a scarto lineare' },
  missingActual: { escludi: 'esclusi dalle medie', zero: 'contati zero', blocca: 'bloccano le medie' },
  priorityMean: { semplice: 'media semplice', pesata: 'media pesata' },
} as const;
