import { type Finding, finding } from '../model/finding';
import { saysNothing } from '../model/read-cell';
import { type CheckContext, ref } from './context';

/** Rule 9: what is left out of a mean is left out by a motivated decision. */
export function unmotivatedNeutralisations({ model }: CheckContext): Finding[] {
  return model.neutralisations.flatMap(({ at, code, reason }) =>
    saysNothing(reason) ? [finding('NEUTRALIZZAZIONE_SENZA_MOTIVO', ref(at, 'reason'), { riga: code })] : [],
  );
}
