import type { ColumnKey } from '../../src/sheets/contract';
import type { InputTable } from '../../src/sheets/layout';

/** What Excel shows when a cell of the column is selected (at most 255 characters). */
export const HINTS: { readonly [T in InputTable]?: { readonly [K in ColumnKey<T>]?: string } } = {
  Fasce: {
    from: 'Percentuale da cui comincia la fascia.',
    inclusive: 'SI: il valore esatto di «Da» appartiene a questa fascia. NO: solo i valori più alti.',
    color: 'Colore in esadecimale, per esempio #00B050.',
  },
  Giudizi: { from: 'Numero intero da cui comincia il giudizio; la percentuale è prima arrotondata all’intero.' },
  Prospettive: { weight: 'Peso nella media dell’ente. Tutti vuoti: le prospettive pesano uguale.' },
  Programmi: {
    code: 'Codice dell’ente (1.4) o dello Stato (011-005). La colonna è testo: gli zeri iniziali restano.',
    resources: 'Importo in euro.',
  },
  Obiettivi: {
    code: 'Codice unico dell’obiettivo, per esempio A4.',
    perspective: 'Codice di una riga del foglio Prospettive.',
    priority: 'Codice di una riga del foglio Priorità. Vuoto: l’obiettivo resta fuori dalle priorità.',
    programme: 'Missione e programma dello Stato, per esempio 011-005.',
    ownProgramme: 'Codice del programma dell’ente, dal foglio Programmi.',
    weight: 'Peso nella prospettiva, in percentuale. I pesi della stessa prospettiva danno 100%.',
    varianceReason: 'Perché l’obiettivo è rimasto sotto la fascia verde.',
  },
  Misure: {
    code: 'Codice del dato elementare, per esempio 920 o N_ImprAtt: si usa tra parentesi quadre nelle formule.',
    source: 'Da dove viene il dato: banca dati, registro, ufficio.',
  },
  Indicatori: {
    code: 'Codice unico dell’indicatore, per esempio A4.1.',
    objective: 'Codice di una riga del foglio Obiettivi. Vuoto: l’indicatore è calcolato ed elencato, ma non entra in nessuna media.',
    algorithm: 'Come si calcola, a parole: numeratore e denominatore.',
    formula:
      'Facoltativa. Codici delle misure tra parentesi quadre: [920] / [950], oppure [699] / [699@-1] per l’anno prima. Se c’è, vale al posto del Consuntivo.',
    unit: '%, N., gg, €, ore… Con unità % e valori oltre 1 si leggono punti percentuali.',
    kind: 'Volume, Efficacia, Efficienza, Qualità, Salute economica…',
    direction: 'crescente: più è meglio. decrescente: meno è meglio. Vale se il target è un numero senza operatore.',
    method: 'Vuoto: il metodo dei Parametri. miglioramento: misura il cammino da Base a Target.',
    weight: 'Peso nell’obiettivo, in percentuale. I pesi dello stesso obiettivo danno 100%.',
    base: 'Valore di partenza, per il metodo miglioramento.',
    scale: 'Gradini valore:percentuale, per esempio 0:0; 50:50; 80:100. Vale al posto del target.',
    target: 'Come nel piano: >= 20,00 %   <= 30 gg   = 100%   2-5   SI   30/09/2026   monitoraggio. La colonna è testo: Excel non cambia ciò che scrivi.',
    actual: 'Il valore raggiunto: numero, percentuale, data, SI o NO. Vuoto se non ancora misurato.',
    pira: 'SI se l’indicatore sta nel PIRA.',
    ptpct: 'SI se l’indicatore sta nel piano anticorruzione (PTPCT).',
    varianceReason: 'Perché il risultato è rimasto sotto la fascia verde.',
  },
  Rimodulazioni: {
    indicator: 'Codice dell’indicatore di cui cambia il target.',
    target: 'Il nuovo target, scritto come nel foglio Indicatori. Vale l’ultima data; il primo target resta visibile.',
    act: 'Atto che approva il cambiamento.',
    date: 'Data dell’atto, gg/mm/aaaa.',
  },
  Schede: {
    scorecard: 'Nome della scheda, uguale su tutte le sue righe, per esempio Segretario Generale.',
    node: 'Codice della riga, unico nella scheda.',
    parent: 'Il Nodo da cui dipende. Vuoto: il nodo sta al primo livello.',
    reference: 'Codice di un obiettivo o di un indicatore. Vuoto: il nodo si valuta con Target e Consuntivo propri.',
    weight: 'Peso tra i nodi dello stesso Padre, in percentuale, oppure monitoraggio.',
    synthesis: 'Media dei nodi figli: pesata o semplice.',
    target: 'Scritto come nel foglio Indicatori. Per un obiettivo è in percentuale: 95%.',
    actual: 'Solo se il nodo non ha Riferimento, o per sostituire il valore riferito.',
  },
  Neutralizzazioni: {
    scorecard: 'Nome della scheda. Vuoto: tutte. Ente: la scheda dell’ente.',
    indicator: 'Codice dell’indicatore, o Nodo della scheda, da lasciare fuori dal calcolo. Gli altri pesi si riproporzionano.',
    reason: 'Obbligatorio: perché l’indicatore non è valutato.',
    act: 'Atto o decisione che lo stabilisce.',
    date: 'Data dell’atto, gg/mm/aaaa.',
  },
  Budget: {
    objective: 'Codice di una riga del foglio Obiettivi.',
    programme: 'Missione e programma dello Stato, per esempio 011-005.',
    ownProgramme: 'Codice del programma dell’ente, dal foglio Programmi.',
    budget: 'Importo in euro, senza segno: se entra o esce lo dice la Natura.',
    revised: 'Importo dopo l’assestamento. Se c’è, lo scostamento si misura su questo.',
    actual: 'Quanto si è speso o incassato. Vuoto se non ancora noto.',
  },
  TotaliDichiarati: {
    code: 'Codice dell’azione, del progetto, dell’obiettivo, del programma o dell’area. Vuoto per l’ente.',
    nature: 'costo, ricavo, contributo, investimento, diritto annuale, accantonamento; più d’una con + o -, per esempio costo + investimento.',
    management: 'Vuoto: istituzionale e commerciale insieme.',
    amount: 'L’importo come lo stampa l’atto.',
    source: 'Dove sta nell’atto: pagina, tabella, riga.',
  },
  Bilancio: {
    code: 'Codice unico della voce, da usare nelle formule tra parentesi quadre.',
    formula: 'Sulle altre voci: [A] + [B], [A] / [B], oppure [A] / [A@-1] per l’anno prima. I codici valgono anche nelle formule degli indicatori.',
  },
  Canali: {
    target: 'Scritto come nel foglio Indicatori: >= 1.000   <= 30%   monitoraggio.',
    lastPublished: 'Giorno dell’ultima pubblicazione, gg/mm/aaaa.',
    frequencyDays: 'Ogni quanti giorni si pubblica. Oltre un periodo: in ritardo; oltre tre: inattivo.',
  },
};

/** Columns that hold codes of another table: Excel offers them in a list and warns about others. */
export const REFERENCES: { readonly [T in InputTable]?: { readonly [K in ColumnKey<T>]?: InputTable } } = {
  Obiettivi: { perspective: 'Prospettive', priority: 'Priorita', ownProgramme: 'Programmi' },
  Indicatori: { objective: 'Obiettivi' },
  Rimodulazioni: { indicator: 'Indicatori' },
  Budget: { objective: 'Obiettivi', ownProgramme: 'Programmi' },
};
