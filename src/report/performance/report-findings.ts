import { locate } from '../../sheets/locate';
import type { Translate } from '../../texts';
import { findingText } from '../../texts/finding';
import { missingCell, textCell } from '../cells';
import type { ReportInput } from '../input';
import type { ReportPart } from './performance-report';

/** The findings that somebody accepted, with the reason given: what the OIV would otherwise ask about. */
export function acceptedFindings({ findings, book, views, model: { parameters } }: ReportInput, t: Translate): readonly ReportPart[] {
  const accepted = findings.flatMap((finding) => (finding.accepted === undefined ? [] : [{ finding, acceptance: finding.accepted }]));
  if (accepted.length === 0) return [{ id: 'rilievi', heading: null, blocks: [{ kind: 'narrative', label: null, text: t('relazione.findings.none') }] }];
  const rows = accepted.map(({ finding, acceptance }) => {
    const place = finding.where === null ? null : locate(book, views, finding.where);
    const { messaggio } = findingText(finding, t, parameters.language, parameters.decimals);
    return {
      role: 'plain' as const,
      cells: [
        textCell(place === null ? '' : `${place.sheet}!${place.address}`),
        textCell(messaggio),
        acceptance.reason === '' ? missingCell(t) : textCell(acceptance.reason),
        textCell(acceptance.who),
      ],
    };
  });
  const columns = [
    { header: t('relazione.findings.where'), width: 17, align: 'left' as const },
    { header: t('relazione.findings.finding'), width: 38, align: 'left' as const },
    { header: t('relazione.findings.reason'), width: 30, align: 'left' as const },
    { header: t('relazione.findings.who'), width: 15, align: 'left' as const },
  ];
  return [{ id: 'rilievi', heading: null, blocks: [{ kind: 'table', id: 'rilievi', caption: t('relazione.findings.caption'), look: 'grid', columns, rows }] }];
}
