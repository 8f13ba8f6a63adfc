import { ambitionFindings } from './ambition';
import { incompleteBands } from './bands';
import { duplicateCodes, missingCodes } from './codes';
import type { Check } from './context';
import { unmotivatedNeutralisations } from './decisions';
import { incompleteBudget, negativeLines, orphanLines, overspentLines, repeatedLines } from './budget';
import { declaredTotalFindings } from './declared-totals';
import { discordantIndicators } from './definitions';
import { directionFindings } from './directions';
import { formulaFindings, measuresOfOtherKind, missingMeasures, percentTwice } from './formulas';
import { outdatedResults, overwrittenFormulas } from './inputs';
import { placeholderCodes, similarMeasures } from './measures';
import { copiedActuals, emptyObjectives } from './objectives';
import { piraGaps } from './pira';
import { missingReasons } from './reasons';
import { brokenNeutralisations, brokenNodes, brokenReferences, circularParents } from './references';
import { missingActuals, scoredFindings } from './scored';
import { discordantResources } from './resources';
import { statementFigures, statementFormulas } from './statement';
import { targetFindings } from './targets';
import { weightFindings } from './weights';

/** Every check beyond single cells, which reading looks at itself (sheets/cell-findings). */
export const CHECKS: readonly Check[] = [
  { codes: ['CODICE_MANCANTE'], source: 'sheets.md, required codes', run: missingCodes },
  { codes: ['CODICE_DUPLICATO'], source: 'sheets.md, unique codes', run: duplicateCodes },
  { codes: ['RIFERIMENTO_INESISTENTE'], source: 'sheets.md, references', run: brokenReferences },
  { codes: ['RIFERIMENTO_INESISTENTE'], source: 'sheets.md, Schede', run: brokenNodes },
  { codes: ['RIFERIMENTO_INESISTENTE'], source: 'sheets.md, Neutralizzazioni', run: brokenNeutralisations },
  { codes: ['RIFERIMENTO_CIRCOLARE'], source: 'sheets.md, Schede', run: circularParents },
  { codes: ['PESO_SOMMA', 'PESO_MANCANTE', 'PESO_UGUALE', 'PESO_CONCENTRATO'], source: 'domain.md, rule 8', run: weightFindings },
  // Before what scoring met, which may stand at the same cell and says less.
  { codes: ['UNITA_INCOERENTE'], source: 'domain.md, rule 7', run: percentTwice },
  {
    codes: ['TARGET_MANCANTE', 'DIVISIONE_PER_ZERO', 'CONSUNTIVO_ILLEGGIBILE', 'UNITA_INCOERENTE', 'TARGET_STRETTO'],
    source: 'domain.md, rules 1 to 5',
    run: scoredFindings,
  },
  { codes: ['CONSUNTIVO_MANCANTE'], source: 'domain.md, rule 8', run: missingActuals },
  {
    codes: ['TARGET_MANCANTE', 'TARGET_TESTO_IGNORATO', 'UNITA_INCOERENTE', 'TARGET_OPERATORE_DIVERSO', 'CONSUNTIVO_ILLEGGIBILE'],
    source: 'domain.md, rule 1',
    run: targetFindings,
  },
  { codes: ['VERSO_INCOERENTE'], source: 'domain.md, rule 1', run: directionFindings },
  { codes: ['FORMULA_ILLEGGIBILE', 'MISURA_INESISTENTE', 'MISURA_MANCANTE', 'DIVISIONE_PER_ZERO'], source: 'domain.md, rule 7', run: formulaFindings },
  { codes: ['MISURA_MANCANTE'], source: 'domain.md, rule 7', run: missingMeasures },
  { codes: ['CONSUNTIVO_ILLEGGIBILE'], source: 'domain.md, rule 7', run: measuresOfOtherKind },
  { codes: ['MISURE_SIMILI'], source: 'practice: codes retyped by hand', run: similarMeasures },
  { codes: ['CODICE_SEGNAPOSTO'], source: 'practice: forms left as they came', run: placeholderCodes },
  { codes: ['OBIETTIVO_SENZA_INDICATORI'], source: 'domain.md, rule 8', run: emptyObjectives },
  { codes: ['CONSUNTIVI_UGUALI_AI_TARGET'], source: 'practice: actuals copied from targets', run: copiedActuals },
  { codes: ['INDICATORE_DISCORDE'], source: 'sheets.md, Findings', run: discordantIndicators },
  {
    codes: ['FONTE_MANCANTE', 'ALGORITMO_MANCANTE', 'UNITA_MANCANTE', 'TIPOLOGIA_MANCANTE'],
    source: 'DPCM 18/9/2012, art. 3',
    run: piraGaps,
  },
  { codes: ['MOTIVO_MANCANTE'], source: 'D.Lgs. 150/2009, art. 10', run: missingReasons },
  { codes: ['AMBIZIONE'], source: 'D.Lgs. 150/2009, art. 5', run: ambitionFindings },
  { codes: ['NEUTRALIZZAZIONE_SENZA_MOTIVO'], source: 'domain.md, rule 9', run: unmotivatedNeutralisations },
  { codes: ['COLONNA_MANCANTE'], source: 'sheets.md, Budget', run: incompleteBudget },
  { codes: ['RIFERIMENTO_INESISTENTE'], source: 'sheets.md, Budget', run: orphanLines },
  { codes: ['IMPORTO_ILLEGGIBILE'], source: 'domain.md, rule 11', run: negativeLines },
  { codes: ['CODICE_DUPLICATO'], source: 'practice: lines copied twice', run: repeatedLines },
  { codes: ['SPESA_OLTRE_BUDGET'], source: 'D.P.R. 254/2005, art. 13', run: overspentLines },
  { codes: ['RISORSE_DISCORDI'], source: 'sheets.md, Obiettivi and Programmi', run: discordantResources },
  {
    codes: ['TOTALE_NON_QUADRA', 'TOTALE_DISCORDE', 'RIFERIMENTO_INESISTENTE'],
    source: 'domain.md, rule 11',
    run: declaredTotalFindings,
  },
  {
    codes: ['FORMULA_ILLEGGIBILE', 'RIFERIMENTO_INESISTENTE', 'RIFERIMENTO_CIRCOLARE', 'MISURA_MANCANTE'],
    source: 'sheets.md, Bilancio',
    run: statementFormulas,
  },
  { codes: ['TOTALE_NON_QUADRA', 'DIVISIONE_PER_ZERO'], source: 'sheets.md, Bilancio', run: statementFigures },
  { codes: ['FASCE_INCOMPLETE'], source: 'domain.md, rule 10', run: incompleteBands },
  { codes: ['FORMULA_SOVRASCRITTA'], source: 'practice: values typed over formulas', run: overwrittenFormulas },
  { codes: ['RISULTATI_SUPERATI'], source: 'sheets.md, fingerprint of the inputs', run: outdatedResults },
];
