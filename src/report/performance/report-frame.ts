import type { Translate } from '../../texts';
import type { ReportPart } from './performance-report';

type Frame = 'presentation' | 'context' | 'staff' | 'activities';

/** What no table of the workbook holds: always to be written by the body. */
function toWrite(section: string, frame: Frame, t: Translate): ReportPart {
  return {
    id: `${section}:${frame}`,
    heading: t(`relazione.frame.${frame}`),
    blocks: [{ kind: 'narrative', label: t(`relazione.frame.${frame}Text`), text: null }],
  };
}

/** The words with which the body presents its report. */
export function foreword(t: Translate): readonly ReportPart[] {
  return [toWrite('premessa', 'presentation', t)];
}

/** What the guidelines ask of the context. */
export function contextGaps(t: Translate): readonly ReportPart[] {
  return [toWrite('contesto', 'context', t), toWrite('contesto', 'staff', t)];
}

/** What was done, in words, beside the figures. */
export function activities(t: Translate): readonly ReportPart[] {
  return [toWrite('organizzativa', 'activities', t)];
}
